/** What is said of a meeting, as its rows hold it, and what a form makes of that. */
import { countOf, DomainError, labelsOf, printCount, type Labels } from '#kernel';
import { fuzzyRange } from '#municipalities';
import type { CountInput } from '#platform';
import { blankRecord, changedRecord, type MeetingRecord } from '../record/record.js';
import type { MeetingContentInput } from './content.inputs.js';
import type { Visibility } from './meeting.policy.js';
import type { BodyRow } from './meeting.type.js';

export interface MeetingContent extends MeetingRecord {
  kind: string;
  visibility: Visibility;
  titles: Labels;
  topics: Labels;
  aims: Labels;
  /** the names of its series; empty for none */
  series: Labels;
  ordinal: number | null;
  partOfId: string | null;
  relation: string | null;
  /** fuzzy date of days */
  date: string;
  startTime: string | null;
  endTime: string | null;
  timeZone: string;
  townId: string | null;
  city: string | null;
  venue: string | null;
  mode: string;
  onlineLink: string | null;
  working: boolean;
  /** as the kernel prints a count */
  expected: string | null;
  attended: string | null;
  sectors: readonly string[];
  languages: readonly string[];
  interpretation: readonly string[];
  accessibilities: Labels;
  prices: Labels;
  bodies: readonly BodyRow[];
  patrons: readonly { offices: Labels; name: string | null }[];
  projectIds: readonly string[];
  statementIds: readonly string[];
}

/** A meeting of which nothing has been said yet. */
export function blankContent(visibility: Visibility): MeetingContent {
  return {
    kind: 'REGULAR',
    visibility,
    titles: {},
    topics: {},
    aims: {},
    series: {},
    ordinal: null,
    partOfId: null,
    relation: null,
    date: '',
    startTime: null,
    endTime: null,
    timeZone: 'Europe/Warsaw',
    townId: null,
    city: null,
    venue: null,
    mode: 'IN_PERSON',
    onlineLink: null,
    working: false,
    expected: null,
    attended: null,
    sectors: [],
    languages: [],
    interpretation: [],
    accessibilities: {},
    prices: {},
    bodies: [],
    patrons: [],
    projectIds: [],
    statementIds: [],
    ...blankRecord,
  };
}

/** What is left out stays; null and an empty list take away, or bring back what stood at first. */
export function changedContent(before: MeetingContent, said: MeetingContentInput): MeetingContent {
  const kept = <K extends keyof MeetingContent>(name: K, value: MeetingContent[K] | null | undefined) =>
    value ?? before[name];
  const given = <K extends keyof MeetingContent>(
    name: K,
    value: MeetingContent[K] | undefined,
  ): MeetingContent[K] => (value === undefined ? before[name] : value);
  const labels = (name: 'titles' | 'topics' | 'aims' | 'series' | 'accessibilities' | 'prices'): Labels =>
    said[name] === undefined ? before[name] : labelsOf(said[name] ?? []);
  const text = (name: 'startTime' | 'endTime' | 'city' | 'venue' | 'onlineLink' | 'townId' | 'partOfId') =>
    said[name] === undefined ? before[name] : said[name] || null;
  const list = (name: 'sectors' | 'languages' | 'interpretation' | 'projectIds' | 'statementIds') =>
    said[name] === undefined ? before[name] : (said[name] ?? []);
  const partOfId = text('partOfId');
  return checked({
    kind: kept('kind', said.kind),
    visibility: kept('visibility', said.visibility),
    titles: labels('titles'),
    topics: labels('topics'),
    aims: labels('aims'),
    series: labels('series'),
    ordinal: given('ordinal', said.ordinal),
    partOfId,
    relation: partOfId === null ? null : (said.relation ?? before.relation ?? 'BESIDE'),
    date: given('date', said.date === null ? '' : said.date),
    startTime: text('startTime'),
    endTime: text('endTime'),
    timeZone: kept('timeZone', said.timeZone),
    townId: text('townId'),
    city: text('city'),
    venue: text('venue'),
    mode: kept('mode', said.mode),
    onlineLink: text('onlineLink'),
    working: kept('working', said.working),
    expected: given('expected', printed(said.expected, 'expected')),
    attended: given('attended', printed(said.attended, 'attended')),
    sectors: list('sectors'),
    languages: list('languages'),
    interpretation: list('interpretation'),
    accessibilities: labels('accessibilities'),
    prices: labels('prices'),
    bodies: said.bodies === undefined ? before.bodies : (said.bodies ?? []).map(bodyRow),
    patrons: said.patrons === undefined ? before.patrons : (said.patrons ?? []).map(patronRow),
    projectIds: list('projectIds'),
    statementIds: list('statementIds'),
    ...changedRecord(before, said),
  });
}

const fault = (name: string, rule: string): DomainError =>
  new DomainError('BAD_INPUT', { field: `input.content.${name}`, rule });

/** What it is about, for all who know of it: of a listed meeting that is for its readers, so its address and finding do not tell it. */
export function knownTopics({ topics, visibility }: Pick<MeetingContent, 'topics' | 'visibility'>): Labels {
  return visibility === 'LISTED' ? {} : topics;
}

/** What cannot be true at once. */
function checked(content: MeetingContent): MeetingContent {
  if (content.townId && content.city) throw fault('city', 'TOWN_OR_CITY');
  // A moment would say twice, and perhaps otherwise, when it begins.
  if (content.date.includes('T')) throw fault('date', 'NOT_A_DAY');
  fuzzyRange(content.date, 'input.content.date');
  const { startTime, endTime, date } = content;
  const oneDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  if (startTime && endTime && oneDay && endTime <= startTime) throw fault('endTime', 'BEFORE_START');
  if (content.bodies.some((body) => (body.organisationId === null) === (body.municipalityId === null)))
    throw fault('bodies', 'ORGANISATION_OR_MUNICIPALITY');
  return content;
}

function printed(count: CountInput | null | undefined, name: string): string | null | undefined {
  if (!count) return count;
  const told = countOf(count.value, count.qualifier);
  if (!told) throw fault(`${name}.value`, 'NOT_A_COUNT');
  return printCount(told);
}

type Bodies = NonNullable<MeetingContentInput['bodies']>;
type Patrons = NonNullable<MeetingContentInput['patrons']>;

function bodyRow({ role, organisationId, municipalityId, onBehalfOfId }: Bodies[number]): BodyRow {
  return {
    role,
    organisationId: organisationId ?? null,
    municipalityId: municipalityId ?? null,
    behalfOfId: onBehalfOfId ?? null,
  };
}

function patronRow({ offices, name }: Patrons[number]): MeetingContent['patrons'][number] {
  return { offices: labelsOf(offices), name: name || null };
}
