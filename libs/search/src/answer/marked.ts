/** Where a text meets a question: its words, marked, and by what each term of the question was met. */
import { conceptsIn, formed } from '../words/concepts.js';
import type { Question, Term } from '../asking/question.js';

/** A piece of a text; `hit` where it is what was looked for. */
export interface MarkedPiece {
  text: string;
  hit: boolean;
}

export type Way = 'WORD' | 'SPELLING' | 'MEANING';

/** How a term was met, and by which words of the text. */
export interface Meeting {
  term: Term;
  way: Way;
  words: string;
}

export interface Marked {
  text: string;
  spans: { start: number; end: number }[];
  meetings: Meeting[];
}

/** Of Markdown the words alone: a mention by its name, a link by its text. */
export function plainOf(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*_`~|]+|^[#>\s-]+/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const mostLooked = 20_000;

export function marked(text: string, language: string | null, question: Question): Marked {
  const looked = text.slice(0, mostLooked);
  const tokens = formed(looked, language);
  const spans: Marked['spans'] = [];
  const meetings: Meeting[] = [];
  const meet = (term: Term, way: Way, start: number, end: number): void => {
    spans.push({ start, end });
    meetings.push({ term, way, words: looked.slice(start, end) });
  };
  for (const token of tokens) {
    for (const term of question.terms) {
      if (token.forms.some((form) => term.forms.includes(form))) meet(term, 'WORD', token.start, token.end);
      else if (token.forms.some((form) => term.near.includes(form)))
        meet(term, 'SPELLING', token.start, token.end);
    }
  }
  for (const { concept, at, length } of conceptsIn(tokens)) {
    const [first, last] = [tokens[at]!, tokens[at + length - 1]!];
    for (const term of question.terms)
      if (term.concepts.includes(concept)) meet(term, 'MEANING', first.start, last.end);
  }
  for (const phrase of question.phrases) {
    for (const at of tokens.keys()) {
      const said = phrase.every((word, i) => tokens[at + i]?.surface === word);
      if (said) spans.push({ start: tokens[at]!.start, end: tokens[at + phrase.length - 1]!.end });
    }
  }
  return { text: looked, spans: joined(spans), meetings };
}

/** In order, those that touch as one. */
function joined(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** The text as pieces, all of it. */
export function piecesOf({ text, spans }: Pick<Marked, 'text' | 'spans'>): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

const excerptLength = 240;
const before = 60;

/** About two lines of the text, where most of what was looked for stands. */
export function excerptOf(whole: Marked): MarkedPiece[] {
  const { text, spans } = whole;
  const held = (start: number): number =>
    spans.filter((span) => span.start >= start && span.end <= start + excerptLength - before).length;
  const best = spans.reduce((first, span) => (held(span.start) > held(first.start) ? span : first), {
    start: 0,
    end: 0,
  });
  const from = best.start <= before ? 0 : wordAfter(text, best.start - before);
  const until = from + excerptLength >= text.length ? text.length : wordBefore(text, from + excerptLength);
  const within = spans
    .filter((span) => span.end > from && span.start < until)
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, until) - from }));
  const pieces = piecesOf({ text: text.slice(from, until), spans: within });
  if (from > 0) pieces.unshift({ text: '… ', hit: false });
  if (until < text.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}

function wordAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 ? at : space + 1;
}

function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
