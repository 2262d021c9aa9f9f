/** A hit as it is shown: the best of its texts for the reader, what was met in it, and why it was found. */
import { languagesInOrder, titleIn, type PlaceTitle } from '#kernel';
import type { MunicipalityTile, PersonCard } from '#municipalities';
import type { FoundEntry } from '../asking/found.sql.js';
import type { Question, Term } from '../asking/question.js';
import type { ShownRow } from '../subjects/source.js';
import { excerptOf, marked, piecesOf, plainOf, type Marked, type Meeting } from './marked.js';
import type { SearchHit, SearchReason } from './search.type.js';

interface Reader {
  languages: readonly string[];
  /** what the place is called, where the reader may know of it */
  place: string | null;
  themeName: (id: string) => string | null;
}

export function hitOf(entry: FoundEntry, row: ShownRow, question: Question, reader: Reader): SearchHit {
  const names: PlaceTitle = { labels: row.labels ?? {}, local: row.local };
  const title = row.title ?? titleIn(names, reader.languages);
  const titled = marked(title, row.titleLanguage, question);
  const text = bestText(entry, row, question, reader.languages);
  const others = Object.values(row.labels ?? {}).map((name) => marked(name, null, question));
  return {
    id: row.id,
    kind: entry.kind,
    title: piecesOf(titled),
    titleLanguage: row.titleLanguage,
    excerpt: text ? excerptOf(text.marked) : [],
    excerptLanguage: text?.language ?? null,
    address: row.address,
    at: row.at,
    author: row.author as PersonCard | null,
    municipality: row.town as MunicipalityTile | null,
    place: reader.place,
    reasons: reasonsOf(entry, question, reader, [titled, ...(text ? [text.marked] : []), ...others]),
  };
}

/** The text that meets most of the question; of those that meet as much, the first in the reader's languages. */
function bestText(
  entry: FoundEntry,
  row: ShownRow,
  question: Question,
  languages: readonly string[],
): { marked: Marked; language: string | null } | null {
  // Of a part that is for others only, nothing is shown; and of a person first the part by which they were found.
  const texts = row.texts.filter(
    ({ part }) =>
      part === undefined ||
      entry.kind === 'PERSON' ||
      part === entry.audience ||
      entry.audience === 'READERS',
  );
  const order = languagesInOrder(
    texts.flatMap(({ language }) => (language ? [language] : [])),
    languages,
  );
  const place = (language: string | null): number => (language ? order.indexOf(language) : 0);
  const looked = texts.map(({ text, language, part }) => {
    const found = marked(plainOf(text), language, question);
    const met = new Set(found.meetings.map(({ term }) => term)).size;
    return { marked: found, language, met: met + (part === entry.audience ? 0.5 : 0) };
  });
  const [best] = looked.sort((a, b) => b.met - a.met || place(a.language) - place(b.language));
  return best && best.marked.text !== '' ? best : null;
}

/** For each word that was typed and does not stand there itself: what was taken for it. */
function reasonsOf(
  entry: FoundEntry,
  question: Question,
  reader: Reader,
  looked: readonly Marked[],
): SearchReason[] {
  const meetings = looked.flatMap((one) => one.meetings);
  const reasons = question.terms.flatMap((term) => reasonOf(term, meetings, entry, reader));
  const seen = new Set<string>();
  return reasons.filter(({ way, typed, found }) => {
    const key = `${way} ${typed} ${found}`;
    return !seen.has(key) && seen.add(key);
  });
}

function reasonOf(
  term: Term,
  meetings: readonly Meeting[],
  entry: FoundEntry,
  reader: Reader,
): SearchReason[] {
  const of = meetings.filter((one) => one.term === term);
  if (of.some(({ way }) => way === 'WORD')) return [];
  const { typed } = term;
  // A word of another alphabet may resemble its translation, and was not mistyped for that.
  for (const way of ['MEANING', 'SPELLING'] as const) {
    const met = of.find((one) => one.way === way);
    if (met) return [{ way, typed, found: met.words }];
  }
  const theme = term.themes.find((id) => entry.themeIds.includes(id));
  const name = theme ? reader.themeName(theme) : null;
  return name ? [{ way: 'THEME', typed, found: name }] : [];
}
