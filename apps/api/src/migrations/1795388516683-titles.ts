import { titleKey, titleKeyOf, type Written } from '#kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is found by its title, and what of it is read for the key. */
const titled: { table: string; columns: string; key: (row: Row) => string }[] = [
  { table: 'people.person', columns: 'name', key: ({ name }) => titleKey([{ text: name! }]) },
  {
    table: 'discussions.thread',
    columns: 'title, language',
    key: ({ title, language }) => titleKey([{ text: title!, language } satisfies Written]),
  },
  { table: 'groups.working_group', columns: 'names', key: ({ names }) => titleKeyOf(names!) },
  {
    table: 'groups.community',
    columns: 'names, short_names as short',
    key: ({ names, short }) => titleKeyOf(names!, ...Object.values(short!)),
  },
  {
    table: 'municipalities.organisation',
    columns: 'names, acronym',
    key: ({ names, acronym }) => titleKeyOf(names!, acronym!),
  },
  {
    table: 'municipalities.project',
    columns: 'titles as names, acronym',
    key: ({ names, acronym }) => titleKeyOf(names!, acronym!),
  },
];

interface Row {
  id: string;
  name?: string;
  title?: string;
  language?: string;
  names?: Record<string, string>;
  short?: Record<string, string>;
  acronym?: string | null;
}

export class Titles1795388516683 implements MigrationInterface {
  name = 'Titles1795388516683';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, columns, key } of titled) {
      await runner.query(`ALTER TABLE ${quoted(table)} ADD "title_key" text NOT NULL DEFAULT ''`);
      // What is there already is found like what comes.
      const rows = (await runner.query(`SELECT id, ${columns} FROM ${table}`)) as Row[];
      await runner.query(
        `UPDATE ${table} t SET title_key = k.key FROM unnest($1::uuid[], $2::text[]) k(id, key) WHERE k.id = t.id`,
        [rows.map(({ id }) => id), rows.map(key)],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of titled)
      await runner.query(`ALTER TABLE ${quoted(table)} DROP COLUMN "title_key"`);
  }
}

const quoted = (table: string): string =>
  table
    .split('.')
    .map((name) => `"${name}"`)
    .join('.');
