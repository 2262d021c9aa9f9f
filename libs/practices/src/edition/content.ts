/** What is said of a practice in one edition, as its rows hold it, and what a form makes of that. */
import { countOf, DomainError, labelsOf, printCount, type Labels } from '#kernel';
import { fuzzyRange } from '#municipalities';
import { faultInPhotos, type CountInput, type PhotoRow } from '#platform';
import type { PracticeContentInput } from './content.inputs.js';
import { sectionKinds, type SectionKind } from './kinds.type.js';
import type {
  PracticeBodyInput,
  PracticeEvidenceInput,
  PracticePhotoInput,
  PracticeResourceInput,
} from './parts.inputs.js';

export type Sections = Partial<Record<SectionKind, Labels>>;

export interface EvidenceRow {
  indicators: Labels;
  /** as the kernel prints a count */
  value: string | null;
  asWritten: string | null;
  /** fuzzy date */
  period: string;
  sources: Labels;
}

export interface BodyRow {
  role: string;
  organisationId: string | null;
  municipalityId: string | null;
  behalfOfId: string | null;
}

export interface ResourceRow {
  whats: Labels;
  /** as the kernel prints a count */
  people: string | null;
  amount: number | null;
  currency: string | null;
}

export interface EditionContent {
  language: string;
  titles: Labels;
  sections: Sections;
  steps: readonly { titles: Labels; texts: Labels }[];
  lessons: readonly { texts: Labels; failure: boolean }[];
  evidence: readonly EvidenceRow[];
  bodies: readonly BodyRow[];
  resources: readonly ResourceRow[];
  photos: readonly PhotoRow[];
  /** fuzzy date */
  period: string;
  /** for whom it is, in the words that needs have too */
  targetGroups: readonly string[];
  languages: readonly string[];
  licence: string;
  contacts: Labels;
  contactEmail: string | null;
  themeIds: readonly string[];
  projectIds: readonly string[];
  statementIds: readonly string[];
  meetingIds: readonly string[];
}

/** A practice of which nothing has been said yet. */
export function blankContent(language: string): EditionContent {
  return {
    language,
    titles: {},
    sections: {},
    steps: [],
    lessons: [],
    evidence: [],
    bodies: [],
    resources: [],
    photos: [],
    period: '',
    targetGroups: [],
    languages: [],
    licence: 'CC_BY',
    contacts: {},
    contactEmail: null,
    themeIds: [],
    projectIds: [],
    statementIds: [],
    meetingIds: [],
  };
}

/** What is left out stays; null and an empty list take away, or bring back what stood at first. */
export function changedContent(before: EditionContent, said: PracticeContentInput): EditionContent {
  const list = <K extends keyof PracticeContentInput & keyof EditionContent, R>(
    name: K,
    rowOf: (one: NonNullable<PracticeContentInput[K]> extends (infer I)[] ? I : never, at: number) => R,
  ): readonly R[] =>
    said[name] === undefined
      ? (before[name] as readonly R[])
      : ((said[name] ?? []) as never[]).map((one, at) => rowOf(one, at));
  const ids = (
    name: 'targetGroups' | 'languages' | 'themeIds' | 'projectIds' | 'statementIds' | 'meetingIds',
  ) => (said[name] === undefined ? before[name] : (said[name] ?? []));
  const labels = (name: 'titles' | 'contacts'): Labels =>
    said[name] === undefined ? before[name] : labelsOf(said[name] ?? []);
  const period = said.period === undefined ? before.period : (said.period ?? '');
  fuzzyRange(period, path('period'));
  return {
    language: said.language ?? before.language,
    titles: labels('titles'),
    sections: changedSections(before.sections, said.sections),
    steps: list('steps', ({ titles, texts }) => ({ titles: labelsOf(titles), texts: labelsOf(texts ?? []) })),
    lessons: list('lessons', ({ texts, failure }, at) => ({
      texts: needed(labelsOf(texts), `lessons.${at}.texts`),
      failure: failure ?? false,
    })),
    evidence: list('evidence', evidenceRow),
    bodies: list('bodies', bodyRow),
    resources: list('resources', resourceRow),
    photos: said.photos === undefined ? before.photos : photoRows(said.photos ?? []),
    period,
    targetGroups: ids('targetGroups'),
    languages: ids('languages'),
    licence: said.licence ?? before.licence,
    contacts: labels('contacts'),
    contactEmail: said.contactEmail === undefined ? before.contactEmail : said.contactEmail || null,
    themeIds: ids('themeIds'),
    projectIds: ids('projectIds'),
    statementIds: ids('statementIds'),
    meetingIds: ids('meetingIds'),
  };
}

