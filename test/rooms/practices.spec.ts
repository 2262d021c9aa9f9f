/** The life of a practice: written in one town, judged in two others, published edition by edition, and taken back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeGrants } from '#practices';
import { Database } from '#platform';
import type { Caller, Loose } from '../kit/caller.js';
import { inPolish, PracticeStage, type Shown } from '../kit/practice-stage.js';

let stage: PracticeStage;
let author: Caller;
let editor: Caller;
let guest: Caller;
let rzeszow: Caller;
let third: Caller;
let stranger: Caller;

beforeAll(async () => {
  stage = await PracticeStage.open();
  ({ author, editor, guest } = stage);
  [rzeszow, third] = stage.reviewers;
  stranger = await stage.house.caller('stranger');
}, 120_000);
afterAll(async () => {
  if (stage) expect(await recomputeGrants(stage.house.app.get(Database))).toEqual([]);
  await stage?.close();
});

const read = 'query ($n: Int!) { practice(number: $n) { id } }';
const sees = async (caller: Caller, { number }: Shown): Promise<boolean> =>
  (await caller.ask(read, { n: number })).errors.length === 0;
/** The code and the rule of a refusal. */
async function refused(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!error) return 'done';
  return String((error as Error).message);
}
const rule = async (by: Caller, document: string, variables: Record<string, unknown>): Promise<string> => {
  const { errors } = await by.ask(document, variables);
  const [error] = errors;
  return error ? `${error.extensions.code} ${String(error.extensions['rule'] ?? '')}`.trim() : 'done';
};
const move = 'mutation ($input: MoveEditionInput!) { movePracticeEdition(input: $input) { id } }';
const moving = async (
  by: Caller,
  practice: Shown,
  to: string,
  reason?: string,
  seenBy: Caller = by,
): Promise<string> => {
  const now = await stage.see(seenBy, practice);
  return rule(by, move, {
    input: { editionId: (now.working ?? now.edition).id, version: now.version, to, reason },
  });
};
const ask = 'mutation ($p: ID!, $q: ID!) { askPracticeReviewer(practiceId: $p, personId: $q) { id } }';
const asking = (by: Caller, practice: Shown, name: string): Promise<string> =>
  rule(by, ask, { p: practice.id, q: stage.ids.person[name] });

describe('a draft', () => {
  it('is begun by those of its town and by editors, and by nobody else', async () => {
    const practice = await stage.share();
    expect(practice).toMatchObject({ state: 'DRAFT', version: 1, slug: 'strategia-dialogu', edition: null });
    expect(await stage.share(editor)).toMatchObject({ state: 'DRAFT', viewerMayWrite: true });
    const share = 'mutation ($input: SharePracticeInput!) { sharePractice(input: $input) { id } }';
    const input = {
      communityId: stage.ids.community.id,
      municipalityId: stage.ids.municipality.id,
      content: {},
    };
    expect(await rule(rzeszow, share, { input })).toBe('FORBIDDEN OTHER_TOWN');
    expect(await rule(stranger, share, { input })).toBe('FORBIDDEN');
    expect(await rule(guest, share, { input })).toBe('UNAUTHENTICATED');
    expect(
      await rule(author, share, { input: { ...input, communityId: stage.ids.secretCommunity.id } }),
    ).toBe('NOT_FOUND');
  });

  it('is known to its author alone', async () => {
    const practice = await stage.share();
    const others = await Promise.all(
      [editor, rzeszow, guest, stranger].map((caller) => sees(caller, practice)),
    );
    expect([await sees(author, practice), ...others]).toEqual([true, false, false, false, false]);
    const inWork = '{ practices(filter: { shelf: IN_WORK }, first: 100) { items { id } } }';
    const listed = async (caller: Caller): Promise<boolean> =>
      (await caller.get(inWork)).practices.items.some(({ id }: Loose) => id === practice.id);
    expect([await listed(author), await listed(editor), await listed(guest)]).toEqual([true, false, false]);
  });

  it('tells what is missing, and cannot be handed in before', async () => {
    const practice = await stage.share(author, { language: 'pl', titles: inPolish('Pusta') });
    expect(practice.working.missing).toEqual([
      'SUMMARY',
      'PROBLEM',
      'steps',
      'evidence',
      'TRANSFER_CONDITIONS',
      'lead',
      'contact',
      'themes',
    ]);
    expect(await moving(author, practice, 'SUBMITTED')).toBe('CONFLICT INCOMPLETE');
    const whole = await stage.edit(author, practice, stage.whole());
    expect(whole.working).toMatchObject({
      missing: [],
      viewerMoves: [{ to: 'SUBMITTED', reasonNeeded: false }],
    });
    // what is said in another language is not said to those who read the first
    const turned = await stage.edit(author, whole, { language: 'ro' });
    expect(turned.working.missing).toEqual(['title', 'SUMMARY', 'PROBLEM', 'steps', 'TRANSFER_CONDITIONS']);
  });

  it('keeps who changed what, and refuses a change made on an older version', async () => {
    const practice = await stage.share();
    await stage.edit(author, practice, {
      titles: inPolish('Strategia'),
      sections: [{ kind: 'PROBLEM', texts: inPolish('Inaczej') }],
      resources: [{ whats: inPolish('Zespół'), people: { value: 5, qualifier: 'ABOUT' } }],
    });
    expect(await refused(stage.edit(author, practice, { titles: inPolish('Stara') }))).toMatch(
      /CONFLICT|changed/i,
    );
    const document = `query ($n: Int!) { practice(number: $n) { slug working { revisions { items { editor { id }
      changes { field language from to } } } } } }`;
    const { slug, working } = (await author.get(document, { n: practice.number })).practice;
    expect(slug).toBe('strategia');
    expect(working.revisions.items).toEqual([
      {
        editor: { id: author.personId },
        changes: [
          { field: 'title', language: 'pl', from: 'Strategia dialogu', to: 'Strategia' },
          {
            field: 'PROBLEM',
            language: 'pl',
            from: 'Każde okienko znało swój kawałek sprawy.',
            to: 'Inaczej',
          },
          { field: 'resources', language: null, from: null, to: 'Zespół, ~5' },
        ],
      },
    ]);
  });
});

