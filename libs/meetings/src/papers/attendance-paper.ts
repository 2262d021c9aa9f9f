/** Who is to come, who came: a list to sign, or to file. */
import type { AttendanceState } from '#kernel';
import { paragraph, type Paper } from '#platform';
import { factsOf, fundingOf, headOf, wordsOf, type MeetingFacts } from './meeting-facts.js';
import { paperOf } from './paper-of.js';

export interface Attending {
  name: string;
  erased: boolean;
  /** the municipality or organisation for which they come */
  from: string | null;
  /** null: nobody has noted it */
  state: AttendanceState | null;
}

export function attendancePaper(facts: MeetingFacts, attending: readonly Attending[], asOf: string): Paper {
  const words = wordsOf(facts);
  const { title, columns, states, erased, confirmed } = words.attendance;
  return paperOf(facts, title, [
    ...headOf(facts, title),
    factsOf(facts),
    paragraph(words.asOf(asOf), 'QUIET'),
    {
      kind: 'table',
      tall: true,
      columns: [
        { name: columns.number, share: 6, numeric: true },
        { name: columns.name, share: 28 },
        { name: columns.from, share: 24 },
        { name: columns.presence, share: 21 },
        { name: columns.signature, share: 25 },
      ],
      rows: attending.map((one, at) => [
        [{ text: `${at + 1}.` }],
        [{ text: one.erased ? erased : one.name }],
        [{ text: one.from ?? '' }],
        [{ text: one.state ? states[one.state] : '' }],
        [],
      ]),
    },
    { kind: 'signatures', under: [confirmed] },
    ...fundingOf(facts),
  ]);
}
