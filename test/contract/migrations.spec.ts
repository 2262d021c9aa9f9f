/** Entities and migrations never drift, and migrations run over rows that people have written. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { titleIn, untitled, type PlaceTitle } from '#kernel';
import { migrate } from '#platform';
import pg from 'pg';
import {
  Column,
  DataSource,
  Entity,
  PrimaryColumn,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { databaseOptions, migrateDatabase } from '../../apps/api/src/database.js';
import { driftOf } from '../../apps/api/src/generate-migration.js';
import { PlaceTitles1795412229016 } from '../../apps/api/src/migrations/1795412229016-place-titles.js';
import { migrations } from '../../apps/api/src/migrations/index.js';
import { entities } from '../../apps/api/src/rooms.js';
import { cast } from '../kit/cast.js';
import { TestDatabase, type FreshDatabase } from '../kit/database.js';

const open: FreshDatabase[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.drop();
});

async function empty(): Promise<string> {
  const database = await TestDatabase.empty();
  open.push(database);
  return database.url;
}

async function populated(): Promise<string> {
  const database = await TestDatabase.fresh(cast);
  open.push(database);
  return database.url;
}

async function ask<R extends object>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

/** How many rows each table of the rooms holds. */
async function rowCounts(url: string): Promise<Record<string, number>> {
  const tables = await ask<{ name: string }>(
    url,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public')`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await ask<{ count: string }>(url, `select count(*) from ${name}`);
    counts[name] = Number(row!.count);
  }
  return counts;
}

/** A table that no migration makes. */
@Entity({ schema: 'people', name: 'forgotten' })
class ForgottenEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') note: string;
}

/** Right on an empty database, and the classic fault on one that is in use. */
class AddWithoutDefault1999999999999 implements MigrationInterface {
  name = 'AddWithoutDefault1999999999999';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table discussions.post add column mood text not null');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table discussions.post drop column mood');
  }
}

describe('entities and migrations', () => {
  it('agree: run `npm run migration:generate` when this fails', async () => {
    const url = await empty();
    await migrateDatabase(url);
    expect((await driftOf(url)).up).toEqual([]);
  });

  it('drift is found in what the migrations lack, and in what they leave over', async () => {
    const url = await empty();
    await migrateDatabase(url);
    await ask(url, 'alter table discussions.post drop column language');
    await ask(url, 'alter table people.person add column mood text');
    const drift = (await driftOf(url)).up.join('\n');
    expect(drift).toContain('ADD "language"');
    expect(drift).toContain('DROP COLUMN "mood"');
  });

  it('an entity that nobody migrated is found', async () => {
    const url = await empty();
    await migrateDatabase(url);
    const source = await new DataSource({
      ...databaseOptions(url, 2),
      entities: [...entities, ForgottenEntity],
      migrations: [],
    }).initialize();
    const changes = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(changes.upQueries.map((query) => query.query).join('\n')).toContain('"people"."forgotten"');
  });
});

describe('migrations over a database in use', () => {
  it('run once: a second start finds nothing to do and touches no row', async () => {
    const url = await populated();
    const before = await rowCounts(url);
    expect(Object.values(before).reduce((sum, count) => sum + count)).toBeGreaterThan(100);
    expect(await migrateDatabase(url)).toEqual([]);
    expect(await rowCounts(url)).toEqual(before);
  });

  it('each later migration goes back and comes again without losing a row that it does not own', async () => {
    const url = await populated();
    const before = await rowCounts(url);
    // what a migration makes of what stands there, it makes again
    const made = 'select id, slug, title_key, title from discussions.thread order by id';
    const threads = await ask<{ slug: string }>(url, made);
    expect(new Set(threads.map(({ slug }) => slug)).size).toBeGreaterThan(1);
    const later = (migrations as unknown[]).length - 1;
    const source = await new DataSource({ ...databaseOptions(url, 2) }).initialize();
    for (let i = 0; i < later; i++) await source.undoLastMigration({ transaction: 'each' });
    const kept = await rowCounts(url);
    await source.destroy();
    expect(await migrateDatabase(url)).toHaveLength(later);
    const after = await rowCounts(url);
    for (const [table, count] of Object.entries(kept)) expect([table, after[table]]).toEqual([table, count]);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(await ask(url, made)).toEqual(threads);
    expect((await driftOf(url)).up).toEqual([]);
  });

  it('the titles of places, written when there was one language, come again in all: as the rooms write them', async () => {
    const url = await populated();
    const titles = 'select kind, title from people.scope order by id';
    await ask(
      url,
      `with made as (insert into platform.audience (id) values (gen_random_uuid()) returning id)
       insert into people.scope (id, kind, path, reached_from, title, address, discover, read, write)
       select id, 'conversation', '{}', '{}', '${JSON.stringify(untitled)}', '/conversations', 'HERE', 'HERE', 'HERE' from made`,
    );
    const written = await ask<{ kind: string; title: PlaceTitle }>(url, titles);
    expect(new Set(written.map((one) => one.kind))).toEqual(
      new Set(['installation', 'community', 'municipality', 'group', 'conversation']),
    );
    expect(written.some(({ title }) => Object.keys(title.labels).length > 1 && title.local)).toBe(true);
    const source = await new DataSource({ ...databaseOptions(url, 2) }).initialize();
    const all = migrations as unknown[];
    const since = all.length - all.indexOf(PlaceTitles1795412229016);
    for (let i = 0; i < since; i++) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    const plain = await ask<{ kind: string; title: string }>(url, titles);
    expect(plain.map((one) => one.title)).toEqual(
      written.map(({ title }) => title.local ?? titleIn(title, ['en'])),
    );
    await migrateDatabase(url);
    expect(await ask(url, titles)).toEqual(written);
  });

  it('two processes that start at once migrate once', async () => {
    const url = await empty();
    const ran = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
    expect(ran.map((names) => names.length).sort()).toEqual([0, (migrations as unknown[]).length]);
  });

  it('a migration that only an empty database can take is found', async () => {
    const faulty = [...(migrations as never[]), AddWithoutDefault1999999999999];
    await expect(migrate(await empty(), faulty)).resolves.toContain('AddWithoutDefault1999999999999');
    await expect(migrate(await populated(), faulty)).rejects.toThrow(/contains null values/);
  });
});
