/** What the index is told of one kind of subjects: one declaring file a kind. Rights stand in statements, and nowhere else. */
import type { Labels } from '#kernel';
import type { EventRead, Sql } from '#platform';
import type { EntryAudience, SubjectKind } from '../entry/kinds.js';
import type { Passage } from '../words/document.js';

/** What one audience of a subject may find it by. */
export interface AudiencePart {
  audience: EntryAudience;
  scopeId: string | null;
  passages: readonly Passage[];
  language: string | null;
}

/** A subject as its room's rows have it now; one that is not to be found by anybody is not among them. */
export interface SubjectRow {
  id: string;
  edition: string;
  /** of what is said: the thread, and the number of the post in it */
  threadId?: string;
  number?: number;
  townId: string | null;
  country: string | null;
  themeIds: string[];
  at: string | null;
}

/** A subject as the reader is shown it, among the hits. */
export interface ShownRow {
  id: string;
  /** of the row as it is read now: what is shown must be what was found */
  edition: string;
  /** a title as somebody wrote it, or names in several languages */
  title: string | null;
  titleLanguage: string | null;
  labels: Labels | null;
  /** what a town is called on the spot */
  local: string | null;
  /** what was written, the texts of all languages that there are; of a person each with the field that it stands in */
  texts: { text: string; language: string | null; part?: EntryAudience }[];
  address: string;
  at: string | null;
  author: unknown;
  placeId: string | null;
  town: unknown;
}

export interface SubjectSource<R extends SubjectRow = SubjectRow> {
  readonly kind: SubjectKind;
  /** which subjects may be other than they were */
  touchedBy(events: readonly EventRead[]): string[];
  /** their rows, those that may be found by anybody */
  read(ids: readonly string[]): Sql;
  parts(row: R): AudiencePart[];
  /** all that there are, by id, for building the index anew */
  all(after: string | null, most: number): Sql;
  /** those that have entries and are no more */
  gone(after: string | null, most: number): Sql;
  /** how many there are */
  readonly count: Sql;
  /** subjects that no event tells of and that are other than their entries; null: events tell of all */
  unnoticed: ((most: number) => Sql) | null;
  /**
   * Whether the subject of an entry `e` stands as the entry has it, and is shown to the reader ($1): asked at every search, so that what is
   * hidden, moved or edited a moment ago is not found by what it was.
   */
  readonly standing: string;
  /** what is shown of subjects that were found for the reader ($1) */
  shown(personId: string | null, ids: readonly string[]): Sql;
}

export function idsOf(events: readonly EventRead[], ...types: EventRead['type'][]): string[] {
  return events.filter(({ type }) => types.includes(type)).map(({ subjectId }) => subjectId);
}

/** All rows of a table: their ids page by page, and how many there are. */
export function allOf(name: string, table: string): Pick<SubjectSource, 'all' | 'gone' | 'count'> {
  return {
    all: (after, most) => ({
      name: `search.${name}.all`,
      text: `select x.id from ${table} x where $1::uuid is null or x.id > $1 order by x.id limit $2`,
      values: [after, most],
    }),
    gone: (after, most) => ({
      name: `search.${name}.gone`,
      text: `select distinct e.subject_id as id from search.entry e
        where e.kind = upper($3) and ($1::uuid is null or e.subject_id > $1)
          and not exists (select 1 from ${table} x where x.id = e.subject_id) order by 1 limit $2`,
      values: [after, most, name],
    }),
    count: { name: `search.${name}.count`, text: `select count(*)::int as all from ${table}`, values: [] },
  };
}
