/** Who writes a practice: named and let go by those who write it, and by the editors of its community. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import type { Caller, Loose } from '../kit/caller.js';
import { inPolish, PracticeStage, type Shown } from '../kit/practice-stage.js';

let stage: PracticeStage;
let author: Caller;
let colleague: Caller;

beforeAll(async () => {
  stage = await PracticeStage.open();
  author = stage.author;
  colleague = await stage.house.caller('facilitator');
}, 120_000);
afterAll(async () => {
  if (stage) expect(await recomputeGrants(stage.house.app.get(Database))).toEqual([]);
  await stage?.close();
});

const naming = `mutation ($practiceId: ID!, $personId: ID!) {
  namePracticeAuthor(practiceId: $practiceId, personId: $personId) { version authors { id } } }`;
const releasing = `mutation ($practiceId: ID!, $personId: ID!) {
  releasePracticeAuthor(practiceId: $practiceId, personId: $personId) }`;
const asked = ({ id }: Shown, who: string) => ({ practiceId: id, personId: stage.ids.person[who]! });
const refusal = async (
  by: Caller,
  document: string,
  variables: Record<string, unknown>,
): Promise<unknown> => {
  const [error] = (await by.ask(document, variables)).errors as Loose[];
  return error && (error.extensions.rule ?? error.extensions.code);
};

it('is written by whoever its author names, until they are let go', async () => {
  const draft = await stage.share();
  expect(
    await refusal(colleague, 'query ($n: Int!) { practice(number: $n) { id } }', { n: draft.number }),
  ).toBe('NOT_FOUND');
  const { namePracticeAuthor } = await author.get(naming, asked(draft, 'facilitator'));
  expect(namePracticeAuthor.authors.map(({ id }: Loose) => id)).toEqual([
    stage.ids.person['member'],
    stage.ids.person['facilitator'],
  ]);
  const seen = await stage.see(colleague, draft);
  expect(seen.version).toBe(draft.version + 1);
  await stage.edit(colleague, seen, { titles: inPolish('We dwoje') });
  // whoever was named may let go of whoever named them
  await colleague.get(releasing, asked(draft, 'member'));
  expect(await refusal(author, naming, asked(draft, 'member2'))).toBe('NOT_FOUND');
  expect(await refusal(colleague, releasing, asked(draft, 'facilitator'))).toBe('LAST_AUTHOR');
  expect(await refusal(colleague, releasing, asked(draft, 'member'))).toBe('NOT_AN_AUTHOR');
});

it('is not written by who judges it, who belongs elsewhere, or twice by one', async () => {
  const practice = await stage.share();
  await stage.reviewed(practice);
  expect(await refusal(author, naming, asked(practice, 'candidate'))).toBe('REVIEWS');
  expect(await refusal(author, naming, asked(practice, 'stranger'))).toBe('NOT_A_MEMBER');
  expect(await refusal(author, naming, asked(practice, 'member'))).toBe('AUTHOR');
  // and whoever was named meanwhile is not asked to judge it
  await author.get(naming, asked(practice, 'facilitator'));
  const asking =
    'mutation ($practiceId: ID!, $personId: ID!) { askPracticeReviewer(practiceId: $practiceId, personId: $personId) { id } }';
  expect(await refusal(stage.editor, asking, asked(practice, 'facilitator'))).toBe('AUTHOR');
});

it('is given to another by the editors once its author is gone, and by no reader', async () => {
  const practice = await stage.published();
  expect(await refusal(colleague, naming, asked(practice, 'facilitator'))).toBe('FORBIDDEN');
  expect(await refusal(stage.guest, naming, asked(practice, 'facilitator'))).toBe('UNAUTHENTICATED');
  await stage.editor.get(naming, asked(practice, 'facilitator'));
  await stage.editor.get(releasing, asked(practice, 'member'));
  expect((await stage.see(colleague, practice)) as unknown).toMatchObject({ viewerMayWrite: true });
  expect((await stage.see(author, practice)) as unknown).toMatchObject({ viewerMayWrite: false });
});
