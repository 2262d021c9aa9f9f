/** A backup taken while people write, restored elsewhere: everything is there, it fits together, and people come in again. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../apps/api/src/database.js';
import { driftOf } from '../../apps/api/src/generate-migration.js';
import type { TakenBackup } from '../../apps/api/src/backup/take-backup.js';
import { asking, backUp, clear, emptyGround, filesOf, restore, rowsOf, type Ground } from '../kit/backups.js';
import type { Caller } from '../kit/caller.js';
import { castIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { freshThread } from '../kit/live-client.js';
import { pause } from '../kit/storm.js';
import { Traffic } from '../kit/traffic.js';
import { bring, pdf, photo } from '../kit/uploads.js';
import { came } from '../kit/watching.js';

let house: House;
let desk: string;
let threadId: string;
let member: Caller;
const grounds: Ground[] = [];

beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'guildhall-backups-'));
  house = await House.open({ notices: true });
  threadId = (await castIds(house)).groups.listed.thread.id;
  member = await house.caller('member');
  // rows of several pieces, with all that a line of text may hold
  await house.sql.query(
    `insert into platform.throttle (bucket, count, until)
     select n || E'\\t\\\\N\\r\\n"''Ș ł 🏛 \\\\.' || repeat('x', 60), n, now() + interval '1 day' from generate_series(1, 30000) n`,
  );
}, 180_000);
afterEach(async () => {
  for (const ground of grounds.splice(0)) await clear(ground);
});
afterAll(async () => {
  await house?.close();
  rmSync(desk, { recursive: true, force: true });
});

async function ground(): Promise<Ground> {
  const fresh = await emptyGround();
  grounds.push(fresh);
  return fresh;
}

const posting = 'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }';

/** Brings a file and writes a post that holds it; then both are somebody's for good. */
async function postWithFile(
  by: Caller,
  bytes: Buffer,
  name: string,
): Promise<{ post: string; file: string }> {
  const { file } = await bring(by, bytes, name);
  const input = {
    key: newId(),
    threadId,
    text: name,
    language: 'pl',
    attachments: [{ fileId: file.id, alt: name }],
  };
  return { post: (await by.get(posting, { input })).writePost.id, file: file.id };
}

/** Somebody who brings files until told to stop. */
function bringing(by: Caller): { done: { post: string; file: string }[]; end(): Promise<void> } {
  const done: { post: string; file: string }[] = [];
  let over = false;
  const loop = (async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(2_000_000, 'Guildhall ')]);
    for (let n = 0; !over; n++) {
      done.push(
        n % 2 === 0
          ? await postWithFile(by, await photo(600, 400, 'png'), `rynek-${n}.png`)
          : await postWithFile(by, large, `uchwała-${n}.pdf`),
      );
      await pause(30);
    }
  })();
  return { done, end: () => ((over = true), loop) };
}

