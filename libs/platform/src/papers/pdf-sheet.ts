/** The pages of a paper: where on them the next line stands, and under which tag what is drawn is read aloud. */
import type { Paper } from './paper.js';
import type { Pdf } from './pdf-fonts.js';
import { linesOf, type Line, type Piece, type Setting } from './pdf-lines.js';

type Element = PDFKit.PDFStructureElement;

/** A tag of the structure, to which what is drawn belongs: H1, P, TD. */
export interface Tag {
  role: string;
  element: Element;
}

export const colours = {
  ink: '#16202e',
  quiet: '#514d44',
  line: '#cfc7b6',
  navy: '#0d2b54',
  blue: '#1d4f8f',
};

const sans = { plain: 'sans', bold: 'sansBold', italic: 'sansItalic', boldItalic: 'sansBoldItalic' } as const;
const serif = { plain: 'serif', bold: 'serif', italic: 'serif', boldItalic: 'serif' } as const;
const bold = {
  plain: 'sansBold',
  bold: 'sansBold',
  italic: 'sansBoldItalic',
  boldItalic: 'sansBoldItalic',
} as const;
const { ink, quiet } = colours;

export const settings = {
  h1: { ...serif, size: 23, leading: 1.18, colour: ink },
  h2: { ...serif, size: 14, leading: 1.25, colour: ink },
  h3: { ...bold, size: 11, leading: 1.35, colour: ink },
  text: { ...sans, size: 10.5, leading: 1.45, colour: ink },
  lead: { ...sans, size: 12.5, leading: 1.45, colour: quiet },
  quiet: { ...sans, size: 9, leading: 1.45, colour: quiet },
  name: { ...serif, size: 28, leading: 1.2, colour: colours.navy },
  factName: { ...bold, size: 10.5, leading: 1.45, colour: quiet },
  cell: { ...sans, size: 9.5, leading: 1.35, colour: ink },
  cellHead: { ...bold, size: 9.5, leading: 1.35, colour: ink },
  page: { ...sans, size: 8.5, leading: 1.3, colour: quiet },
} satisfies Record<string, Setting>;

/** A4, with a margin on the left that a punch leaves alone. */
const size = { width: 595.28, height: 841.89 };
const margins = { left: 72, right: 64, top: 76, bottom: 78 };

export class Sheet {
  y = margins.top;
  readonly left = margins.left;
  readonly width = size.width - margins.left - margins.right;
  private readonly root: Element;

