/** A secret vote: final, counted once, shown at its end; and whose a ballot was can be told by nothing that is kept. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import pg from 'pg';
import {
  bites,
  letters,
  lookThrough,
  ranking,
  textOf,
  wordsOf,
  type CastBallots,
} from '../kit/cast-ballots.js';
import { mostCorrelated, mostMatched } from '../kit/matching.js';
import { codeOf, counts, PollStage, type Voting } from '../kit/poll-stage.js';

const voters = 40;
let stage: PollStage;
let sql: pg.Client;

beforeAll(async () => {
  stage = await PollStage.set(voters);
  sql = new pg.Client({ connectionString: stage.talk.url });
  await sql.connect();
}, 60_000);
afterAll(async () => {
  await sql?.end();
  await stage?.strike();
});

/** Forty vote one after another, in an order by chance, each with a key; then the poll is closed. */
async function voteAll(): Promise<CastBallots> {
  const poll = await stage.open({ kind: 'RANKING', options: letters, secret: true });
  const castBy = new Map<string, string>();
  const inOrder: string[] = [];
  const shuffled = stage.voters
    .map((voter, at) => ({ voter, at, by: Math.random() }))
    .sort((a, b) => a.by - b.by);
  for (const { voter, at } of shuffled) {
    await stage.vote(voter, poll, ranking(at), { key: randomUUID() });
    castBy.set(wordsOf(ranking(at)), voter.personId);
    inOrder.push(voter.personId);
  }
  return { poll: await stage.talk.polls.close(stage.keeper, poll.id), castBy, inOrder };
}

