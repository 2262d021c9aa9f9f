/** Draws a paper as a tagged PDF (PDF/UA): what stands on it is read aloud in order, by its structure and in its language. */
import PDFDocument from 'pdfkit';
import { blocksOf } from './markdown.js';
import { legible } from './legible.js';
import type { Block, Facts, Heading, List, Paper, Signatures, Words } from './paper.js';
import { bringFonts } from './pdf-fonts.js';
import { linesOf, type Setting } from './pdf-lines.js';
import { colours, settings, Sheet, type Tag } from './pdf-sheet.js';
import { drawTable } from './pdf-table.js';

/** No paper that anybody reads has more: what has was made to keep us busy. */
const mostPages = 600;

export async function drawPdf(paper: Paper): Promise<Buffer> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    // known to pdfkit, and not to its types
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: paper.language,
    bufferPages: true,
    autoFirstPage: false,
    font: '',
    info: {
      Title: legible(paper.title),
      Author: legible(paper.from),
      Creator: 'Guildhall',
      Producer: 'Guildhall',
      CreationDate: new Date(paper.at),
      ModDate: new Date(paper.at),
    },
  });
  bringFonts(pdf);
  const bytes = collected(pdf);
  const sheet = new Sheet(pdf, paper);
  new Drawing(sheet, paper.certificate ?? false).all(paper.blocks);
  sheet.finish();
  pdf.end();
  return bytes;
}

async function collected(pdf: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of pdf) pieces.push(piece);
  return Buffer.concat(pieces);
}

interface Place {
  tag: Tag;
  x: number;
  width: number;
}

const headings = { 1: settings.h1, 2: settings.h2, 3: settings.h3 } as const;
const looks = { LEAD: settings.lead, QUIET: settings.quiet, NAME: settings.name } as const;
/** How far down a certificate is signed. */
const signedAt = 585;
const between = { h1: 10, h2: 22, h3: 13, text: 6, table: 8 };

class Drawing {
  constructor(
    private readonly sheet: Sheet,
    /** a certificate */
    private readonly middle: boolean,
  ) {}

  all(blocks: readonly Block[]): void {
    const { left: x, width, tag } = this.sheet;
    if (this.middle) this.frame();
    for (const block of blocks) this.block(block, { tag, x, width });
  }

  private block(block: Block, place: Place): void {
    if (this.sheet.pages > mostPages) throw new RangeError('A paper of too many pages.');
    switch (block.kind) {
      case 'heading':
        return this.heading(block, place);
      case 'paragraph':
        return this.words(
          place,
          'P',
          block.words,
          block.look ? looks[block.look] : settings.text,
          block.language,
        );
      case 'markdown':
        for (const one of blocksOf(block.text))
          this.block({ ...one, ...(block.language ? { language: block.language } : {}) } as Block, place);
        return;
      case 'list':
        return this.list(block, place);
      case 'quote':
        return this.sheet.tagged(place.tag, 'BlockQuote', langOf(block), (tag) => {
          const inner = { tag, x: place.x + 16, width: place.width - 16 };
          for (const one of block.blocks) this.block(one, inner);
        });
      case 'facts':
        return this.facts(block, place);
      case 'table':
        this.sheet.gap(between.table);
        return drawTable(this.sheet, place.tag, block);
      case 'statement':
        return this.words(place, 'P', [{ text: block.text }], settings.quiet, block.language);
      case 'signatures':
        return this.signatures(block, place);
    }
  }

  private heading({ level, words, language }: Heading, place: Place): void {
    const setting = headings[level];
    this.sheet.gap(this.sheet.isAtTop ? 0 : between[`h${level}`]);
    const lines = linesOf(this.sheet.pdf, words, setting, place.width);
    // A heading stays with what it heads.
    const height = Math.min(lines.length, 4) * setting.size * setting.leading;
    this.sheet.need(height + 3 * settings.text.size * settings.text.leading + 8);
    if (level === 2 && !this.middle) {
      this.sheet.rule(place.x, place.width, 1, colours.ink);
      this.sheet.y += 6;
    }
    this.sheet.tagged(place.tag, `H${level}`, langOf({ language }), (tag) =>
      this.sheet.lines(tag, lines, setting, { ...place, middle: this.middle }),
    );
    this.sheet.gap(level === 1 ? 8 : 2);
  }

  private words(place: Place, role: string, words: Words, setting: Setting, language?: string): void {
    this.sheet.gap(setting === settings.name ? 12 : between.text);
    const lines = linesOf(this.sheet.pdf, words, setting, place.width);
    this.sheet.tagged(place.tag, role, langOf({ language }), (tag) =>
      this.sheet.lines(tag, lines, setting, { ...place, middle: this.middle }),
    );
  }

