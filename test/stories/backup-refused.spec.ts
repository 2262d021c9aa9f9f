/** What a backup must not miss while people delete, and what a restore must refuse without leaving anything behind. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { CleanUp, DiskFiles } from '#platform';
import {
  asking,
  backUp,
  clear,
  emptyGround,
  filesOf,
  restore,
  storeOf,
  tableCount,
  type Ground,
} from '../kit/backups.js';
import type { Caller } from '../kit/caller.js';
import { castIds } from '../kit/cast.js';
import { pause } from '../kit/storm.js';
import { readBackup } from '../../apps/api/src/backup/read-backup.js';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { House } from '../kit/house.js';
import { bring, pdf } from '../kit/uploads.js';
import { until } from '../kit/watching.js';

let house: House;
let desk: string;
let member: Caller;
let threadId: string;
const good = () => join(desk, 'good.tar.gz');
const halves = () => readdirSync(desk).filter((name) => name.endsWith('.part'));
const tale = 'Wiadomość, po której poznać kopię';

beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'guildhall-backups-'));
  house = await House.open();
  member = await house.caller('member');
  threadId = (await castIds(house)).groups.listed.thread.id;
  await post('one.pdf', tale);
  await post('two.pdf');
  await backUp(house, good());
}, 180_000);
afterAll(async () => {
  await house?.close();
  rmSync(desk, { recursive: true, force: true });
});

/** A post with a file; returns both, and the key under which the file lies. */
async function post(name: string, text = name): Promise<{ id: string; key: string; path: string }> {
  const { file } = await bring(member, Buffer.concat([pdf, Buffer.from(name)]), name);
  const { writePost } = await member.get(
    'mutation ($input: WritePostInput!) { writePost(input: $input) { id } }',
    {
      input: { key: newId(), threadId, text, language: 'pl', attachments: [{ fileId: file.id }] },
    },
  );
  const { rows } = await house.sql.query('select key from platform.stored_piece where file_id = $1', [
    file.id,
  ]);
  const { key } = rows[0];
  return { id: writePost.id, key, path: join(house.folder, 'files', key.slice(0, 2), key.slice(2, 4), key) };
}

const removeFiles = `mutation ($id: ID!, $text: String!) { editPost(id: $id, version: 1, text: $text, attachments: []) { id } }`;

