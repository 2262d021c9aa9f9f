/**
 * Costly reads over a real streaming replica: it answers where it may, and nothing that was committed before a question is
 * missing from an answer, and nobody who was put out finds anything; with the replica paused, killed, promoted, or of another
 * database.
 */
import { createServer, type Server } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Replicas } from '#platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { cast, castIds, type CastIds } from '../kit/cast.js';
import type { Caller } from '../kit/caller.js';
import { TestDatabase, type FreshDatabase } from '../kit/database.js';
import { House } from '../kit/house.js';
import { Replicated } from '../kit/replicated.js';
import { until } from '../kit/watching.js';

let replicated: Replicated;
let house: House;
let ids: CastIds;
let member: Caller;

const named = 'DATABASE_REPLICA_URL';
beforeAll(async () => {
  replicated = await Replicated.open(cast);
  process.env[named] = replicated.replicaUrl;
  const database = { url: replicated.primaryUrl, drop: () => Promise.resolve() };
  house = await House.over(database, mkdtempSync(join(tmpdir(), 'guildhall-house-')), { works: false });
  ids = await castIds(house);
  member = await house.caller('member');
}, 180_000);
afterAll(async () => {
  delete process.env[named];
  await house?.close();
  await replicated?.close();
}, 30_000);

const threadsOf = async (caller: Caller, text: string): Promise<string[]> => {
  const sections = (
    await caller.get('query ($text: String!) { titles(text: $text, first: 20) { kind items { id } } }', {
      text,
    })
  ).titles as { kind: string; items: { id: string }[] }[];
  return sections.find(({ kind }) => kind === 'THREAD')?.items.map(({ id }) => id) ?? [];
};
const openThread = async (
  caller: Caller,
  title: string,
  group: 'public' | 'listed' | 'secret' = 'listed',
): Promise<string> => {
  const { openThread: opened } = await caller.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }',
    { input: { key: newId(), scopeId: ids.groups[group].id, title, text: 'Treść', language: 'pl' } },
  );
  return opened.id;
};
const peopleNamed = async (caller: Caller, name: string): Promise<string[]> => {
  const { people } = await caller.get(
    'query ($name: String!) { people(filter: { name: $name }) { items { id } } }',
    {
      name,
    },
  );
  return people.items.map(({ id }: { id: string }) => id);
};
const rename = async (caller: Caller, name: string): Promise<void> => {
  const { viewer } = await caller.get('{ viewer { person { id version } } }');
  const input = { name, version: viewer.person.version };
  await caller.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
    input,
  });
};

/** What replicas answered, and what the primary had to, while something was done. */
async function answered(
  work: () => Promise<void>,
  app: NestExpressApplication = house.app,
): Promise<{ byReplica: number; byPrimary: number }> {
  const { byReplica, byPrimary } = app.get(Replicas).answered;
  await work();
  const now = app.get(Replicas).answered;
  return { byReplica: now.byReplica - byReplica, byPrimary: now.byPrimary - byPrimary };
}
/** One that was left alone for a while is asked again. */
const usedAgain = () =>
  until(
    async () => (await answered(async () => void (await threadsOf(member, 'aster')))).byReplica > 0,
    15_000,
  );
/** What the replica itself would say. */
const there = async (title: string): Promise<number> =>
  (await replicated.sql.query('select 1 from discussions.thread where title = $1', [title])).rowCount!;

describe('a replica that keeps up', () => {
  it('answers what is costly to find, and nothing else', async () => {
    const find = async (): Promise<void> => {
      expect(await threadsOf(member, 'Bratektemat')).toEqual([ids.groups.listed.thread.id]);
      expect(await peopleNamed(member, 'member')).not.toEqual([]);
    };
    // Who reads rows for the first time marks them as committed, which the replica hears of a moment later.
    // And the server's own upkeep moves its log now and then: a question of that moment is the primary's. So it is asked
    // until a whole round was the replica's alone; what belongs to the primary would be there in every round.
    await find();
    await usedAgain();
    await until(async () => {
      const { byReplica, byPrimary } = await answered(find);
      return byReplica > 5 && byPrimary === 0;
    }, 15_000);
    const reading = await answered(async () => {
      await openThread(member, 'Nic z tego nie jest szukaniem');
      await member.get('{ viewer { person { id name } } }');
    });
    expect(reading).toEqual({ byReplica: 0, byPrimary: 0 });
  });

  it('finds what was written a moment ago, over either of two processes', async () => {
    const second = await house.openSecondDoor({ works: false });
    const there = await house.caller('member', second.url);
    const rounds = async (): Promise<void> => {
      for (let i = 0; i < 15; i++) {
        const [writer, reader] = i % 2 ? [member, there] : [there, member];
        const word = `Zaraz${newId().slice(-8)}`;
        const id = await openThread(writer, word);
        expect([i, await threadsOf(reader, word), await threadsOf(writer, word)]).toEqual([i, [id], [id]]);
        await rename(writer, `Praktyk ${word}`);
        expect([i, await peopleNamed(reader, word)]).toEqual([i, [member.personId]]);
      }
    };
    // Where the machine has other things to do, the replica may be late each time, and the primary answers.
    await until(async () => (await answered(rounds)).byReplica > 0, 40_000);
  }, 60_000);
});

