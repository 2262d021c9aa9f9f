/** What the form of an edition holds, and what it becomes when it is sent. */
import type { PracticeContentInput } from '../../../generated/graphql/graphql.js';
import type { Language } from '../../../language/words.js';
import { bodiesOf, bodyRows, type BodyRow } from '../../../parts/long-form/body-form.js';
import {
  projectRows,
  statementRows,
  type ProjectRow,
  type StatementRow,
} from '../../../parts/long-form/money-rows.js';
import { photoRows, photosOf, type PhotoRow } from '../../../parts/long-form/photo-rows.js';
import { labelsOf, textsOf, type Texts } from '../../../parts/place-form.js';
import type { EditedEditionWords } from './documents.js';
import {
  partRows,
  partsOf,
  type EvidenceRow,
  type LessonRow,
  type ResourceRow,
  type StepRow,
} from './part-texts.js';

export type SectionKind = EditedEditionWords['sections'][number]['kind'];
export const sectionKinds = [
  'SUMMARY',
  'PROBLEM',
  'TARGET_GROUPS',
  'OBJECTIVES',
  'PARTICIPATION',
  'DIFFICULTIES',
  'INNOVATION',
  'SUSTAINABILITY',
  'TRANSFER_CONDITIONS',
  'ACCESSIBILITY',
] as const satisfies SectionKind[];

/** The key is the id of the meeting. */
export interface MeetingRow {
  key: string;
  meeting: EditedEditionWords['meetings'][number];
}

/** The long texts stand one by one: what somebody else changes in another one meanwhile is not lost. */
export type EditionTexts = Record<SectionKind, Texts> & {
  language: string;
  titles: Texts;
  steps: readonly StepRow[];
  lessons: readonly LessonRow[];
  evidence: readonly EvidenceRow[];
  resources: readonly ResourceRow[];
  bodies: readonly BodyRow<EditedEditionWords['bodies'][number]['role']>[];
  photos: readonly PhotoRow[];
  first: string;
  last: string;
  targetGroups: EditedEditionWords['targetGroups'];
  languages: readonly string[];
  licence: EditedEditionWords['licence'];
  contacts: Texts;
  contactEmail: string;
  themeIds: readonly string[];
  projects: readonly ProjectRow[];
  statements: readonly StatementRow[];
  meetings: readonly MeetingRow[];
};

export type Wrong = Partial<Record<keyof EditionTexts, string>>;

/** What a part of the form needs. */
export interface Part {
  texts: EditionTexts;
  wrong: Wrong;
  change: (part: Partial<EditionTexts>) => void;
  /** the language that is being written */
  tongue: Language;
}

export function textsOfEdition(edition: EditedEditionWords): EditionTexts {
  const [first = '', last = ''] = edition.period.split('/');
  const section = (kind: SectionKind): Texts =>
    textsOf(edition.sections.find((one) => one.kind === kind)?.texts ?? []);
  return {
    ...(Object.fromEntries(sectionKinds.map((kind) => [kind, section(kind)])) as Record<SectionKind, Texts>),
    ...partRows(edition),
    language: edition.language,
    titles: textsOf(edition.titles),
    bodies: bodyRows(edition.bodies),
    photos: photoRows(edition.photos),
    first,
    last,
    targetGroups: edition.targetGroups,
    languages: edition.languages,
    licence: edition.licence,
    contacts: textsOf(edition.contacts),
    contactEmail: edition.contactEmail ?? '',
    themeIds: edition.themes.map(({ id }) => id),
    projects: projectRows(edition.projects),
    statements: statementRows(edition.fundingStatements),
    meetings: edition.meetings.map((meeting) => ({ key: meeting.id, meeting })),
  };
}

/** Whether the two say the same, whatever keys their rows have. */
export function isSame(a: EditionTexts, b: EditionTexts): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

/** What was changed and nothing else: what is left out stays as it is. */
export function changesOf(texts: EditionTexts, before: EditionTexts): PracticeContentInput {
  const now = contentOf(texts);
  const then = contentOf(before);
  const touched = sectionKinds.filter((kind) => JSON.stringify(texts[kind]) !== JSON.stringify(before[kind]));
  return {
    ...Object.fromEntries(
      (Object.keys(now) as (keyof PracticeContentInput)[])
        .filter((name) => name !== 'sections' && JSON.stringify(now[name]) !== JSON.stringify(then[name]))
        .map((name) => [name, now[name]]),
    ),
    ...(touched.length > 0
      ? { sections: touched.map((kind) => ({ kind, texts: labelsOf(texts[kind]) })) }
      : {}),
  };
}

function contentOf(texts: EditionTexts): PracticeContentInput {
  const [first, last] = [texts.first.trim(), texts.last.trim()];
  return {
    language: texts.language,
    titles: labelsOf(texts.titles),
    sections: sectionKinds.map((kind) => ({ kind, texts: labelsOf(texts[kind]) })),
    ...partsOf(texts),
    bodies: bodiesOf(texts.bodies),
    photos: photosOf(texts.photos),
    period: last ? `${first}/${last}` : first,
    targetGroups: [...texts.targetGroups],
    languages: [...texts.languages],
    licence: texts.licence,
    contacts: labelsOf(texts.contacts),
    contactEmail: texts.contactEmail.trim() || null,
    themeIds: [...texts.themeIds],
    projectIds: texts.projects.map(({ key }) => key),
    statementIds: texts.statements.map(({ key }) => key),
    meetingIds: texts.meetings.map(({ key }) => key),
  };
}
