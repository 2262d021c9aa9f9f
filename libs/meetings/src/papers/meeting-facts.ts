/** What every paper of a meeting says of it, and how. */
import { labelFor, type InterfaceLanguage, type Label } from '#kernel';
import { heading, paragraph, type Block, type Facts, type Words } from '#platform';
import { daysInWords } from '../meeting/days-in-words.js';
import type { Meeting } from '../meeting/meeting.type.js';
import { hoursInWords } from './hours-in-words.js';
import { paperWords, type PaperWords } from './paper-words.js';

/** A meeting with the names of all that stands behind it, as its reader may know them. */
export interface MeetingFacts {
  meeting: Meeting;
  language: InterfaceLanguage;
  languages: readonly string[];
  /** what it is called, and in which language that is */
  title: Label;
  /** the community or group whose it is */
  place: string;
  town: string | null;
  bodies: readonly { role: 'HOST' | 'ORGANISER' | 'PARTNER'; name: string; behalfOf: string | null }[];
  statements: readonly { text: string; disclaimer: string | null; language: string }[];
}

export const wordsOf = ({ language }: Pick<MeetingFacts, 'language'>): PaperWords => paperWords[language];

export const whenInWords = ({ meeting, language }: MeetingFacts): string =>
  [daysInWords(meeting.date, language), hoursInWords(meeting, language)].filter(Boolean).join(', ');

export const whereInWords = ({ meeting, town }: MeetingFacts): string =>
  [meeting.venue, town ?? meeting.city].filter(Boolean).join(', ');

export const bodyInWords = ({ name, behalfOf }: MeetingFacts['bodies'][number], words: PaperWords): string =>
  behalfOf ? `${name} (${words.onBehalf(behalfOf)})` : name;

/** When, where and how it is, and who stands behind it. */
export function factsOf(facts: MeetingFacts): Facts {
  const words = wordsOf(facts);
  const { meeting, bodies, languages } = facts;
  const lines: [string, string][] = [
    [words.when, whenInWords(facts)],
    [words.where, whereInWords(facts)],
    [words.manner, words.modes[meeting.mode]],
  ];
  for (const role of ['HOST', 'ORGANISER', 'PARTNER'] as const) {
    const those = bodies.filter((body) => body.role === role).map((body) => bodyInWords(body, words));
    const { one, several } = words.roles[role];
    lines.push([those.length > 1 ? several : one, those.join('; ')]);
  }
  const patrons = meeting.patronRows.map(({ offices, name }) =>
    [labelFor(offices, languages)?.text, name].filter(Boolean).join(': '),
  );
  lines.push([words.patronage, patrons.join('; ')]);
  return {
    kind: 'facts',
    facts: lines.filter(([, text]) => text).map(([name, text]) => ({ name, words: [{ text }] })),
  };
}

/** What whoever holds the paper must not miss: that nothing comes of it, or not then. */
export function standOf(facts: MeetingFacts): Block[] {
  const { meeting, languages } = facts;
  const words = wordsOf(facts);
  const said = { DRAFT: words.draft, POSTPONED: words.postponed, CANCELLED: words.cancelled } as const;
  if (!(meeting.state in said)) return [];
  const why = labelFor(meeting.explanationLabels, languages);
  const note: Words = [{ text: said[meeting.state as keyof typeof said], bold: true }];
  return [
    { kind: 'paragraph', words: note },
    ...(why ? [{ ...paragraph(why.text), language: why.language }] : []),
  ];
}

/** From whom, what it is, and of which meeting. */
export function headOf(facts: MeetingFacts, title: string): Block[] {
  return [
    ...(facts.place ? [paragraph(facts.place, 'QUIET')] : []),
    heading(1, title),
    { ...paragraph(facts.title.text, 'LEAD'), language: facts.title.language },
  ];
}

/** What its funders want said, verbatim. */
export function statementsOf({ statements }: Pick<MeetingFacts, 'statements'>): Block[] {
  return statements.flatMap(({ text, disclaimer, language }) =>
    [text, disclaimer]
      .filter((one) => one !== null)
      .map((one) => ({ kind: 'statement' as const, text: one, language })),
  );
}

export function fundingOf(facts: MeetingFacts): Block[] {
  const statements = statementsOf(facts);
  return statements.length > 0 ? [heading(2, wordsOf(facts).funding), ...statements] : [];
}
