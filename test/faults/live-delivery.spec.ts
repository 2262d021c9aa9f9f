/** Live delivery at full size, and the faults that each must turn it red. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import type { PlantedFault } from '../kit/api-process.js';
import { LiveThread } from '../kit/live-client.js';
import {
  beaconOff,
  eventBeforeCommit,
  killedBeforeWake,
  neverLookedAgain,
  updateInsteadOfUpsert,
} from '../kit/live-faults.js';
import { endlessBudgets, LiveStage } from '../kit/live-stage.js';
import { raceRemovals } from '../kit/removals.js';
import { pause, storm, type Weather } from '../kit/storm.js';
import { came } from '../kit/watching.js';

let stage: LiveStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

const whole: Weather = { clients: 200, writers: 10, seconds: 90, longestAway: 60, strayTransaction: 5 };
const short: Weather = { clients: 20, writers: 6, seconds: 8, longestAway: 2, strayTransaction: 5 };

/** The thread is opened by a sound api; the storm passes over one with the faults. */
async function stormOver(weather: Weather, faults: PlantedFault[]) {
  stage = await LiveStage.set(faults.length > 0 ? [[], faults] : [[]], endlessBudgets);
  const stormy = stage.apis.length - 1;
  const threadId = await stage.newThread(await stage.caller('member'));
  const readers = [];
  for (const name of ['observer', 'moderator', 'facilitator']) readers.push(await stage.caller(name, stormy));
  const writers = [await stage.caller('member', stormy), await stage.caller('member2', stormy)];
  // As a stream is that was just born: its head comes with its first event.
  if (faults.includes(updateInsteadOfUpsert)) {
    await stage.sql.query('delete from platform.event where stream_id = $1', [threadId]);
    await stage.sql.query('delete from platform.stream_head where stream_id = $1', [threadId]);
  }
  return storm(weather, {
    databaseUrl: stage.database.url,
    apis: [stage.apis[stormy]!],
    readers,
    writers,
    threadId,
  });
}

describe('a storm', () => {
  it('of 200 clients, away for up to a minute, and a killed api: everybody ends with the sequence of the database', async () => {
    const { posts, wrong } = await stormOver(whole, []);
    expect(wrong).toEqual([]);
    expect(posts).toBeGreaterThan(500);
  }, 400_000);

  it('turns red when the head is updated instead of upserted', async () => {
    const { wrong } = await stormOver(short, [updateInsteadOfUpsert]);
    expect(wrong.join()).toContain('another sequence');
  }, 120_000);

  it('turns red when an event is sent before its commit', async () => {
    const { wrong } = await stormOver(short, [eventBeforeCommit]);
    expect(wrong.join()).toContain('another sequence');
  }, 120_000);
});

/** A writer's process dies between COMMIT and wake, then silence: does a client of the other process get the post? */
async function arrivesAfterSilence(readersFaults: PlantedFault[]): Promise<boolean> {
  stage = await LiveStage.set([readersFaults, [killedBeforeWake]]);
  const reader = await stage.caller('observer', 0);
  const threadId = await stage.newThread(await stage.caller('member', 0));
  const live = await LiveThread.open(reader, threadId);
  await came(() => live.store.phase() === 'live', 5000);
  const key = newId();
  const writer = await stage.caller('member2', 1);
  await writer
    .ask(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
      input: { key, threadId, text: 'Ostatni', language: 'pl' },
    })
    .catch(() => undefined);
  await stage.apis[1]!.ended();
  const { rowCount } = await stage.sql.query('select 1 from discussions.post where id = $1', [key]);
  expect(rowCount).toBe(1);
  const arrived = await came(() => live.store.state().posts.some((post) => post.id === key), 4000);
  live.close();
  return arrived;
}

describe('a writer that is killed between COMMIT and wake', () => {
  it('loses nothing: the beacon finds the post', async () => {
    expect(await arrivesAfterSilence([])).toBe(true);
  }, 60_000);

  it('loses the post when the beacon is off', async () => {
    expect(await arrivesAfterSilence([beaconOff])).toBe(false);
  }, 60_000);
});

async function removalsOver(faults: PlantedFault[], removals: number, posts: number) {
  stage = await LiveStage.set([faults, faults]);
  const remover = await stage.caller('moderator', 1);
  const writer = await stage.caller('member', 0);
  const threadId = await stage.newThread(writer);
  const members = await stage.newcomers(removals);
  return raceRemovals({ remover, writer, scopeId: stage.scopeId, threadId, members, posts });
}

describe('removals raced against posts and watch calls over two apis', () => {
  it('100 removals, 1,000 posts: no delivery after its removal', async () => {
    const { wrong, delivered } = await removalsOver([], 100, 1000);
    expect(wrong).toEqual([]);
    expect(delivered).toBeGreaterThan(1000);
  }, 400_000);

  it('turns red when nobody is looked at again', async () => {
    const { wrong } = await removalsOver([neverLookedAgain], 5, 200);
    expect(wrong).not.toEqual([]);
  }, 120_000);
});

it('a grant that ends by itself ends the delivery, without any event', async () => {
  stage = await LiveStage.set([[]]);
  const reader = await stage.caller('observer');
  const writer = await stage.caller('member');
  const threadId = await stage.newThread(writer);
  await stage.sql.query(
    `update people.scope_grant set until = now() + interval '3 seconds' where person_id = $1 and scope_id = $2`,
    [reader.personId, stage.scopeId],
  );
  const live = await LiveThread.open(reader, threadId);
  await came(() => live.store.phase() === 'live', 5000);
  await pause(4500);
  expect(live.gone).toBe(true);
  live.close();
}, 60_000);
