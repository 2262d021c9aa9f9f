/** The lists of a meeting: each a table of its own, whose rows stand in an order. Read and written in one way. */
import type { Tx } from '#platform';
import type { MeetingContent } from './content.js';

interface List {
  table: string;
  /** by the name in the content: column and type */
  columns: Record<string, readonly [column: string, type: string]>;
}

const lists = {
  bodies: {
    table: 'meeting_body',
    columns: {
      role: ['role', 'text'],
      organisationId: ['organisation_id', 'uuid'],
      municipalityId: ['municipality_id', 'uuid'],
      behalfOfId: ['behalf_of_id', 'uuid'],
    },
  },
  patrons: {
    table: 'meeting_patron',
    columns: { offices: ['offices', 'jsonb'], name: ['name', 'text'] },
  },
  figures: {
    table: 'meeting_figure',
    columns: {
      value: ['value', 'text'],
      rank: ['rank', 'int'],
      asWritten: ['as_written', 'text'],
      whats: ['whats', 'jsonb'],
      townId: ['town_id', 'uuid'],
      territories: ['territories', 'jsonb'],
      sources: ['sources', 'jsonb'],
    },
  },
  quotes: {
    table: 'meeting_quote',
    columns: { text: ['text', 'text'], language: ['language', 'text'], by: ['by', 'text'] },
  },
  contributions: {
    table: 'meeting_contribution',
    columns: {
      kind: ['kind', 'text'],
      title: ['title', 'text'],
      url: ['url', 'text'],
      language: ['language', 'text'],
      by: ['by', 'text'],
      subjects: ['subjects', 'jsonb'],
    },
  },
  photos: {
    table: 'meeting_photo',
    columns: { fileId: ['file_id', 'uuid'], alts: ['alts', 'jsonb'], captions: ['captions', 'jsonb'] },
  },
} satisfies Record<string, List>;

type ListName = keyof typeof lists;
const names = Object.keys(lists) as ListName[];

/** The rows of this list in their order, as JSON, for the meeting `m` of the statement around it. */
export function listIn(name: ListName): string {
  const { table, columns }: List = lists[name];
  const fields = Object.entries(columns).map(([field, [column]]) => `'${field}', l."${column}"`);
  return `(select coalesce(jsonb_agg(jsonb_build_object(${fields.join(', ')}) order by l.position), '[]')
    from meetings.${table} l where l.meeting_id = m.id)`;
}

/** The pairs of name and list for a `jsonb_build_object` that holds them all. */
export const listPairs = names.map((name) => `'${name}', ${listIn(name)}`).join(', ');

/** Writes those lists that are others than before; of a new meeting those that hold something. */
export async function writeLists(
  tx: Tx,
  id: string,
  before: MeetingContent | null,
  after: MeetingContent,
): Promise<void> {
  const isOther = (name: ListName | 'projectIds' | 'statementIds'): boolean =>
    JSON.stringify(before?.[name] ?? []) !== JSON.stringify(after[name]);
  for (const name of names) if (isOther(name)) await writeList(tx, id, lists[name], after[name]);
  if (isOther('projectIds')) await writeReferences(tx, id, 'project', after.projectIds);
  if (isOther('statementIds')) await writeReferences(tx, id, 'statement', after.statementIds);
}

async function writeList(tx: Tx, id: string, list: List, rows: readonly object[]): Promise<void> {
  const { table, columns } = list;
  const fields = Object.entries(columns);
  await clear(tx, table, id);
  if (rows.length === 0) return;
  await tx.query({
    name: `meetings.${table}.write`,
    text: `insert into meetings.${table} (meeting_id, position, ${fields.map(([, [column]]) => `"${column}"`).join(', ')})
           select $1, r.position, ${fields.map(([field]) => `r."${field}"`).join(', ')}
           from jsonb_to_recordset($2::jsonb) as r(position int, ${fields.map(([field, [, type]]) => `"${field}" ${type}`).join(', ')})`,
    values: [id, JSON.stringify(rows.map((row, at) => ({ ...row, position: at + 1 })))],
  });
}

async function writeReferences(
  tx: Tx,
  id: string,
  what: 'project' | 'statement',
  ids: readonly string[],
): Promise<void> {
  await clear(tx, `meeting_${what}`, id);
  await tx.query({
    name: `meetings.${what}.write`,
    text: `insert into meetings.meeting_${what} (meeting_id, position, ${what}_id)
           select $1, r.n, r.id from unnest($2::uuid[]) with ordinality as r(id, n)`,
    values: [id, ids],
  });
}

async function clear(tx: Tx, table: string, id: string): Promise<void> {
  await tx.query({
    name: `meetings.${table}.clear`,
    text: `delete from meetings.${table} where meeting_id = $1`,
    values: [id],
  });
}
