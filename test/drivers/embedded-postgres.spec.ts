import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type * as Launcher from '../../libs/platform/src/database/embedded/start-embedded-postgres.js';
import { canEnter } from '../../libs/platform/src/database/embedded/runner.js';
import { compileLauncher } from '../kit/launcher.mjs';
import { came } from '../kit/watching.js';
import { killRounds, ordinaryAccount, trial } from './embedded-postgres.js';
import type { Account } from './embedded-postgres.js';

const weAreRoot = process.getuid?.() === 0;
const other = weAreRoot ? ordinaryAccount() : undefined;
const accounts: [string, Account][] = [[weAreRoot ? 'root' : 'this account', undefined]];
// in a checkout under /root an ordinary account cannot even read the launcher
if (other && canEnter(import.meta.dirname, other)) accounts.push(['an ordinary account', other]);

describe.each(accounts)('embedded PostgreSQL as %s', (_name, as) => {
  it('starts, keeps what was written, and ends without a trace', async () => {
    const place = await trial(as);
    try {
      const first = place.writer();
      const { url } = await first.found;
      expect(url).toMatch(/^postgres:\/\/guildhall:[\w-]{32}@127\.0\.0\.1:\d+\/guildhall$/);
      while (first.wrote < 20) await new Promise((resolve) => setTimeout(resolve, 10));
      await first.kill('SIGTERM');
      expect(first.stopped).toBe(true);
      expect(existsSync(place.postmasterFile)).toBe(false);
      const again = await place.writer('once').found;
      expect(again.kept).toBeGreaterThanOrEqual(20);
      expect(again.adopted).toBe(false);
    } finally {
      place.remove();
    }
  });

  it('loses nothing when it is killed while writing, with its database and without', async () => {
    const { losses, adopted, written } = await killRounds(3, as);
    expect(losses).toEqual([]);
    expect(adopted).toBeGreaterThanOrEqual(1);
    expect(written).toBeGreaterThan(0);
  }, 90_000);

  it('two first starts at once end with one database, and the last to leave stops it', async () => {
    const place = await trial(as);
    try {
      const writers = [place.writer('once'), place.writer('once'), place.writer('once')];
      const found = await Promise.all(writers.map((writer) => writer.found));
      expect(new Set(found.map(({ url }) => url.split('@')[0])).size).toBe(1);
      await Promise.all(writers.map((writer) => writer.ended));
      expect(writers.map((writer) => writer.stopped)).toEqual([true, true, true]);
      expect(existsSync(place.postmasterFile)).toBe(false);
      expect(readdirSync(place.directory).sort()).toEqual(['postgres', 'postgres.log']);
    } finally {
      place.remove();
    }
  });

  it('one of two users leaving does not stop the database of the other', async () => {
    const place = await trial(as);
    try {
      const stays = place.writer();
      const { since } = await stays.found;
      const leaves = place.writer('once');
      expect(await leaves.found).toMatchObject({ since, adopted: true });
      await leaves.ended;
      const before = stays.wrote;
      while (stays.wrote < before + 20) await new Promise((resolve) => setTimeout(resolve, 10));
      await stays.kill('SIGTERM');
      expect(stays.stopped).toBe(true);
    } finally {
      place.remove();
    }
  });

  it('is not stopped by a process that has the number of its dead server', async () => {
    const place = await trial(as);
    try {
      const writer = place.writer();
      await writer.found;
      const postmaster = place.postmaster();
      await writer.kill('SIGKILL');
      process.kill(postmaster, 'SIGKILL');
      const lines = readFileSync(place.postmasterFile, 'utf8').split('\n');
      // its own process exists and is no PostgreSQL, as after a reboot
      writeFileSync(place.postmasterFile, [process.pid, ...lines.slice(1)].join('\n'));
      const next = await place.writer('once').found;
      expect(next.last).toBeGreaterThanOrEqual(writer.wrote);
    } finally {
      place.remove();
    }
  });

  it('says in one line that a folder is not a database', async () => {
    const place = await trial(as);
    try {
      const writer = place.writer('once');
      await writer.ended;
      writeFileSync(`${place.directory}/postgres/data/PG_VERSION`, '17\n');
      const next = place.writer('once');
      await next.ended;
      expect(next.failed).toMatch(
        /^StartError: The data in \S+ were written by PostgreSQL 17, but version 18/,
      );
      expect(next.failed!.split('\n')).toHaveLength(1);
    } finally {
      place.remove();
    }
  });
});

it('embedded PostgreSQL that dies under a running Guildhall is back at the same address, with what was committed', async () => {
  const place = await trial(undefined);
  const said: string[] = [];
  const { startEmbeddedPostgres } = (await import(await compileLauncher())) as typeof Launcher;
  const server = await startEmbeddedPostgres({
    dataDirectory: place.directory,
    log: (line) => void said.push(line),
  });
  try {
    const ask = async (text: string): Promise<pg.QueryResult> => {
      const client = new pg.Client({ connectionString: server.url });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return await client.query(text);
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    await ask('create table witness as select 7 as n');
    for (let deaths = 1; deaths <= 2; deaths += 1) {
      const { since } = (await ask('select pg_postmaster_start_time()::text as since')).rows[0];
      process.kill(place.postmaster(), 'SIGKILL');
      // Its own start is the proof: the first look may still meet a connection of the one that died.
      const isBack = () =>
        ask('select n, pg_postmaster_start_time()::text as since from witness').then(
          ({ rows: [row] }) => row.n === 7 && row.since !== since,
          () => false,
        );
      expect(await came(isBack, 30_000)).toBe(true);
    }
    expect(said.join()).toContain('PostgreSQL is gone');
  } finally {
    await server.stop();
  }
  expect(existsSync(place.postmasterFile)).toBe(false);
  place.remove();
}, 90_000);
