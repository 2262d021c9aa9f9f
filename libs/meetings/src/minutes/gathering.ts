/** The content of minutes: what was written, and the facts of the meeting by item, in the language of the minutes. */
import {
  labelIn,
  scaleOf,
  schulzePlaces,
  titleIn,
  type Labels,
  type PlaceTitle,
  type PollView,
} from '#kernel';
import { letterLanguage } from '#people';
import { daysInWords } from '../meeting/days-in-words.js';
import type { FactsRow, TurnFacts } from './facts.sql.js';
import type * as Said from './minutes-content.js';

export interface WrittenPart {
  kind: Said.MinutesPartKindName;
  agendaItemId: string | null;
  text: string;
}

export function gathered(
  minutes: { edition: number; reason: string | null; language: string },
  written: readonly WrittenPart[],
  facts: FactsRow,
): Said.MinutesContent {
  const languages = [minutes.language];
  const items = written.flatMap(({ agendaItemId }) => agendaItemId ?? []);
  const of = factsByItem(facts, new Set(items), languages);
  return {
    edition: minutes.edition,
    reason: minutes.reason,
    language: minutes.language,
    meeting: meetingOf(facts.meeting, languages),
    attendance: {
      ...facts.attendance,
      municipalities: facts.attendance.municipalities.map(({ name, count }) => ({
        name: titleIn(name, languages),
        count,
      })),
    },
    parts: written.map(({ kind, agendaItemId, text }) => {
      const item = facts.items.find(({ id }) => id === agendaItemId);
      return {
        kind,
        number: agendaItemId ? items.indexOf(agendaItemId) + 1 : 0,
        title: item?.title ?? null,
        titleLanguage: item?.language ?? null,
        agendaItemKind: item?.kind ?? null,
        takenAt: item?.takenAt ?? null,
        usedMs: item?.usedMs ?? null,
        text,
        ...(agendaItemId ? of(agendaItemId) : nothing),
      };
    }),
    ...of(null),
    statements: facts.statements.map(({ chosen, versions }) => {
      const language = versions[minutes.language] ? minutes.language : chosen;
      return { text: versions[language]!, language };
    }),
  };
}

type OfItem = Pick<Said.MinutesContentPart, 'speakers' | 'polls' | 'decisions' | 'tasks'>;
const nothing: OfItem = { speakers: [], polls: [], decisions: [], tasks: [] };

/** What belongs to an item; with null, what belongs to none that has a part. */
function factsByItem(
  { turns, polls, decisions, tasks }: FactsRow,
  items: ReadonlySet<string>,
  languages: readonly string[],
): (item: string | null) => OfItem {
  const under = <Row extends { itemId: string | null }>(rows: readonly Row[], item: string | null): Row[] =>
    rows.filter(({ itemId }) => (itemId !== null && items.has(itemId) ? itemId : null) === item);
  return (item) => ({
    speakers: speakersOf(under(turns, item), languages),
    polls: under(polls, item).map(({ poll }) => resultOf(poll, languages)),
    decisions: under(decisions, item).map(({ ordinal, text, language }) => ({ ordinal, text, language })),
    tasks: under(tasks, item).map(({ text, language, due, ...owner }) => ({
      text,
      language,
      owner: bodyIn(owner, languages),
      due,
    })),
  });
}

function meetingOf(
  { titles, series, community, group, town, city, bodies, ...said }: FactsRow['meeting'],
  languages: readonly string[],
): Said.MinutesMeeting {
  const named = (role: string): string[] =>
    bodies.flatMap((body) => (body.role === role ? (bodyIn(body, languages) ?? []) : []));
  return {
    ...said,
    title: labelIn(titles, languages),
    series: series && labelIn(series, languages),
    community: titleIn(community, languages),
    group: group && titleIn(group, languages),
    town: town ? titleIn(town, languages) : city,
    hosts: named('HOST'),
    organisers: named('ORGANISER'),
  };
}

function bodyIn(
  body: { organisation: Labels | null; municipality: PlaceTitle | null },
  languages: readonly string[],
): string | null {
  if (body.organisation) return labelIn(body.organisation, languages);
  return body.municipality && titleIn(body.municipality, languages);
}

function speakersOf(turns: readonly TurnFacts[], languages: readonly string[]): Said.MinutesSpeaker[] {
  const byPerson = new Map<string, TurnFacts[]>();
  for (const turn of turns) byPerson.set(turn.personKey, [...(byPerson.get(turn.personKey) ?? []), turn]);
  return [...byPerson.values()].map((own) => ({
    name: own[0]!.name,
    municipality: own[0]!.municipality && titleIn(own[0]!.municipality, languages),
    times: own.length,
    ms: own.reduce((sum, { ms }) => sum + ms, 0),
  }));
}

export function resultOf(poll: PollView, languages: readonly string[]): Said.MinutesPoll {
  const places = poll.pairs && schulzePlaces(poll.pairs);
  return {
    question: poll.question,
    kind: poll.kind,
    secret: poll.secret,
    byMunicipality: poll.byMunicipality,
    voters: poll.voters,
    quorum: poll.quorum,
    present: poll.quorum === null ? null : poll.present,
    withheld: poll.withheld,
    mean: poll.kind === 'SCALE' ? (scaleOf(poll.options)?.mean ?? null) : null,
    lines: poll.options.map(({ text, mark, votes, maybes, ...date }, at) => ({
      label: mark ? null : date.day ? dateIn(date, languages) : text,
      mark,
      votes,
      maybes,
      place: places ? places[at]! : null,
    })),
  };
}

/** "czwartek, 3 grudnia 2026, 10:00–12:00". */
function dateIn(
  { day, startTime, endTime }: Pick<PollView['options'][number], 'day' | 'startTime' | 'endTime'>,
  languages: readonly string[],
): string {
  const hours = [startTime, endTime].filter(Boolean).join('–');
  return [daysInWords(day!, letterLanguage(languages)), hours].filter(Boolean).join(', ');
}