describe('a backup of a house at work', () => {
  const early = () => join(desk, 'early.tar.gz');
  const late = () => join(desk, 'late.tar.gz');
  let known: string[];
  let brought: { post: string; file: string }[];
  let taken: TakenBackup;
  /** where the end state is restored; each test finds it as the one before left it */
  let last: Ground;

  beforeAll(async () => {
    const writers = await Promise.all(['member', 'member2', 'moderator'].map((name) => house.caller(name)));
    const traffic = new Traffic(threadId, [...writers, ...writers], [await house.caller('observer')]);
    const bringers = [bringing(member), bringing(await house.caller('moderator'))];
    await came(() => traffic.written.length > 9 && bringers.every((one) => one.done.length > 1), 20_000);
    known = [...traffic.written];
    brought = bringers.flatMap((one) => [...one.done]);
    taken = await backUp(house, early());
    const during = traffic.written.length - known.length;
    await pause(500);
    await traffic.end();
    for (const one of bringers) await one.end();
    expect(traffic.failures).toEqual([]);
    expect(during).toBeGreaterThan(2);
    await house.shut();
    await backUp(house, late());
    last = await emptyGround();
  }, 60_000);
  afterAll(() => last && clear(last));

  it('is one file for its owner alone, and nothing else is left beside it', () => {
    expect(statSync(early()).mode & 0o777).toBe(0o600);
    expect(readdirSync(desk).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(taken.sums.missing).toEqual([]);
  });

  it('taken in the middle, restores to one moment of the house', async () => {
    const there = await ground();
    expect((await restore(early(), there)).migrated).toBe(0);
    const now = await rowsOf(house.database.url);
    await asking(there.database.url, async (client) => {
      const { rows: posts } = await client.query<{ id: string }>('select id from discussions.post');
      const ids = new Set(posts.map(({ id }) => id));
      expect([...known, ...brought.map((one) => one.post)].filter((id) => !ids.has(id))).toEqual([]);
      expect(ids.size).toBeLessThan(now['discussions.post']!.length);
      // numbered without gaps, and each head is the number of the last event
      const { rows: heads } = await client.query(
        `select h.stream_id, h.head, count(e.n)::int as events, coalesce(max(e.n), 0) as last
         from platform.stream_head h left join platform.event e using (stream_id) group by 1, 2
         having h.head <> count(e.n) or h.head <> coalesce(max(e.n), 0)`,
      );
      expect(heads).toEqual([]);
      // what was told was written, and what was written was told
      const { rows: apart } = await client.query(
        `select e.subject_id, p.id
         from (select subject_id from platform.event where type = 'post.written') e
         full join (select id from discussions.post where text like 'Post %') p on p.id = e.subject_id
         where p.id is null and not exists (select from discussions.post where id = e.subject_id) or e.subject_id is null`,
      );
      expect(apart).toEqual([]);
      const { rows: files } = await client.query<{ key: string; sum: string }>(
        `select p.key, encode(f.sha256, 'hex') as sum from platform.stored_file f join platform.stored_piece p on p.file_id = f.id
         where not p.smaller`,
      );
      const lying = filesOf(there.folder);
      expect(files.length).toBeGreaterThanOrEqual(brought.length);
      for (const { key, sum } of files)
        expect([key, lying[join('files', key.slice(0, 2), key.slice(2, 4), key)]]).toEqual([key, sum]);
    });
    expect((await driftOf(there.database.url)).up).toEqual([]);
  }, 30_000);

  it('taken at the end, restores to the same rows, files, keys and numbers', async () => {
    await restore(late(), last);
    const [rows, restored] = [await rowsOf(house.database.url), await rowsOf(last.database.url)];
    expect(Object.keys(restored).sort()).toEqual(Object.keys(rows).sort());
    for (const [table, all] of Object.entries(rows))
      expect({ [table]: restored[table] }).toEqual({ [table]: all });
    expect(rows['platform.throttle']!.length).toBeGreaterThanOrEqual(30_000);
    expect(filesOf(last.folder)).toEqual(filesOf(house.folder));
    const keys = `select conname, conrelid::regclass::text, pg_get_constraintdef(oid), convalidated
                  from pg_constraint where contype = 'f' order by 1, 2`;
    const numbers = `select schemaname, sequencename, last_value from pg_sequences order by 1, 2`;
    for (const asked of [keys, numbers]) {
      const [here, then] = await Promise.all(
        [house, last].map((one) =>
          asking(one.database.url, async (client) => (await client.query(asked)).rows),
        ),
      );
      expect(here!.length).toBeGreaterThan(0);
      expect(then).toEqual(here);
    }
  }, 30_000);

  it('opens elsewhere: a person signs in, reads on, fetches a file, and goes on writing', async () => {
    const again = await House.over(last.database, last.folder);
    try {
      const reader = await again.caller('member');
      const { posts, head } = await freshThread(reader, threadId);
      expect(posts.map((post) => post.id)).toEqual(expect.arrayContaining([...known, brought[0]!.post]));
      const held = posts.find((post) => post.id === brought[0]!.post)!.attachments[0]!;
      const got = await fetch(`${again.url}${held.url}`);
      expect([got.status, (await got.arrayBuffer()).byteLength]).toEqual([200, held.size]);
      const input = { key: newId(), threadId, text: 'Jesteśmy z powrotem', language: 'pl' };
      await reader.get(posting, { input });
      expect((await freshThread(reader, threadId)).head).toBe(head + 1);
    } finally {
      await again.shut();
      await again.sql.end();
    }
  }, 30_000);

  it('of an older version is restored, and brought up to date', async () => {
    const rows = await rowsOf(last.database.url);
    const source = await new DataSource({ ...databaseOptions(last.database.url, 2) }).initialize();
    for (let i = 0; i < 3; i++) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    const path = join(desk, 'older.tar.gz');
    await backUp(last, path);
    const there = await ground();
    expect((await restore(path, there)).migrated).toBe(3);
    expect((await driftOf(there.database.url)).up).toEqual([]);
    const restored = await rowsOf(there.database.url);
    expect(restored['discussions.post']).toEqual(rows['discussions.post']);
  }, 30_000);
});
