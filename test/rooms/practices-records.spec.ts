/** What the room of practices holds of somebody, gives them, and forgets. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import { testPassword } from '../kit/caller.js';
import { eraseAccount } from '../kit/leaving.js';
import { PracticeStage } from '../kit/practice-stage.js';

let stage: PracticeStage;
beforeAll(async () => void (stage = await PracticeStage.open()), 120_000);
afterAll(() => stage?.close());

const conflict = 'Mój brat prowadzi ten zespół';

it('gives a reviewer and an author what they left, and forgets it with them', async () => {
  const { author } = stage;
  const [reviewer] = stage.reviewers;
  const [stepped, judged] = [await stage.share(), await stage.share()];
  await stage.reviewed(stepped);
  await stage.declare(reviewer, (await stage.ownReview(reviewer, stepped)).id, conflict);
  await stage.reviewed(judged);
  await stage.judge(reviewer, judged, 3, { words: 'Dobra robota' });
  const own = async (cookie: string): Promise<string> => {
    const headers = { 'apollo-require-preflight': 'true', cookie };
    return (await fetch(`${stage.house.url}/own-data`, { headers })).text();
  };
  const { practices } = JSON.parse(await own(reviewer.cookie!)) as { practices: Record<string, object[]> };
  expect(practices['reviews']).toMatchObject([
    { state: 'RECUSED', conflict },
    { state: 'GIVEN', words: 'Dobra robota', advice: 'PUBLISH' },
  ]);
  const ofAuthor = JSON.parse(await own(author.cookie!)) as { practices: Record<string, object[]> };
  expect(ofAuthor.practices).toMatchObject({
    practicesBegun: [{}, {}],
    practicesWritten: [{}, {}],
    practiceMoves: [{ to: 'SUBMITTED' }, { to: 'SUBMITTED' }],
  });
  for (const leaving of [reviewer, author])
    await leaving.get(eraseAccount, { input: { password: testPassword, posts: 'STAY' } });
  const { rows } = await stage.house.sql.query(
    'select state, conflict, words from practices.review order by asked_at, id',
  );
  expect(rows).toEqual([
    { state: 'RECUSED', conflict: '', words: null },
    { state: 'ASKED', conflict: null, words: null },
    // what was judged stays, as a tombstone's
    { state: 'GIVEN', conflict: null, words: 'Dobra robota' },
    { state: 'ASKED', conflict: null, words: null },
  ]);
  expect((await stage.house.sql.query('select 1 from practices.practice_author')).rowCount).toBe(0);
  expect(await recomputeGrants(stage.house.app.get(Database))).toEqual([]);
});