  private list(list: List, place: Place): void {
    const indent = list.ordered ? 20 : 14;
    this.sheet.tagged(place.tag, 'L', langOf(list), (tag) =>
      list.items.forEach((item, nth) =>
        this.sheet.tagged(tag, 'LI', {}, (entry) => {
          this.sheet.gap(between.text);
          this.sheet.need(2 * settings.text.size * settings.text.leading);
          const label = list.ordered ? `${(list.start ?? 1) + nth}.` : '•';
          const [mark] = linesOf(this.sheet.pdf, [{ text: label }], settings.text, 60);
          // In its own line, beside the first of the item.
          const { y } = this.sheet;
          this.sheet.tagged(entry, 'Lbl', {}, (to) => this.sheet.line(to, mark!, settings.text, place.x, y));
          this.sheet.tagged(entry, 'LBody', {}, (body) => {
            const inner = { tag: body, x: place.x + indent, width: place.width - indent };
            item.forEach((one, at) => (at === 0 ? this.first(one, inner) : this.block(one, inner)));
          });
        }),
      ),
    );
  }

  /** The first block of an item stands beside its mark, so with no room above it. */
  private first(block: Block, place: Place): void {
    if (block.kind === 'paragraph' || block.kind === 'markdown') this.sheet.y -= between.text;
    this.block(block, place);
  }

  private facts({ facts, language }: Facts, place: Place): void {
    const names = facts.map(({ name }) =>
      linesOf(this.sheet.pdf, [{ text: name }], settings.factName, place.width * 0.3),
    );
    const indent = 16 + Math.max(...names.flat().map(({ width }) => width), 0);
    this.sheet.gap(between.text);
    this.sheet.tagged(place.tag, 'L', langOf({ language }), (tag) =>
      facts.forEach(({ words }, nth) => {
        const lines = linesOf(this.sheet.pdf, words, settings.text, place.width - indent);
        const height = settings.text.size * settings.text.leading;
        const name = names[nth]!;
        this.sheet.need(height * Math.min(3, Math.max(name.length, lines.length)));
        this.sheet.tagged(tag, 'LI', {}, (entry) => {
          const { y } = this.sheet;
          this.sheet.tagged(entry, 'Lbl', {}, (to) =>
            name.forEach((line, at) =>
              this.sheet.line(to, line, settings.factName, place.x, y + at * height),
            ),
          );
          const x = place.x + indent;
          this.sheet.tagged(entry, 'LBody', {}, (body) =>
            this.sheet.lines(body, lines, settings.text, { x, width: place.width - indent, middle: false }),
          );
          if (this.sheet.y > y) this.sheet.y = Math.max(this.sheet.y, y + name.length * height);
          this.sheet.gap(3);
        });
      }),
    );
  }

  private signatures({ under }: Signatures, place: Place): void {
    const apart = 36;
    const width = (place.width - apart * (Math.max(2, under.length) - 1)) / Math.max(2, under.length);
    this.sheet.need(110);
    this.sheet.gap(62);
    if (this.middle) this.sheet.y = Math.max(this.sheet.y, signedAt);
    const top = this.sheet.y;
    // One signs at the right, as under a letter; in the middle of a certificate.
    const alone = this.middle ? place.x + (place.width - width) / 2 : place.x + place.width - width;
    under.forEach((words, nth) => {
      const x = under.length === 1 ? alone : place.x + nth * (width + apart);
      this.sheet.y = top;
      this.sheet.rule(x, width, 0.75, colours.ink);
      this.sheet.y = top + 3;
      const lines = linesOf(this.sheet.pdf, [{ text: words }], settings.quiet, width);
      this.sheet.tagged(place.tag, 'P', {}, (tag) =>
        this.sheet.lines(tag, lines, settings.quiet, { x, width, middle: true }),
      );
    });
    this.sheet.gap(24);
  }

  private frame(): void {
    const { pdf } = this.sheet;
    this.sheet.artifact(() => {
      pdf.rect(30, 30, 535.28, 781.89).lineWidth(1.5).strokeColor(colours.navy).stroke();
      pdf.rect(35, 35, 525.28, 771.89).lineWidth(0.5).strokeColor(colours.navy).stroke();
    });
    this.sheet.y += 70;
  }
}

const langOf = ({ language }: { language?: string | undefined }): PDFKit.Mixins.StructureElementOptions =>
  language ? { lang: language } : {};
