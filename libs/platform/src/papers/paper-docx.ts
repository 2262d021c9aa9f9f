/** Writes a paper as DOCX, for offices that file and sign it in their own systems: real headings, lists, tables and languages. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { docxStyles, textWidth } from './docx-styles.js';
import { legible } from './legible.js';
import { blocksOf } from './markdown.js';
import type { Block, Facts, List, Paper, Run, Signatures, Table as TableBlock, Words } from './paper.js';

export async function writeDocx(paper: Paper): Promise<Buffer> {
  const writing = new Writing();
  const children = writing.all(paper.blocks);
  const running = (...words: ParagraphChild[]): Paragraph =>
    new Paragraph({ style: 'Running', children: words });
  const document = new Document({
    title: legible(paper.title),
    creator: legible(paper.from),
    lastModifiedBy: legible(paper.from),
    description: legible(paper.foot),
    styles: docxStyles(paper.language),
    numbering: { config: writing.numberings() },
    sections: [
      {
        properties: { titlePage: true, page: { size: a4, margin: margins } },
        headers: {
          default: new Header({ children: [running(text(paper.from))] }),
          // Word takes a header without any paragraph for a broken file.
          first: new Header({ children: [running()] }),
        },
        footers: {
          default: new Footer({ children: [footOf(paper)] }),
          first: new Footer({ children: [footOf(paper)] }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const a4 = { width: 11_906, height: 16_838 };
const margins = { top: 1_440, bottom: 1_440, left: 1_440, right: 1_280, header: 720, footer: 720 };
const bullet = { format: LevelFormat.BULLET, text: () => '•' } as const;
const decimal = { format: LevelFormat.DECIMAL, text: (level: number) => `%${level + 1}.` } as const;

/** @param start the number of the first */
const numbering = (reference: string, { format, text }: typeof bullet | typeof decimal, start: number) => ({
  reference,
  levels: [0, 1, 2, 3, 4].map((level) => ({
    format,
    level,
    start,
    text: text(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 320 } } },
  })),
});

const text = (words: string): TextRun => new TextRun(legible(words));

function footOf({ foot, pages }: Paper): Paragraph {
  const [before = '', between = '', after = ''] = pages.split(/\{pages?\}/);
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      text(foot),
      new TextRun({
        children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
      }),
    ],
  });
}

interface Place {
  language?: string | undefined;
  /** how deep in lists */
  depth: number;
  quoted: boolean;
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const looks = { LEAD: 'Lead', QUIET: 'Quiet', NAME: 'Lead' } as const;

class Writing {
  private lists = 0;
  /** with which numbers lists begin */
  private readonly starts = new Set<number>();

  numberings(): ReturnType<typeof numbering>[] {
    const numbered = [...this.starts].map((start) => numbering(`from ${start}`, decimal, start));
    return [numbering('bullets', bullet, 1), ...numbered];
  }

  all(blocks: readonly Block[], place: Place = { depth: 0, quoted: false }): (Paragraph | Table)[] {
    return blocks.flatMap((block) => {
      const language = 'language' in block ? (block.language ?? place.language) : place.language;
      return this.block(block, { ...place, language });
    });
  }

  private block(block: Block, place: Place): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [paragraphOf(block.words, place, { heading: headings[block.level] })];
      case 'paragraph':
        return [paragraphOf(block.words, place, styleOf(place, block.look && looks[block.look]))];
      case 'markdown':
        return this.all(blocksOf(block.text), place);
      case 'list':
        return this.list(block, place);
      case 'quote':
        return this.all(block.blocks, { ...place, quoted: true });
      case 'facts':
        return factsOf(block, place);
      case 'table':
        return [tableOf(block, place), new Paragraph({ style: 'Quiet', children: [] })];
      case 'statement':
        return [paragraphOf([{ text: block.text }], place, { style: 'Quiet' })];
      case 'signatures':
        return signaturesOf(block);
    }
  }

  /** Each counts from its own beginning. */
  private list({ ordered, items, start = 1 }: List, place: Place): (Paragraph | Table)[] {
    const reference = ordered ? `from ${start}` : 'bullets';
    if (ordered) this.starts.add(start);
    const instance = (this.lists += 1);
    const level = Math.min(place.depth, 4);
    return items.flatMap((item) => {
      const [first, ...more] = item.flatMap((one) => (one.kind === 'markdown' ? blocksOf(one.text) : [one]));
      const words = first?.kind === 'paragraph' ? first.words : [];
      const inner = { ...place, depth: place.depth + 1 };
      return [
        paragraphOf(words, place, { numbering: { reference, level, instance } }),
        ...this.all(first && first.kind !== 'paragraph' ? [first, ...more] : more, inner),
      ];
    });
  }
}

function styleOf({ quoted, depth }: Place, look?: string): IParagraphOptions {
  const style = look ?? (quoted ? 'Quote' : undefined);
  return { ...(style ? { style } : {}), ...(depth > 0 ? { indent: { left: 400 * depth } } : {}) };
}

function paragraphOf(words: Words, place: Place, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runsOf(words, place) });
}

function runsOf(words: Words, place: Pick<Place, 'language'>, set: Partial<Run> = {}): ParagraphChild[] {
  return words
    .map((run) => {
      const language = run.language ?? place.language;
      const lines = legible(run.text).split('\n');
      const written = lines.map(
        (line, at) =>
          new TextRun({
            text: line,
            ...(at > 0 ? { break: 1 } : {}),
            ...(run.bold || set.bold ? { bold: true } : {}),
            ...(run.italic ? { italics: true } : {}),
            ...(language ? { language: { value: language } } : {}),
            ...(run.link ? { style: 'Hyperlink' } : {}),
          }),
      );
      return run.link ? [new ExternalHyperlink({ link: run.link, children: written })] : written;
    })
    .flat();
}

const indentOfFacts = 2_400;

function factsOf({ facts }: Facts, place: Place): Paragraph[] {
  return facts.map(
    ({ name, words }) =>
      new Paragraph({
        style: 'Fact',
        indent: { left: indentOfFacts, hanging: indentOfFacts },
        tabStops: [{ type: TabStopType.LEFT, position: indentOfFacts }],
        children: [
          new TextRun({ text: legible(name), bold: true }),
          new TextRun({ children: [new Tab()] }),
          ...runsOf(words, place),
        ],
      }),
  );
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'CFC7B6' };
const ink = { style: BorderStyle.SINGLE, size: 8, color: '16202E' };
const open = { top: none, bottom: none, left: none, right: none };

function tableOf({ columns, rows, tall }: TableBlock, place: Place): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / all));
  const cell = (words: Words, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [
        new Paragraph({
          style: 'Cell',
          ...(columns[at]!.numeric ? { alignment: AlignmentType.END } : {}),
          children: runsOf(words, place, { bold }),
        }),
      ],
    });
  const head = columns.map(({ name }, at) => cell([{ text: name }], at, true));
  const height = tall ? { height: { value: 560, rule: 'atLeast' as const } } : {};
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...open, top: ink, bottom: hairline, insideHorizontal: hairline, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            ...height,
            children: columns.map((_, at) => cell(row[at] ?? [], at, false)),
          }),
      ),
    ],
  });
}

/** Each stands on a line of its own: a table only for the look would be read aloud as one. */
function signaturesOf({ under }: Signatures): Paragraph[] {
  return under.flatMap((words) => [
    new Paragraph({ style: 'Signature', keepNext: true, children: [text('_'.repeat(34))] }),
    new Paragraph({ style: 'Signed', children: [text(words)] }),
  ]);
}