describe('a review', () => {
  it('is asked of people of other towns who belong to the community', async () => {
    const practice = await stage.share();
    await stage.move(author, practice, 'SUBMITTED');
    expect(await asking(author, practice, 'candidate')).toBe('FORBIDDEN');
    expect(await asking(editor, practice, 'member2')).toBe('CONFLICT OWN_TOWN');
    expect(await asking(editor, practice, 'member')).toBe('CONFLICT AUTHOR');
    expect(await asking(editor, practice, 'stranger')).toBe('CONFLICT NOT_A_MEMBER');
    expect(await asking(editor, practice, 'secretariat')).toBe('CONFLICT NO_TOWN');
    expect(await asking(editor, practice, 'candidate')).toBe('done');
    expect(await asking(editor, practice, 'candidate')).toBe('CONFLICT ASKED_ALREADY');
    expect(await moving(editor, practice, 'IN_REVIEW')).toBe('CONFLICT TOO_FEW_REVIEWERS');
    expect(await sees(rzeszow, practice)).toBe(true);
    expect(await asking(editor, practice, 'moderator')).toBe('done');
    expect(await moving(editor, practice, 'IN_REVIEW')).toBe('done');
    expect(await moving(editor, practice, 'PUBLISHED', 'Za')).toBe('CONFLICT TOO_FEW_REVIEWS');
  });

  it('begins with a word about conflicts of interest, and ends with one', async () => {
    const practice = await stage.share();
    await stage.reviewed(practice);
    const own = await stage.ownReview(rzeszow, practice);
    const give = 'mutation ($input: GiveReviewInput!) { givePracticeReview(input: $input) { id } }';
    const input = { reviewId: own.id, version: own.version, advice: 'PUBLISH', words: 'Tak', language: 'pl' };
    expect(await rule(rzeszow, give, { input: { ...input, scores: await stage.scores(4) } })).toBe(
      'CONFLICT NOT_DECLARED',
    );
    await stage.declare(rzeszow, own.id, 'Pracowałam w tym zespole');
    expect(await sees(rzeszow, practice)).toBe(false);
    const document = `query ($n: Int!) { practice(number: $n) { working { reviews { state conflict } } } }`;
    const { reviews } = (await editor.get(document, { n: practice.number })).practice.working;
    expect(reviews).toEqual([
      { state: 'RECUSED', conflict: 'Pracowałam w tym zespole' },
      { state: 'ASKED', conflict: null },
    ]);
    expect((await author.get(document, { n: practice.number })).practice.working.reviews).toEqual([]);
    // one who has stepped back is not asked again in this round
    expect(await asking(editor, practice, 'candidate')).toBe('CONFLICT ASKED_ALREADY');
  });

  it('has one value for each criterion, and is the reviewer’s own', async () => {
    const practice = await stage.share();
    await stage.reviewed(practice);
    const { id } = await stage.ownReview(rzeszow, practice);
    await stage.declare(rzeszow, id);
    const give = 'mutation ($input: GiveReviewInput!) { givePracticeReview(input: $input) { id } }';
    const scores = await stage.scores(4);
    const input = { reviewId: id, version: 2, advice: 'CHANGE', words: 'Tak', language: 'pl', scores };
    expect(await rule(rzeszow, give, { input: { ...input, scores: scores.slice(1) } })).toBe(
      'BAD_INPUT EACH_CRITERION',
    );
    expect(await rule(rzeszow, give, { input: { ...input, scores: [...scores, scores[0]] } })).toBe(
      'BAD_INPUT TWICE',
    );
    expect(await rule(third, give, { input })).toBe('NOT_FOUND');
    expect(await rule(editor, give, { input })).toBe('NOT_FOUND');
    expect(await rule(rzeszow, give, { input: { ...input, version: 1 } })).toBe('CONFLICT CHANGED');
    expect(await rule(rzeszow, give, { input })).toBe('done');
    expect(await rule(rzeszow, give, { input: { ...input, version: 3, advice: 'PUBLISH' } })).toBe('done');
  });

  it('is seen by its reviewer and the editors until it is decided, then by the authors', async () => {
    const practice = await stage.share();
    await stage.reviewed(practice);
    await stage.judge(rzeszow, practice, 2, { advice: 'CHANGE' });
    const document = `query ($n: Int!) { practice(number: $n) { working { reviews { round words scores { value criterion { key } } } } } }`;
    const words = async (caller: Caller): Promise<string[]> => {
      const { reviews } = (await caller.get(document, { n: practice.number })).practice.working;
      return reviews.flatMap((one: Loose) => (one.words ? [`${one.round} ${one.words}`] : []));
    };
    expect(await words(rzeszow)).toEqual(['1 Ocena 2']);
    expect(await words(editor)).toEqual(['1 Ocena 2']);
    expect(await words(third)).toEqual([]);
    expect(await words(author)).toEqual([]);
    expect(await moving(editor, practice, 'CHANGES_REQUESTED')).toBe('BAD_INPUT REQUIRED');
    await stage.move(editor, practice, 'CHANGES_REQUESTED', 'Brakuje kosztów');
    expect(await words(author)).toEqual(['1 Ocena 2']);
  });

  it('is asked for anew when the edition is handed in again', async () => {
    const practice = await stage.share();
    await stage.reviewed(practice);
    for (const reviewer of [rzeszow, third]) await stage.judge(reviewer, practice, 2);
    await stage.move(editor, practice, 'CHANGES_REQUESTED', 'Brakuje kosztów');
    const back = await stage.see(author, practice);
    await stage.edit(author, back, {
      resources: [{ whats: inPolish('Druk'), amount: 1200.5, currency: 'PLN' }],
    });
    await stage.move(author, practice, 'SUBMITTED');
    await stage.move(editor, practice, 'IN_REVIEW');
    expect(await stage.ownReview(rzeszow, practice)).toMatchObject({ state: 'FREE' });
    expect(await moving(editor, practice, 'PUBLISHED', 'Za')).toBe('CONFLICT TOO_FEW_REVIEWS');
    for (const reviewer of [rzeszow, third]) await stage.judge(reviewer, practice, 4);
    expect(await stage.move(editor, practice, 'PUBLISHED', 'Za')).toMatchObject({
      state: 'PUBLISHED',
      working: null,
    });
  });
});

