/** Words broken into lines of a width. */
import { legible } from './legible.js';
import type { Run, Words } from './paper.js';
import { drawable, standIn, type Face, type Pdf } from './pdf-fonts.js';

export interface Setting {
  size: number;
  /** from one line to the next, in sizes */
  leading: number;
  plain: Face;
  bold: Face;
  italic: Face;
  boldItalic: Face;
  colour: string;
}

/** A piece of a line in one face, all of it of one run. */
export interface Piece {
  text: string;
  /** what it stands for, where its own signs cannot be drawn */
  actual?: string;
  face: Face;
  width: number;
  run: Run;
}

export interface Line {
  pieces: Piece[];
  /** without the space at its end */
  width: number;
}

// After a space, and after a dash or a stroke that joins two words.
const opportunities = /(?<=[ \u2009])(?=[^ \u2009])|(?<=\p{L}[-–—/])(?=\p{L})/u;

const faceOf = ({ bold, italic }: Run, setting: Setting): Face => {
  if (bold) return italic ? setting.boldItalic : setting.bold;
  return italic ? setting.italic : setting.plain;
};

type Atom = Omit<Piece, 'width'>;

export function linesOf(pdf: Pdf, words: Words, setting: Setting, width: number): Line[] {
  const lines = new Lines(pdf, setting.size, width);
  for (const run of words) {
    const face = faceOf(run, setting);
    legible(run.text)
      .split('\n')
      .forEach((text, at) => {
        if (at > 0) lines.end();
        for (const { text: part, missing } of drawable(pdf, face, text))
          if (missing) lines.add({ ...standIn, actual: part, run });
          else
            part.split(opportunities).forEach((atom, nth) => lines.add({ text: atom, face, run }, nth > 0));
      });
  }
  return lines.all();
}

class Lines {
  private readonly lines: Line[] = [{ pieces: [], width: 0 }];
  /** how far the pieces of the line reach, with the space at their end */
  private reach = 0;
  /** what has come since the last place where a line may end */
  private word: Atom[] = [];

  constructor(
    private readonly pdf: Pdf,
    private readonly size: number,
    private readonly width: number,
  ) {}

  all(): Line[] {
    this.place();
    return this.lines;
  }

  end(): void {
    this.place();
    this.next();
  }

  /** @param apart whether the line may end before it; it may after a space in any case */
  add(atom: Atom, apart = false): void {
    if (atom.text === '') return;
    if (apart || this.word.at(-1)?.text.endsWith(' ')) this.place();
    this.word.push(atom);
  }

  private place(): void {
    const word = this.word.splice(0);
    const widths = word.map(({ face, text }) => this.measure(face, text));
    const last = word.at(-1);
    if (!last) return;
    const space = widths.at(-1)! - this.measure(last.face, last.text.trimEnd());
    const bare = widths.reduce((sum, one) => sum + one, 0) - space;
    if (this.reach > 0 && this.reach + bare > this.width) this.next();
    if (bare > this.width) return word.forEach((atom) => this.cut(atom));
    word.forEach((atom, at) => this.put(atom, widths[at]!, at === word.length - 1 ? space : 0));
  }

  /** A word that no line holds is cut where the line ends. */
  private cut(atom: Atom): void {
    let part = '';
    for (const { segment } of new Intl.Segmenter().segment(atom.text)) {
      const full = this.reach + this.measure(atom.face, part + segment) > this.width;
      if (full && this.reach + part.length > 0) {
        this.put({ ...atom, text: part }, this.measure(atom.face, part));
        this.next();
        part = '';
      }
      part += segment;
    }
    this.put({ ...atom, text: part }, this.measure(atom.face, part));
  }

  private put(atom: Atom, width: number, space = 0): void {
    if (atom.text === '') return;
    const line = this.lines.at(-1)!;
    const last = line.pieces.at(-1);
    line.width = this.reach + width - space;
    this.reach += width;
    if (last && last.run === atom.run && !last.actual && !atom.actual) {
      last.text += atom.text;
      last.width += width;
    } else line.pieces.push({ ...atom, width });
  }

  private next(): void {
    this.lines.push({ pieces: [], width: 0 });
    this.reach = 0;
  }

  private measure(face: Face, text: string): number {
    return this.pdf.font(face).fontSize(this.size).widthOfString(text);
  }
}
