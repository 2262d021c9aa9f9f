/** All SQL of editions. */
import { labelList, titleKey } from '#kernel';
import { fuzzyRange } from '#municipalities';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { EditionState } from '../way/way.policy.js';
import type { EditionContent } from './content.js';
import { editionLists } from './lists.js';

const shown = `select e.id, e.practice_id as "practiceId", e.ordinal, e.state, e.round, e.language, e.period, e.target_groups as "targetGroups", e.languages, e.licence,
    e.submitted_at as "submittedAt", e.published_at as "publishedAt", e.titles as "titleLabels", e.sections,
    ${editionLists.in('steps')} as "stepRows", ${editionLists.in('lessons')} as "lessonRows",
    ${editionLists.in('evidence')} as "evidenceRows", ${editionLists.in('bodies')} as "bodyRows",
    ${editionLists.in('resources')} as "resourceRows",
    (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'smaller', f.smaller, 'width', f.width,
        'height', f.height, 'alts', l.alts, 'captions', l.captions) order by l.position), '[]')
      from practices.photo l join platform.stored_file f on f.id = l.file_id where l.edition_id = e.id) as "photoRows",
    e.contacts as "contactLabels", e.contact_email as "emailOfContact", e.theme_ids as "themeIds",
    ${editionLists.in('projectIds')} as "projectIds", ${editionLists.in('statementIds')} as "statementIds",
    ${editionLists.in('meetingIds')} as "meetingIds"
  from practices.edition e`;

/** These editions. Whether they may be read is asked of their practices. */
export function editionsById(ids: readonly string[]): Sql {
  return {
    name: 'practices.edition.ids',
    text: `${shown} where e.id = any($1::uuid[])`,
    values: [ids],
  };
}

/** The editions of these practices that were published, the latest first. */
export function publishedEditions(practiceIds: readonly string[]): Sql {
  return {
    name: 'practices.edition.published',
    text: `${shown} where e.practice_id = any($1::uuid[]) and e.published_at is not null order by e.ordinal desc`,
    values: [practiceIds],
  };
}

export interface LockedEdition {
  id: string;
  ordinal: number;
  state: EditionState;
  round: number;
  publishedAt: string | null;
  content: EditionContent;
}

/** The edition with all that is said in it. Its practice is held: whoever changes an edition has that first. */
export async function editionIn(tx: Tx, id: string): Promise<LockedEdition | null> {
  return tx.queryOne<LockedEdition>({
    name: 'practices.edition.in',
    text: `select e.id, e.ordinal, e.state, e.round, e.published_at as "publishedAt",
        jsonb_build_object('language', e.language, 'titles', e.titles, 'sections', e.sections, 'period', e.period,
          'targetGroups', e.target_groups, 'languages', e.languages, 'licence', e.licence, 'contacts', e.contacts, 'contactEmail', e.contact_email,
          'themeIds', e.theme_ids, ${editionLists.pairs}) as content
      from practices.edition e where e.id = $1`,
    values: [id],
  });
}

const columns = `language, titles, title_key, sections, period, period_earliest, period_latest, target_groups, languages, licence, contacts,
  contact_email, theme_ids`;

function valuesOf(content: EditionContent): unknown[] {
  const period = fuzzyRange(content.period, 'input.content.period');
  return [
    ...[content.language, content.titles, titleKey(labelList(content.titles)), content.sections],
    ...[period.text, period.earliest, period.latest, content.targetGroups, content.languages],
    ...[content.licence, content.contacts],
    ...[content.contactEmail, content.themeIds],
  ];
}
const places = columns
  .split(',')
  .map((_, at) => `$${at + 2}`)
  .join(', ');

export async function insertEdition(
  tx: Tx,
  edition: { id: string; practiceId: string; ordinal: number; content: EditionContent },
): Promise<void> {
  const values = [edition.id, ...valuesOf(edition.content)];
  const at = values.length;
  await tx.query({
    name: 'practices.edition.insert',
    text: `insert into practices.edition (id, ${columns}, practice_id, ordinal)
           values ($1, ${places}, $${at + 1}, $${at + 2})`,
    values: [...values, edition.practiceId, edition.ordinal],
  });
  await editionLists.write(tx, edition.id, null, edition.content);
}

export async function updateEdition(
  tx: Tx,
  id: string,
  before: EditionContent,
  after: EditionContent,
): Promise<void> {
  await tx.query({
    name: 'practices.edition.update',
    text: `update practices.edition set (${columns}) = (${places}) where id = $1`,
    values: [id, ...valuesOf(after)],
  });
  await editionLists.write(tx, id, before, after);
}

/** Which of these files another edition shows too: those are not given up. */
export async function shownElsewhere(
  tx: Tx,
  editionId: string,
  fileIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>({
    name: 'practices.edition.photos-elsewhere',
    text: `select distinct file_id as id from practices.photo where file_id = any($2::uuid[]) and edition_id <> $1`,
    values: [editionId, fileIds],
  });
  return new Set(rows.map(({ id }) => id));
}

/** Whether all of these are published: nobody puts a draft of a funder's words under a practice. */
export async function arePublished(tx: Tx, statementIds: readonly string[]): Promise<boolean> {
  const row = await tx.queryOne<{ all: boolean }>({
    name: 'practices.statement.published',
    text: `select count(*) = cardinality($1::uuid[]) as "all" from municipalities.funding_statement
           where id = any($1::uuid[]) and published_at is not null`,
    values: [statementIds],
  });
  return row!.all;
}

/** Whether the actor may know of all of these meetings. */
export async function areKnown(tx: Tx, meetingIds: readonly string[]): Promise<boolean> {
  if (meetingIds.length === 0) return true;
  const { sql, values } = visibleTo(tx.actor, 'm.id', { answer: 'discover' }, 1);
  const row = await tx.queryOne<{ all: boolean }>({
    name: 'practices.meeting.known',
    text: `select count(*) = cardinality($2::uuid[]) as "all" from meetings.meeting m where m.id = any($2::uuid[]) and ${sql}`,
    values: [...values, meetingIds],
  });
  return row!.all;
}