describe('a published practice', () => {
  it('is read by everyone, with what was said about it and without who said it for guests', async () => {
    const practice = await stage.published();
    const document = `query ($n: Int!) { practice(number: $n) { state title publishedAt authors { id } working { id }
      municipality { name } community { id } edition { title sections { kind text language } steps { title } contact contactEmail
      bodies { role municipality { name } } moves { from to reason person { id } } revisions { items { id } } missing viewerMoves { to }
      reviews { person { id } municipality { name } words advice conflict scores { value words criterion { name question } } } } } }`;
    const shown = (await guest.get(document, { n: practice.number })).practice;
    expect(shown).toMatchObject({
      state: 'PUBLISHED',
      title: 'Strategia dialogu',
      working: null,
      authors: [],
      municipality: { name: 'Wrocław' },
      edition: {
        steps: [{ title: 'Rozmowy przed dokumentem' }],
        contact: 'Zespół Dialogu',
        contactEmail: null,
        bodies: [{ role: 'LEAD', municipality: { name: 'Wrocław' } }],
        moves: [{ from: 'IN_REVIEW', to: 'PUBLISHED', reason: 'Dwie recenzje, obie za.', person: null }],
        revisions: { items: [] },
        missing: [],
        viewerMoves: [],
      },
    });
    expect(
      shown.edition.reviews.map(({ person, municipality, words }: Loose) => [
        person,
        municipality.name,
        words,
      ]),
    ).toEqual([
      [null, 'Rzeszów', 'Ocena 3'],
      [null, 'Tulcea', 'Ocena 4'],
    ]);
    const signedIn = (await stranger.get(document, { n: practice.number })).practice;
    expect(signedIn.authors).toEqual([{ id: author.personId }]);
    expect(signedIn.edition.reviews.map(({ person }: Loose) => person.id)).toEqual([
      stage.ids.person['candidate'],
      stage.ids.person['moderator'],
    ]);
  });

  it('stays as it is while the next edition is in work, and gives its place to it', async () => {
    const practice = await stage.published();
    const begin = `mutation ($id: ID!) { beginPracticeEdition(id: $id) { id working { id ordinal state } } }`;
    const { beginPracticeEdition: begun } = await author.get(begin, { id: practice.id });
    expect(begun.working).toMatchObject({ ordinal: 2, state: 'DRAFT' });
    expect(await rule(author, begin, { id: practice.id })).toBe('CONFLICT IN_WORK');
    expect(await rule(rzeszow, begin, { id: practice.id })).toBe('FORBIDDEN');
    const next = await stage.see(author, practice);
    await stage.edit(author, next, { titles: inPolish('Strategia dialogu 2'), period: '2023/..' });
    expect(await stage.see(guest, practice)).toMatchObject({
      title: 'Strategia dialogu',
      slug: 'strategia-dialogu',
      working: null,
    });
    expect((await stage.see(editor, practice)).working).toBeNull();
    await stage.reviewed(practice);
    for (const reviewer of [rzeszow, third]) await stage.judge(reviewer, practice, 4);
    await stage.move(editor, practice, 'PUBLISHED', 'Nowe wydanie');
    const document = `query ($n: Int!) { practice(number: $n) { slug title edition { ordinal period } editions { ordinal state title } } }`;
    expect((await guest.get(document, { n: practice.number })).practice).toEqual({
      slug: 'strategia-dialogu-2',
      title: 'Strategia dialogu 2',
      edition: { ordinal: 2, period: '2023/..' },
      editions: [
        { ordinal: 2, state: 'PUBLISHED', title: 'Strategia dialogu 2' },
        { ordinal: 1, state: 'REPLACED', title: 'Strategia dialogu' },
      ],
    });
  });

  it('is put away and taken back for a reason; then its title and the reason stay', async () => {
    const practice = await stage.published();
    const document = `query ($n: Int!) { practice(number: $n) { state title edition { id } editions { id } withdrawal { reason person { id } } } }`;
    await stage.move(editor, practice, 'ARCHIVED', 'Program się skończył');
    expect((await guest.get(document, { n: practice.number })).practice).toMatchObject({
      state: 'ARCHIVED',
      withdrawal: null,
    });
    expect(await moving(author, practice, 'WITHDRAWN')).toBe('BAD_INPUT REQUIRED');
    await stage.move(author, practice, 'WITHDRAWN', 'Dane były błędne');
    expect((await guest.get(document, { n: practice.number })).practice).toEqual({
      state: 'WITHDRAWN',
      title: 'Strategia dialogu',
      edition: null,
      editions: [],
      withdrawal: { reason: 'Dane były błędne', person: null },
    });
    expect((await author.get(document, { n: practice.number })).practice.edition).not.toBeNull();
  });

  it('is not decided about by an editor of its town', async () => {
    const practice = await stage.share();
    await stage.move(author, practice, 'SUBMITTED');
    const { community, person } = stage.ids;
    await editor.get(
      'mutation ($s: ID!, $p: ID!) { changeRole(scopeId: $s, personId: $p, role: EDITOR) { id } }',
      {
        s: community.id,
        p: person['member2'],
      },
    );
    const own = await stage.house.caller('member2');
    expect(await stage.see(own, practice)).toMatchObject({ viewerMayDecide: true });
    expect(await moving(own, practice, 'REJECTED', 'Nie')).toBe('FORBIDDEN INVOLVED');
    expect(await asking(own, practice, 'candidate')).toBe('FORBIDDEN INVOLVED');
    expect(await moving(stranger, practice, 'REJECTED', 'Nie', editor)).toBe('NOT_FOUND');
    expect(await moving(editor, practice, 'REJECTED', 'Nie dotyczy migracji')).toBe('done');
    expect(await moving(author, practice, 'DRAFT')).toBe('done');
  });
});