describe('a backup', () => {
  /** A store in which something happens before the first file is read. */
  class Meanwhile extends DiskFiles {
    private happened = false;
    constructor(private readonly what: () => Promise<unknown>) {
      super(house.folder);
    }
    override async sizeOf(key: string): Promise<number | null> {
      if (!this.happened) {
        this.happened = true;
        await this.what();
      }
      return super.sizeOf(key);
    }
  }

  it('holds the files of its moment, also of posts that lose them while it is written; they go afterwards', async () => {
    const { id, key, path } = await post('soon-gone.pdf');
    const store = new Meanwhile(async () => {
      await member.get(removeFiles, { id, text: 'bez pliku' });
      await house.app.get(CleanUp).run();
    });
    const { sums } = await backUp(house, join(desk, 'meanwhile.tar.gz'), store);
    expect(sums.files.map((file) => file.key)).toContain(key);
    expect(sums.missing).toEqual([]);
    expect(existsSync(path)).toBe(true);
    await house.app.get(CleanUp).run();
    expect(existsSync(path)).toBe(false);
  });

  it('lets a start that would migrate wait, and nobody else', async () => {
    const order: string[] = [];
    let starting: Promise<unknown> | undefined;
    const store = new Meanwhile(async () => {
      starting = migrateDatabase(house.database.url).then(() => order.push('migrated'));
      await pause(400);
      await post('meanwhile.pdf');
      order.push('written');
    });
    await backUp(house, join(desk, 'starting.tar.gz'), store);
    order.push('backed up');
    await starting;
    expect(order).toEqual(['written', 'backed up', 'migrated']);
  });

  it('that loses its database leaves no file', async () => {
    const store = new Meanwhile(() =>
      house.sql.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'guildhall backup'`,
      ),
    );
    const path = join(desk, 'lost.tar.gz');
    await expect(backUp(house, path, store)).rejects.toThrow(/terminat|connection/);
    expect([existsSync(path), ...halves()]).toEqual([false]);
  });

  it('beside another of the same name leaves one whole file; the other says so', async () => {
    const path = join(desk, 'contested.tar.gz');
    let writing = 0;
    const store = () => new Meanwhile(() => ((writing += 1), until(() => writing === 2, 10_000)));
    const ends = await Promise.allSettled([backUp(house, path, store()), backUp(house, path, store())]);
    const refused = ends.filter((end) => end.status === 'rejected');
    expect(refused.map(({ reason }) => String(reason))).toEqual([
      `StartError: There is a file ${path} already: a backup replaces nothing.`,
    ]);
    const [taken] = ends.filter((end) => end.status === 'fulfilled');
    expect(await readBackup(path)).toEqual(taken!.value);
    expect(halves()).toEqual([]);
  });

  it('replaces no file, and is not taken with a store in which nothing lies', async () => {
    const before = readFileSync(good());
    await expect(backUp(house, good())).rejects.toThrow(/already/);
    expect(readFileSync(good()).equals(before)).toBe(true);
    const elsewhere = { database: house.database, folder: join(desk, 'nothing') };
    const path = join(desk, 'fileless.tar.gz');
    // uploads of just now are waited for
    await house.sql.query(`update platform.stored_file set at = at - interval '1 hour'`);
    await expect(backUp(elsewhere, path)).rejects.toThrow(/GUILDHALL_DATA/);
    expect([existsSync(path), ...halves()]).toEqual([false]);
  }, 20_000);

  it('of nothing is none', async () => {
    const empty = await emptyGround();
    await expect(backUp(empty, join(desk, 'empty.tar.gz'))).rejects.toThrow(/no Guildhall/);
    await clear(empty);
  });
});

describe('a restore', () => {
  let there: Ground;
  beforeAll(async () => {
    there = await emptyGround();
  });
  afterAll(() => clear(there));
  // nothing of a refused one is left behind, so that the next finds the ground empty
  afterEach(async () => {
    expect(await tableCount(there.database.url)).toBe(0);
    expect(filesOf(there.folder)).toEqual({});
  });

  const altered = (bytes: Buffer): string => {
    const path = join(desk, 'altered.tar.gz');
    writeFileSync(path, bytes);
    return path;
  };

  function isPackedAlike(bytes: Buffer, tar: Buffer): boolean {
    try {
      return gunzipSync(bytes).equals(tar);
    } catch {
      return false;
    }
  }

  it('refuses a backup with one byte that is not what it was, anywhere', async () => {
    const bytes = readFileSync(good());
    const tar = gunzipSync(bytes);
    for (let n = 1; n <= 12; n++) {
      const other = Buffer.from(bytes);
      let at = Math.floor((bytes.length * n) / 13);
      // some bits of a packed file may be one or the other: zeros are copied from here or from there
      do other[at++]! ^= 0x10;
      while (isPackedAlike(other, tar));
      await expect(restore(altered(other), there)).rejects.toThrow(/damaged|no backup/);
    }
  }, 20_000);

  it('refuses one that was cut short, anywhere', async () => {
    const bytes = readFileSync(good());
    for (const part of [0, 0.01, 0.3, 0.9, 0.999]) {
      const path = altered(bytes);
      truncateSync(path, Math.floor(bytes.length * part));
      await expect(restore(path, there)).rejects.toThrow(/damaged|no backup/);
    }
    // packed anew, so that only its own end is missing
    const tar = gunzipSync(bytes);
    await expect(
      restore(altered(gzipSync(tar.subarray(0, tar.lastIndexOf('sums.json')))), there),
    ).rejects.toThrow(/damaged: its end is missing/);
  }, 20_000);

  it('refuses rows and files that somebody put right but for their sums', async () => {
    const change = (from: Buffer, to: string): Buffer => {
      const tar = gunzipSync(readFileSync(good()));
      const at = tar.indexOf(from);
      expect(at).toBeGreaterThan(0);
      tar.write(to, at);
      return gzipSync(tar, { level: 1 });
    };
    const rows = restore(altered(change(Buffer.from(tale), 'Inne')), there);
    await expect(rows).rejects.toThrow(/damaged: the rows of discussions\.\w+ are not/);
    const files = restore(altered(change(Buffer.from('%%EOF\none.pdf'), '%%EOX')), there);
    await expect(files).rejects.toThrow(/damaged: its files are not/);
  });

  it('refuses what is no backup, and a backup of a newer version', async () => {
    await expect(restore(join(desk, 'not-there'), there)).rejects.toThrow(/no file/);
    await expect(restore(altered(gzipSync(Buffer.alloc(2048))), there)).rejects.toThrow(/no backup/);
    await expect(restore(altered(Buffer.from('hello')), there)).rejects.toThrow(/no backup/);
    const ofTomorrow = join(desk, 'tomorrow.tar.gz');
    await house.sql.query(
      `insert into public.migration (timestamp, name) values (9999999999999, 'Tomorrow9999999999999')`,
    );
    await backUp(house, ofTomorrow);
    await house.sql.query(`delete from public.migration where timestamp = 9999999999999`);
    await expect(restore(ofTomorrow, there)).rejects.toThrow(/newer Guildhall/);
  });

  it('refuses a database with tables and a folder with files, and leaves both as they are', async () => {
    const rows = await house.sql.query('select count(*) from discussions.post');
    const files = filesOf(house.folder);
    await expect(restore(good(), { ...there, database: house.database })).rejects.toThrow(/already.*Nothing/);
    await expect(restore(good(), { ...there, folder: house.folder })).rejects.toThrow(/already.*Nothing/);
    expect((await house.sql.query('select count(*) from discussions.post')).rows).toEqual(rows.rows);
    expect(filesOf(house.folder)).toEqual(files);
  });

  it('that fails in its middle takes all of it back', async () => {
    let kept = 0;
    class Full extends DiskFiles {
      override async put(key: string, bytes: Buffer): Promise<void> {
        if (++kept === 2) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        return super.put(key, bytes);
      }
    }
    const store = new Full(there.folder);
    await expect(restore(good(), there, store)).rejects.toThrow(/no space/);
    expect(kept).toBe(2);
  }, 20_000);

  it('needs no more rights than to own its database', async () => {
    const { pathname } = new URL(there.database.url);
    const name = pathname.slice(1);
    const role = `owner_${name}`;
    await asking(there.database.url, async (client) => {
      await client.query(`create role ${role} login password 'plain' nosuperuser`);
      await client.query(`alter database ${name} owner to ${role}`);
    });
    const url = Object.assign(new URL(there.database.url), { username: role, password: 'plain' });
    const owned = { ...there, database: { ...there.database, url: url.href } };
    try {
      await restore(good(), owned);
      expect(await tableCount(url.href)).toBe(await tableCount(house.database.url));
      expect(Object.keys(filesOf(there.folder)).length).toBe(2);
      expect(await storeOf(there.folder).isEmpty()).toBe(false);
    } finally {
      rmSync(join(there.folder, 'files'), { recursive: true });
      await asking(there.database.url, async (client) => {
        await client.query(`alter database ${name} owner to current_user`);
        await client.query(`drop owned by ${role}`);
        await client.query(`drop role ${role}`);
      });
    }
  }, 20_000);
});