const path = (name: string): string => `input.content.${name}`;
const fault = (name: string, rule: string): DomainError =>
  new DomainError('BAD_INPUT', { field: path(name), rule });

function needed(words: Labels, name: string): Labels {
  if (Object.keys(words).length === 0) throw fault(name, 'REQUIRED');
  return words;
}

/** In the order in which they are read, so that the same sections are the same text. */
function changedSections(before: Sections, said: PracticeContentInput['sections']): Sections {
  if (said === undefined) return before;
  const after: Sections = said === null ? {} : { ...before };
  for (const { kind, texts } of said ?? []) after[kind] = labelsOf(texts);
  return Object.fromEntries(
    sectionKinds.flatMap((kind) => (Object.keys(after[kind] ?? {}).length > 0 ? [[kind, after[kind]]] : [])),
  );
}

function evidenceRow(
  { indicators, value, asWritten, period, sources }: PracticeEvidenceInput,
  at: number,
): EvidenceRow {
  return {
    indicators: labelsOf(indicators),
    value: printed(value, `evidence.${at}.value`),
    asWritten: asWritten || null,
    period: fuzzyRange(period ?? '', path(`evidence.${at}.period`)).text,
    sources: labelsOf(sources ?? []),
  };
}

function bodyRow(
  { role, organisationId, municipalityId, onBehalfOfId }: PracticeBodyInput,
  at: number,
): BodyRow {
  if (!organisationId === !municipalityId) throw fault(`bodies.${at}`, 'ORGANISATION_OR_MUNICIPALITY');
  return {
    role,
    organisationId: organisationId || null,
    municipalityId: municipalityId || null,
    behalfOfId: onBehalfOfId || null,
  };
}

function resourceRow({ whats, people, amount, currency }: PracticeResourceInput, at: number): ResourceRow {
  if (people && typeof amount === 'number') throw fault(`resources.${at}.amount`, 'PEOPLE_OR_MONEY');
  if ((typeof amount === 'number') !== Boolean(currency))
    throw fault(`resources.${at}.currency`, 'AMOUNT_AND_CURRENCY');
  return {
    whats: labelsOf(whats),
    people: printed(people, `resources.${at}.people`),
    amount: amount ?? null,
    currency: currency || null,
  };
}

function printed(count: CountInput | null | undefined, name: string): string | null {
  if (!count) return null;
  const told = countOf(count.value, count.qualifier);
  if (!told) throw fault(name, 'NOT_A_COUNT');
  return printCount(told);
}

function photoRows(inputs: readonly PracticePhotoInput[]): PhotoRow[] {
  const rows = inputs.map(({ fileId, alts, captions }) => ({
    fileId,
    alts: labelsOf(alts),
    captions: labelsOf(captions ?? []),
  }));
  const wrong = faultInPhotos(rows);
  if (wrong) throw fault(`photos.${wrong.place}.${wrong.field}`, wrong.rule);
  return rows;
}

/** What has to be said, in the language in which it is written first, before others are asked to read it. */
export function missingIn({
  language,
  titles,
  sections,
  steps,
  evidence,
  bodies,
  contacts,
  themeIds,
}: Pick<
  EditionContent,
  'language' | 'titles' | 'sections' | 'steps' | 'evidence' | 'bodies' | 'contacts' | 'themeIds'
>): string[] {
  const inWords = (kind: SectionKind): boolean => Boolean(sections[kind]?.[language]);
  const said: Record<string, boolean> = {
    title: Boolean(titles[language]),
    SUMMARY: inWords('SUMMARY'),
    PROBLEM: inWords('PROBLEM'),
    steps: steps.some((step) => step.titles[language]),
    evidence: evidence.length > 0,
    TRANSFER_CONDITIONS: inWords('TRANSFER_CONDITIONS'),
    lead: bodies.some(({ role }) => role === 'LEAD'),
    contact: Object.keys(contacts).length > 0,
    themes: themeIds.length > 0,
  };
  return Object.keys(said).filter((name) => !said[name]);
}
