/** What the form of a meeting holds, and what it becomes when it is sent. */
import { newId } from '#kernel';
import type { MeetingContentInput } from '../../../generated/graphql/graphql.js';
import { bodiesOf, bodyRows, type BodyRow, type Named } from '../../../parts/long-form/body-form.js';
import type { Qualifier } from '../../../parts/long-form/count-fields.js';
import {
  projectRows,
  statementRows,
  type ProjectRow,
  type StatementRow,
} from '../../../parts/long-form/money-rows.js';
import type { PhotoRow } from '../../../parts/long-form/photo-rows.js';
import { labelsOf, textsOf, type Texts } from '../../../parts/place-form.js';
import type { EditedMeeting } from './documents.js';
import {
  recordOf,
  recordTexts,
  type ContributionRow,
  type FigureRow,
  type QuoteRow,
} from './record-texts.js';

export interface PatronRow {
  key: string;
  offices: Texts;
  name: string;
}

export interface MeetingTexts {
  titles: Texts;
  topics: Texts;
  aims: Texts;
  kind: EditedMeeting['kind'];
  series: string;
  ordinal: string;
  partOfId: string;
  relation: NonNullable<EditedMeeting['relation']>;
  first: string;
  last: string;
  startTime: string;
  endTime: string;
  timeZone: string;
  town: Named | null;
  city: string;
  venue: string;
  mode: EditedMeeting['mode'];
  onlineLink: string;
  working: boolean;
  expected: string;
  expectedAs: Qualifier;
  attended: string;
  attendedAs: Qualifier;
  sectors: readonly EditedMeeting['sectors'][number][];
  languages: readonly string[];
  interpretation: readonly string[];
  accessibilities: Texts;
  prices: Texts;
  bodies: readonly BodyRow<EditedMeeting['bodies'][number]['role']>[];
  patrons: readonly PatronRow[];
  projects: readonly ProjectRow[];
  statements: readonly StatementRow[];
  figures: readonly FigureRow[];
  quotes: readonly QuoteRow[];
  contributions: readonly ContributionRow[];
  photos: readonly PhotoRow[];
  visibility: EditedMeeting['visibility'] | '';
}

export type Wrong = Partial<Record<keyof MeetingTexts, string>>;

/** What a part of the form needs. */
export interface Part {
  texts: MeetingTexts;
  wrong: Wrong;
  change: (part: Partial<MeetingTexts>) => void;
}

export function textsOfMeeting(meeting: EditedMeeting | null): MeetingTexts {
  const [first = '', last = ''] = meeting?.date.split('/') ?? [];
  return {
    titles: textsOf(meeting?.titles ?? []),
    topics: textsOf(meeting?.topics ?? []),
    aims: textsOf(meeting?.aims ?? []),
    kind: meeting?.kind ?? 'REGULAR',
    series: meeting?.series?.name ?? '',
    ordinal: meeting?.ordinal?.toString() ?? '',
    partOfId: meeting?.partOf?.id ?? '',
    relation: meeting?.relation ?? 'BESIDE',
    first,
    last,
    startTime: meeting?.startTime ?? '',
    endTime: meeting?.endTime ?? '',
    timeZone: meeting?.timeZone ?? 'Europe/Warsaw',
    town: meeting?.town ?? null,
    city: meeting?.city ?? '',
    venue: meeting?.venue ?? '',
    mode: meeting?.mode ?? 'IN_PERSON',
    onlineLink: meeting?.onlineLink ?? '',
    working: meeting?.working ?? false,
    expected: meeting?.expected?.value.toString() ?? '',
    expectedAs: meeting?.expected?.qualifier ?? 'ABOUT',
    attended: meeting?.attended?.value.toString() ?? '',
    attendedAs: meeting?.attended?.qualifier ?? 'EXACT',
    sectors: meeting?.sectors ?? [],
    languages: meeting?.languages ?? [],
    interpretation: meeting?.interpretation ?? [],
    accessibilities: textsOf(meeting?.accessibilities ?? []),
    prices: textsOf(meeting?.prices ?? []),
    bodies: bodyRows(meeting?.bodies ?? []),
    patrons: (meeting?.patrons ?? []).map(({ offices, name }) => ({
      key: newId(),
      offices: textsOf(offices),
      name: name ?? '',
    })),
    projects: projectRows(meeting?.projects ?? []),
    statements: statementRows(meeting?.fundingStatements ?? []),
    ...recordTexts(meeting),
    visibility: meeting?.visibility ?? '',
  };
}

/** Whether the two say the same, whatever keys their rows have. */
export function isSame(a: MeetingTexts, b: MeetingTexts): boolean {
  return JSON.stringify(contentOf(a, 'pl')) === JSON.stringify(contentOf(b, 'pl'));
}

/** What was changed and nothing else: what is left out stays as it is, also in languages that are not shown here. */
export function changesOf(texts: MeetingTexts, before: MeetingTexts, language: string): MeetingContentInput {
  const now = contentOf(texts, language);
  const then = contentOf(before, language);
  return Object.fromEntries(
    (Object.keys(now) as (keyof MeetingContentInput)[])
      .filter((name) => JSON.stringify(now[name]) !== JSON.stringify(then[name]))
      .map((name) => [name, now[name]]),
  );
}

function contentOf(texts: MeetingTexts, language: string): MeetingContentInput {
  const { series, first, last, expected, attended, partOfId } = texts;
  const count = (value: string, qualifier: Qualifier) =>
    value.trim() ? { value: Number(value), qualifier } : null;
  return {
    titles: labelsOf(texts.titles),
    topics: labelsOf(texts.topics),
    aims: labelsOf(texts.aims),
    kind: texts.kind,
    series: series.trim() ? [{ language, text: series.trim() }] : [],
    ordinal: texts.ordinal.trim() ? Number(texts.ordinal) : null,
    partOfId: partOfId || null,
    relation: partOfId ? texts.relation : null,
    date: last.trim() ? `${first.trim()}/${last.trim()}` : first.trim(),
    startTime: texts.startTime || null,
    endTime: texts.endTime || null,
    timeZone: texts.timeZone,
    townId: texts.town?.id ?? null,
    city: texts.city.trim() || null,
    venue: texts.venue.trim() || null,
    mode: texts.mode,
    onlineLink: texts.onlineLink.trim() || null,
    working: texts.working,
    expected: count(expected, texts.expectedAs),
    attended: count(attended, texts.attendedAs),
    sectors: [...texts.sectors],
    languages: [...texts.languages],
    interpretation: [...texts.interpretation],
    accessibilities: labelsOf(texts.accessibilities),
    prices: labelsOf(texts.prices),
    bodies: bodiesOf(texts.bodies),
    patrons: texts.patrons.map(({ offices, name }) => ({
      offices: labelsOf(offices),
      name: name.trim() || null,
    })),
    projectIds: texts.projects.map(({ key }) => key),
    statementIds: texts.statements.map(({ key }) => key),
    ...recordOf(texts),
    ...(texts.visibility ? { visibility: texts.visibility } : {}),
  };
}
