/** A secret poll of a house that was backed up and restored: its result is there, and whose a ballot was is not. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Polls, Votes } from '#discussions';
import type pg from 'pg';
import { asking, backUp, clear, emptyGround, restore, type Ground } from '../kit/backups.js';
import { bites, letters, lookThrough, ranking, wordsOf, type CastBallots } from '../kit/cast-ballots.js';
import { House } from '../kit/house.js';
import { mostCorrelated, mostMatched } from '../kit/matching.js';
import { NoticeStage, type Somebody } from '../kit/notice-stage.js';

let stage: NoticeStage;
let voters: Somebody[];
let group: string;
let desk: string;
let there: Ground;

beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'guildhall-ballots-'));
  stage = await NoticeStage.open();
  voters = await Promise.all(Array.from({ length: 40 }, (_, at) => stage.person(`voter${at}`)));
  await stage.settle(stage.communityId, voters);
  group = await stage.group('LISTED', 'REQUEST', 'Grupa głosuje');
  await stage.settle(group, voters);
}, 180_000);
afterAll(async () => {
  await stage?.close();
  rmSync(desk, { recursive: true, force: true });
});
beforeEach(async () => {
  there = await emptyGround();
});
afterEach(() => clear(there));

/** Forty vote one after another, in an order by chance; then it is closed. */
async function held(): Promise<CastBallots> {
  const { secretary } = stage;
  const asked = { question: 'Co najpierw?', kind: 'RANKING' as const, options: letters, secret: true };
  const { id } = await stage.get(Polls).draft(secretary, { scopeId: group, poll: asked });
  const { options } = await stage.get(Polls).open(secretary, id);
  const castBy = new Map<string, string>();
  const inOrder: string[] = [];
  const shuffled = voters.map((voter, at) => ({ voter, at, by: Math.random() })).sort((a, b) => a.by - b.by);
  for (const { voter, at } of shuffled) {
    const choices = options.map(({ id: optionId, text }) => ({ optionId, weight: ranking(at)[text]! }));
    await stage.get(Votes).vote(voter, { pollId: id, choices, key: randomUUID() });
    castBy.set(wordsOf(ranking(at)), voter.personId);
    inOrder.push(voter.personId);
  }
  return { poll: await stage.get(Polls).close(secretary, id), castBy, inOrder };
}

/** What somebody sees who holds nothing but the backup. */
async function restored<T>(look: (sql: pg.Client) => Promise<T>): Promise<T> {
  const path = join(desk, `${randomUUID()}.tar.gz`);
  await backUp(stage.house, path);
  await restore(path, there);
  return asking(there.database.url, look);
}

describe('a closed secret poll', () => {
  it('shows the same result elsewhere, and its ballots match nobody there either', async () => {
    const ballots = await held();
    const { poll } = ballots;
    expect([poll.voters, poll.withheld, poll.pairs === null]).toEqual([40, false, false]);
    const verdict = await restored((sql) => lookThrough(sql, ballots));
    expect(verdict.tried).toBeGreaterThan(100);
    expect(verdict.matched.count).toBeLessThanOrEqual(mostMatched);
    expect(verdict.correlated.rho).toBeLessThanOrEqual(mostCorrelated);
    const again = await House.over(there.database, there.folder);
    try {
      expect(await again.app.get(Polls).get(voters[0]!, poll.id)).toEqual(
        await stage.get(Polls).get(voters[0]!, poll.id),
      );
    } finally {
      await again.shut();
      await again.sql.end();
    }
  }, 180_000);

  it('would be told from a backup if closing had left the ballots as they came', async () => {
    const ballots = await held();
    const { poll, castBy, inOrder } = ballots;
    const { sql } = stage.house;
    const wordsBy = new Map([...castBy].map(([words, voter]) => [voter, words]));
    const optionOf = new Map(poll.options.map(({ id, text }) => [text, id]));
    await sql.query('delete from discussions.poll_ballot where poll_id = $1', [poll.id]);
    for (const voter of inOrder) {
      const words = wordsBy.get(voter)!.split(' ');
      await sql.query(
        'insert into discussions.poll_ballot (id, poll_id, option_ids, weights) values ($1, $2, $3, $4)',
        [
          randomUUID(),
          poll.id,
          words.map((word) => optionOf.get(word[0]!)),
          words.map((word) => Number(word.slice(1))),
        ],
      );
    }
    expect(bites(await restored((sqlThere) => lookThrough(sqlThere, ballots)))).toBe(true);
  }, 180_000);
});
