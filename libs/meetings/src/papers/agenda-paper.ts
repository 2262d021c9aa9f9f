/** The agenda of a meeting on paper. */
import { localTimeAt } from '#kernel';
import { heading, type Block, type Column, type Paper, type Words } from '#platform';
import type { AgendaItem } from '../agenda/agenda.type.js';
import { factsOf, fundingOf, headOf, standOf, wordsOf, type MeetingFacts } from './meeting-facts.js';
import { paperOf } from './paper-of.js';

/** A session of the programme in which some of the items are spoken of. */
export interface AgendaSession {
  id: string;
  title: string;
}

export function agendaPaper(
  facts: MeetingFacts,
  items: readonly AgendaItem[],
  sessions: readonly AgendaSession[],
): Paper {
  const words = wordsOf(facts);
  const numbers = new Map(items.map(({ id }, at) => [id, at + 1]));
  const table = (those: readonly AgendaItem[]): Block => tableOf(facts, those, numbers);
  const parts = sessions
    .map(({ id, title }) => ({ title, those: items.filter(({ sessionId }) => sessionId === id) }))
    .filter(({ those }) => those.length > 0);
  const known = new Set(sessions.map(({ id }) => id));
  const whole = items.filter(({ sessionId }) => sessionId === null || !known.has(sessionId));
  const blocks: Block[] =
    parts.length === 0
      ? [table(items)]
      : [
          ...(whole.length > 0 ? [heading(2, words.agenda.whole), table(whole)] : []),
          ...parts.flatMap(({ title, those }) => [heading(2, title), table(those)]),
        ];
  return paperOf(facts, words.agenda.title, [
    ...headOf(facts, words.agenda.title),
    ...standOf(facts),
    factsOf(facts),
    ...blocks,
    ...fundingOf(facts),
  ]);
}

function tableOf(
  facts: MeetingFacts,
  items: readonly AgendaItem[],
  numbers: ReadonlyMap<string, number>,
): Block {
  const { columns } = wordsOf(facts).agenda;
  const timed = items.some(({ startsAt }) => startsAt !== null);
  const counted = items.some(({ minutes }) => minutes !== null);
  const shown: Column[] = [
    { name: columns.number, share: 6, numeric: true },
    ...(timed ? [{ name: columns.time, share: 10 }] : []),
    { name: columns.item, share: 74 },
    ...(counted ? [{ name: columns.minutes, share: 8, numeric: true }] : []),
  ];
  const zone = facts.meeting.timeZone;
  return {
    kind: 'table',
    columns: shown,
    rows: items.map((item) => [
      [{ text: `${numbers.get(item.id)}.` }],
      ...(timed ? [[{ text: item.startsAt ? localTimeAt(item.startsAt, zone).local.slice(11) : '' }]] : []),
      itemInWords(facts, item),
      ...(counted ? [[{ text: item.minutes === null ? '' : String(item.minutes) }]] : []),
    ]),
  };
}

/** What it is called, what is to come of it and who presents it, what it is about and what to read. */
function itemInWords(
  facts: MeetingFacts,
  { title, text, language, kind, presenter, links }: AgendaItem,
): Words {
  const { kinds, presents } = wordsOf(facts).agenda;
  const own = language === facts.language ? {} : { language };
  const about = [kinds[kind], presenter?.name ? presents(presenter.name) : ''].filter(Boolean).join(' · ');
  return [
    { text: title, bold: true, ...own },
    { text: `\n${about}` },
    ...(text ? [{ text: `\n${text}`, ...own }] : []),
    ...links.flatMap((link) => [{ text: '\n' }, { text: link.title, link: link.url, ...own }]),
  ];
}