  constructor(
    readonly pdf: Pdf,
    private readonly paper: Paper,
  ) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
    this.addPage();
  }

  get tag(): Tag {
    return { role: 'Document', element: this.root };
  }

  get room(): number {
    return size.height - margins.bottom - this.y;
  }

  get pages(): number {
    return this.pdf.bufferedPageRange().count;
  }

  get isAtTop(): boolean {
    return this.y === margins.top;
  }

  /** Something under a tag; what is not of its language says so. It is closed once it is drawn, so that memory is free again. */
  tagged(
    parent: Tag,
    role: string,
    options: PDFKit.Mixins.StructureElementOptions,
    draw: (tag: Tag) => void,
  ): void {
    const element = this.pdf.struct(role, options);
    parent.element.add(element);
    draw({ role, element });
    element.end();
  }

  /** On the next page, where there is less room than this. */
  need(height: number): void {
    if (this.room < height && !this.isAtTop) this.addPage();
  }

  /** Room between blocks: none at the top of a page. */
  gap(height: number): void {
    if (!this.isAtTop) this.y += Math.min(height, Math.max(0, this.room));
  }

  addPage(): void {
    this.pdf.addPage({ size: 'A4', margin: 0 });
    this.y = margins.top;
  }

  /** What is only seen: rules, and what repeats on each page. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(x: number, width: number, thickness: number, colour: string): void {
    this.artifact(() => {
      this.pdf
        .moveTo(x, this.y)
        .lineTo(x + width, this.y)
        .lineWidth(thickness)
        .strokeColor(colour)
        .stroke();
    });
  }

  /** Draws lines under one another, over pages; never the first of several alone at the foot of one, nor the last at the head. */
  lines(
    tag: Tag,
    lines: readonly Line[],
    setting: Setting,
    at: { x: number; width: number; middle: boolean },
  ): void {
    const height = setting.size * setting.leading;
    lines.forEach((line, nth) => {
      const left = lines.length - nth;
      const together = left === 2 || (nth === 0 && left > 1) ? 2 : 1;
      this.need(height * together);
      const x = at.middle ? at.x + (at.width - line.width) / 2 : at.x;
      this.line(tag, line, setting, x, this.y);
      this.y += height;
    });
  }

  /** One line, whose top is at `y`. */
  line(tag: Tag, line: Line, setting: Setting, x: number, y: number): void {
    const baseline = baselineOf(setting, y);
    for (const piece of line.pieces) {
      this.piece(tag, piece, setting, x, baseline);
      x += piece.width;
    }
  }

  /** The words above and below each page, once it is known how many there are. */
  finish(): void {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      const { from, foot, pages } = this.paper;
      const number = pages.replace('{page}', String(page + 1)).replace('{pages}', String(count));
      const bottom = size.height - margins.bottom + 34;
      if (page > 0) this.running(from, 40, 0.72);
      if (!this.paper.certificate || count > 1) this.running(number, bottom, 0.25, true);
      if (!this.paper.certificate) this.running(foot, bottom, 0.72);
    }
  }

  private running(text: string, y: number, share: number, atRight = false): void {
    const setting = settings.page;
    const width = this.width * share;
    const [line, more] = linesOf(this.pdf, [{ text: text.replaceAll('\n', ' ') }], setting, width - 8);
    if (!line) return;
    const whole = more ? { ...line, pieces: [...line.pieces, dots(line, this.pdf)] } : line;
    const x = atRight ? this.left + this.width - line.width : this.left;
    this.artifact(() => this.seen(whole, setting, x, y), 'Pagination');
  }

  /** A line that belongs to no tag. */
  seen(line: Line, setting: Setting, x: number, y: number): void {
    for (const { face, text, width } of line.pieces) {
      this.text(face, text, setting, x, baselineOf(setting, y));
      x += width;
    }
  }

  private piece(tag: Tag, piece: Piece, setting: Setting, x: number, baseline: number): void {
    const { run, actual, face, text, width } = piece;
    const draw = (to: Tag, colour = setting.colour): void => {
      to.element.add(this.pdf.markStructureContent(to.role));
      this.text(face, text, { ...setting, colour }, x, baseline);
      this.pdf.endMarkedContent();
    };
    const said = { ...(actual ? { actual } : {}), ...(run.language ? { lang: run.language } : {}) };
    if (run.link) {
      const address = run.link;
      this.tagged(tag, 'Link', said, (link) => {
        draw(link, colours.blue);
        this.pdf.link(x, baseline - setting.size, width, setting.size * 1.25, address, {
          structParent: link.element,
          Contents: new String(address),
        } as object);
      });
    } else if (actual || run.language) this.tagged(tag, 'Span', said, (span) => draw(span));
    else draw(tag);
  }

  private text(
    face: string,
    text: string,
    setting: Pick<Setting, 'size' | 'colour'>,
    x: number,
    y: number,
  ): void {
    this.pdf
      .font(face)
      .fontSize(setting.size)
      .fillColor(setting.colour)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }
}

const baselineOf = ({ size: of, leading }: Setting, top: number): number => top + of * (leading / 2 + 0.34);

function dots(line: Line, pdf: Pdf): Piece {
  const face = line.pieces.at(-1)?.face ?? 'sans';
  return { text: '…', face, width: pdf.font(face).widthOfString('…'), run: { text: '…' } };
}
