/** A paper as it is said, before it is drawn: blocks that follow one another, with no measure of any page. */

/** Words that run on, and how they are set. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** a web or mail address */
  link?: string;
  /** ISO 639-1, where it is not that of what stands around it */
  language?: string;
}

export type Words = readonly Run[];

export interface Column {
  name: string;
  /** of the width, beside the others' */
  share: number;
  /** numbers stand under one another */
  numeric?: boolean;
}

interface Written {
  language?: string;
}

export interface Heading extends Written {
  kind: 'heading';
  level: 1 | 2 | 3;
  words: Words;
}

export interface Paragraph extends Written {
  kind: 'paragraph';
  words: Words;
  /** `LEAD` stands above the rest, `QUIET` below it, `NAME` is whose certificate it is; else plain text */
  look?: 'LEAD' | 'QUIET' | 'NAME';
}

/** What people have typed: becomes paragraphs, lists and quotes where it is drawn. Its headings are none of the paper's. */
export interface Markdown extends Written {
  kind: 'markdown';
  text: string;
}

export interface List extends Written {
  kind: 'list';
  ordered: boolean;
  /** the number of the first */
  start?: number;
  items: readonly (readonly Block[])[];
}

export interface Quote extends Written {
  kind: 'quote';
  blocks: readonly Block[];
}

/** Names and what is so called, each pair on a line: "When", "Where". */
export interface Facts extends Written {
  kind: 'facts';
  facts: readonly { name: string; words: Words }[];
}

export interface Table extends Written {
  kind: 'table';
  columns: readonly Column[];
  rows: readonly (readonly Words[])[];
  /** rows to write in by hand */
  tall?: boolean;
}

/** What a funder wants said, byte for byte. */
export interface Statement {
  kind: 'statement';
  text: string;
  language: string;
}

/** Places to sign, beside one another, with what stands under each. */
export interface Signatures {
  kind: 'signatures';
  under: readonly string[];
}

export type Block = Heading | Paragraph | Markdown | List | Quote | Facts | Table | Statement | Signatures;

export interface Paper {
  title: string;
  /** ISO 639-1 */
  language: string;
  /** from whom it is: its author, and the words above each page but the first */
  from: string;
  /** stands under each page */
  foot: string;
  /** "Page {page} of {pages}" */
  pages: string;
  /** a certificate is one page, set in its middle */
  certificate?: boolean;
  /** when it was said so: an instant. The same paper is the same bytes, so it is not when it was drawn */
  at: string;
  blocks: readonly Block[];
}

export const papersMade = ['pdf', 'docx'] as const;
export type PaperForm = (typeof papersMade)[number];

export const mediaTypeOf: Record<PaperForm, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** One paragraph of plain words. */
export function paragraph(text: string, look?: Paragraph['look']): Paragraph {
  return { kind: 'paragraph', words: [{ text }], ...(look ? { look } : {}) };
}

export function heading(level: Heading['level'], text: string, language?: string): Heading {
  return { kind: 'heading', level, words: [{ text }], ...(language ? { language } : {}) };
}