describe('a replica that stays behind', () => {
  afterEach(async () => {
    await replicated.resume();
    await usedAgain();
  });

  it('does not answer: one’s own and others’ writing is found at once', async () => {
    const moderator = await house.caller('moderator');
    await replicated.pause();
    const title = `Wstrzymane${newId().slice(-8)}`;
    const finding = await answered(async () => {
      const id = await openThread(member, title);
      expect(await threadsOf(member, title)).toEqual([id]);
      expect(await threadsOf(moderator, title)).toEqual([id]);
      await rename(member, `Praktyk ${title}`);
      expect(await peopleNamed(moderator, title)).toEqual([member.personId]);
    });
    expect(finding).toEqual({ byReplica: 0, byPrimary: expect.any(Number) });
    // Had it been asked, it would have missed all of that.
    expect(await there(title)).toBe(0);
  });

  it('gives nothing to somebody who was put out', async () => {
    const [moderator, leaver] = [await house.caller('moderator'), await house.caller('member2')];
    for (const group of ['listed', 'secret'] as const) {
      const word = `Tajne${group}${newId().slice(-8)}`;
      const id = await openThread(member, word, group);
      await replicated.caughtUp();
      expect(await threadsOf(leaver, word)).toEqual([id]);
      await replicated.pause();
      await moderator.get(
        'mutation ($id: ID!, $personId: ID!) { expelMember(scopeId: $id, personId: $personId) }',
        { id: ids.groups[group].id, personId: leaver.personId },
      );
      // The replica still has the membership and the thread.
      expect(await there(word)).toBe(1);
      expect([group, await threadsOf(leaver, word)]).toEqual([group, []]);
      await replicated.resume();
      await usedAgain();
    }
  });
});

describe('a replica that is away', () => {
  it('costs nobody an answer, and is used again when it is back', async () => {
    replicated.kill();
    const began = performance.now();
    for (let i = 0; i < 20; i++)
      expect(await threadsOf(member, 'Bratektemat')).toEqual([ids.groups.listed.thread.id]);
    expect(performance.now() - began).toBeLessThan(10_000);
    await replicated.start();
    await usedAgain();
  }, 40_000);
});

describe('what is no replica of this database', () => {
  let others: FreshDatabase | undefined;
  let mute: Server | undefined;
  afterAll(async () => {
    await house.shut();
    await others?.drop();
    mute?.close();
  });

  it('is never believed: another server, another database, the primary itself', async () => {
    others = await TestDatabase.fresh(cast);
    const postgres = new URL(replicated.replicaUrl);
    postgres.pathname = '/postgres';
    for (const url of [others.url, postgres.href, replicated.primaryUrl]) {
      process.env[named] = url;
      const door = await house.openSecondDoor({ works: false });
      const caller = await house.caller('member', door.url);
      const finding = await answered(async () => {
        expect(await threadsOf(caller, 'Bratektemat')).toEqual([ids.groups.listed.thread.id]);
      }, door.app);
      expect(finding).toEqual({ byReplica: 0, byPrimary: expect.any(Number) });
      expect(finding.byPrimary).toBeGreaterThan(3);
    }
  }, 60_000);

  it('that says nothing holds up one question, and the others go to the one that answers', async () => {
    mute = createServer(() => undefined);
    await new Promise<void>((done) => mute!.listen(0, '127.0.0.1', done));
    const { port } = mute.address() as { port: number };
    process.env[named] = `postgres://a:b@127.0.0.1:${port}/guildhall ${replicated.replicaUrl}`;
    const door = await house.openSecondDoor({ works: false });
    const caller = await house.caller('member', door.url);
    const began = performance.now();
    const finding = async (): Promise<void> => {
      for (let i = 0; i < 10; i++) await threadsOf(caller, 'Bratektemat');
    };
    await finding();
    // Each of them held up would take a second.
    expect(performance.now() - began).toBeLessThan(8000);
    await until(async () => (await answered(finding, door.app)).byReplica > 30, 40_000);
  }, 60_000);

  it('also when it was one and writes by itself now', async () => {
    process.env[named] = replicated.replicaUrl;
    await usedAgain();
    await replicated.promote();
    // What only the one that broke away has is not ours.
    await until(async () => {
      const { rows } = await replicated.sql.query<{ on: boolean }>('select pg_is_in_recovery() as on');
      return !rows[0]!.on;
    }, 10_000);
    const title = `Nowe${newId().slice(-8)}`;
    const finding = await answered(async () => {
      const id = await openThread(member, title);
      for (let i = 0; i < 3; i++) expect(await threadsOf(member, title)).toEqual([id]);
    });
    expect(finding.byReplica).toBe(0);
  }, 30_000);
});