describe('whose a secret ballot was', () => {
  it('is told by no order of any table, of transactions, events or kept keys once the poll is closed', async () => {
    const held = await voteAll();
    const verdict = await lookThrough(sql, held);
    expect(verdict.tried).toBeGreaterThan(100);
    expect(verdict.matched.count).toBeLessThanOrEqual(mostMatched);
    expect(verdict.correlated.rho).toBeLessThanOrEqual(mostCorrelated);
    expect(held.poll).toMatchObject({ voters, withheld: false });
  }, 60_000);

  it('is in no event, and the events name no voter', async () => {
    const { poll, castBy } = await voteAll();
    await stage.talk.tallies.beforeApplicationShutdown();
    const { rows } = await sql.query<{ type: string; actor_id: string | null }>(
      'select type, actor_id from platform.event where subject_id = $1',
      [poll.id],
    );
    expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['poll.opened', 'poll.closed']));
    expect(rows.filter(({ actor_id: actor }) => actor && [...castBy.values()].includes(actor))).toEqual([]);
  }, 60_000);

  it('is in no kept key: the hash of a key is the same whatever was chosen', async () => {
    const poll = await stage.open({ kind: 'ONE', secret: true });
    const [a, b] = stage.voters as [Voting, Voting];
    for (const [voter, letter] of [
      [a, 'A'],
      [b, 'B'],
    ] as const)
      await stage.vote(voter, poll, { [letter]: 1 }, { key: newId() });
    const { rows } = await sql.query(
      'select distinct content_hash, subject_version from platform.idempotency where subject_id = $1',
      [poll.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('has no time, actor, sequence or reference but to its poll', async () => {
    const { rows } = await sql.query<{ name: string }>(
      `select column_name || ' ' || data_type as name from information_schema.columns
       where table_schema = 'discussions' and table_name = 'poll_ballot' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'id uuid',
      'option_ids ARRAY',
      'poll_id uuid',
      'weights ARRAY',
    ]);
    const poll = await stage.open({ kind: 'ONE', secret: true });
    await stage.vote(stage.voters[0]!, poll, { A: 1 });
    const ids = await sql.query<{ id: string }>('select id from discussions.poll_ballot where poll_id = $1', [
      poll.id,
    ]);
    expect(ids.rows[0]!.id[14]).toBe('4');
  });
});

/** The same test, with what it must find put in. */
describe('the look through everything finds', () => {
  const restore: string[] = [];
  afterEach(async () => {
    for (const statement of restore.splice(0)) await sql.query(statement);
  });

  it('ballots that were left in the order in which they came', async () => {
    const held = await voteAll();
    await sql.query('delete from discussions.poll_ballot where poll_id = $1', [held.poll.id]);
    await castAgain(held, () => randomUUID());
    expect(bites(await lookThrough(sql, held))).toBe(true);
  }, 60_000);

  it('ballots that were copied in their order in one transaction, with ids by chance', async () => {
    const held = await voteAll();
    await sql.query('begin');
    await sql.query('delete from discussions.poll_ballot where poll_id = $1', [held.poll.id]);
    await castAgain(held, () => randomUUID());
    await sql.query('commit');
    expect(bites(await lookThrough(sql, held))).toBe(true);
  }, 60_000);

  it('ids that follow one another', async () => {
    const held = await voteAll();
    let serial = 0;
    await castAgain(held, () => `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`, 'update');
    expect(bites(await lookThrough(sql, held))).toBe(true);
  }, 60_000);

  it('a column with the time', async () => {
    const held = await voteAll();
    await sql.query('alter table discussions.poll_ballot add column at timestamptz');
    restore.push('alter table discussions.poll_ballot drop column at');
    let minute = 0;
    await castAgain(
      held,
      () => null,
      'update',
      () => new Date(Date.UTC(2030, 0, 1, 0, ++minute)).toISOString(),
    );
    expect(bites(await lookThrough(sql, held))).toBe(true);
  }, 60_000);

  /** Writes the ballots as a fault would have left them, in the order of voting. */
  async function castAgain(
    { poll, castBy, inOrder }: CastBallots,
    idOf: () => string | null,
    way: 'insert' | 'update' = 'insert',
    at?: () => string,
  ): Promise<void> {
    const option = new Map(poll.options.map(({ id, text }) => [text, id]));
    const { rows } = await sql.query<Record<string, unknown> & { id: string }>(
      'select * from discussions.poll_ballot where poll_id = $1',
      [poll.id],
    );
    for (const person of inOrder) {
      const words = [...castBy].find(([, voter]) => voter === person)![0];
      if (way === 'insert') {
        const ids = words.split(' ').map((word) => option.get(word[0]!)!);
        const weights = words.split(' ').map((word) => Number(word.slice(1)));
        await sql.query(
          'insert into discussions.poll_ballot (id, poll_id, option_ids, weights) values ($1, $2, $3, $4)',
          [idOf(), poll.id, ids, weights],
        );
        continue;
      }
      const own = rows.find((row) => textOf(poll, row) === words)!;
      const id = idOf();
      if (id) await sql.query('update discussions.poll_ballot set id = $2 where id = $1', [own.id, id]);
      if (at) await sql.query('update discussions.poll_ballot set at = $2 where id = $1', [own.id, at()]);
    }
  }
});

describe('a secret vote', () => {
  it('is final, shows only how many have voted, and its result once it is closed', async () => {
    const poll = await stage.open({ kind: 'ONE', secret: true });
    const key = newId();
    for (const voter of stage.voters.slice(0, 5)) await stage.vote(voter, poll, { A: 1 }, { key });
    const shown = await stage.vote(stage.voters[0]!, poll, { B: 1 }, { key });
    expect([shown.voters, counts(shown), shown.pairs]).toEqual([5, { A: null, B: null, C: null }, null]);
    expect(await codeOf(stage.vote(stage.voters[0]!, poll, { B: 1 }))).toBe('CONFLICT ALREADY_VOTED');
    expect(await codeOf(stage.vote(stage.voters[6]!, poll, {}))).toBe('BAD_INPUT REQUIRED');
    const own = await stage.talk.votes.own(stage.voters[0]!, stage.scopeId);
    expect(own.find(({ pollId }) => pollId === poll.id)).toMatchObject({ choices: [] });
    const closed = await stage.talk.polls.close(stage.keeper, poll.id);
    expect([closed.voters, counts(closed), closed.withheld]).toEqual([5, { A: 5, B: 0, C: 0 }, false]);
  });

  it('of fewer than five is shown to nobody, and nothing of it is kept', async () => {
    const poll = await stage.open({ kind: 'ONE', secret: true });
    for (const voter of stage.voters.slice(0, 4)) await stage.vote(voter, poll, { A: 1 });
    const closed = await stage.talk.polls.close(stage.keeper, poll.id);
    expect([closed.voters, counts(closed), closed.withheld]).toEqual([
      4,
      { A: null, B: null, C: null },
      true,
    ]);
    const { rows } = await sql.query('select 1 from discussions.poll_ballot where poll_id = $1', [poll.id]);
    expect(rows).toEqual([]);
  });

  it('of a municipality is given once, by whichever of its delegates comes first, who is not written down', async () => {
    const town = await stage.town('Hrubieszów');
    const [a, b] = [await stage.voter('Pierwsza'), await stage.voter('Drugi')];
    for (const delegate of [a, b]) await stage.mandate(town, delegate);
    const poll = await stage.open({ kind: 'YES_NO', secret: true, byMunicipality: true });
    const outcomes = await Promise.all([a, b].map((voter) => codeOf(stage.vote(voter, poll, { YES: 1 }))));
    expect(outcomes.sort()).toEqual(['CONFLICT ALREADY_VOTED', 'done']);
    const { rows } = await sql.query(
      'select person_id, voter_id from discussions.poll_participation where poll_id = $1',
      [poll.id],
    );
    expect(rows).toEqual([{ person_id: null, voter_id: town }]);
  });

  it('that comes as the poll is closed is counted or refused, and never lost', async () => {
    for (let round = 0; round < 5; round++) {
      const poll = await stage.open({ kind: 'ONE', secret: true });
      for (const voter of stage.voters.slice(0, 5)) await stage.vote(voter, poll, { A: 1 });
      const late = stage.voters.slice(5, 20).map((voter) => codeOf(stage.vote(voter, poll, { B: 1 })));
      const [closed] = await Promise.all([stage.talk.polls.close(stage.keeper, poll.id), ...late]);
      const outcomes = await Promise.all(late);
      for (const outcome of outcomes) expect(['done', 'CONFLICT POLL_OVER']).toContain(outcome);
      const taken = outcomes.filter((outcome) => outcome === 'done').length;
      expect([closed.voters, counts(closed)]).toEqual([5 + taken, { A: 5, B: taken, C: 0 }]);
    }
  }, 60_000);
});
