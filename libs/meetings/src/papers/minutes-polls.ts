/** A vote in minutes: what was asked, how it was voted, what came out. */
import { localeOf, type InterfaceLanguage } from '#kernel';
import { heading, paragraph, type Block, type Column, type Words } from '#platform';
import type { MinutesPoll, MinutesPollLine } from '../minutes/minutes-content.js';
import type { MinutesWords } from './minutes-words.js';

interface Shown {
  column: Column;
  in: (line: MinutesPollLine) => string;
}

export function pollBlocks(
  poll: MinutesPoll,
  { words, language }: { words: MinutesWords; language: InterfaceLanguage },
): Block[] {
  const manner = [
    poll.secret ? words.secret : words.open,
    poll.byMunicipality ? words.byMunicipality : words.byPerson,
    words.voters(poll.voters),
    poll.quorum === null ? '' : words.quorum(poll.quorum, poll.present),
  ].filter(Boolean);
  return [
    heading(3, `${words.poll}: ${poll.question}`),
    paragraph(manner.join(' · '), 'QUIET'),
    ...(poll.withheld ? [paragraph(words.withheld)] : [resultOf(poll, words)]),
    ...(poll.mean === null ? [] : [paragraph(words.mean(numberIn(poll.mean, language)))]),
  ];
}

function resultOf({ kind, lines }: MinutesPoll, words: MinutesWords): Block {
  const { answer, votes, maybes, place } = words.columns;
  const shown: Shown[] = [
    ...(kind === 'RANKING' ? [number(place, (line) => line.place)] : []),
    {
      column: { name: answer, share: 64 },
      in: ({ label, mark }) => (mark ? words.marks[mark] : (label ?? '')),
    },
    number(votes, (line) => line.votes),
    ...(kind === 'DATES' ? [number(maybes, (line) => line.maybes)] : []),
  ];
  return {
    kind: 'table',
    columns: shown.map(({ column }) => column),
    rows: lines.map((line) => shown.map((one): Words => [{ text: one.in(line) }])),
  };
}

const number = (name: string, of: (line: MinutesPollLine) => number | null): Shown => ({
  column: { name, share: 18, numeric: true },
  in: (line) => String(of(line) ?? ''),
});

const numberIn = (value: number, language: InterfaceLanguage): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(value);
