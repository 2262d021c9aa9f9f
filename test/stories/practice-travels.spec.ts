/** A story: a practice of Wrocław is drafted, judged by two other towns, given back once, published, and taken into use in Rzeszów. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NoticeWriter } from '#notices';
import { demoPassword } from '../browser/visitor.js';
import { Caller, type Loose } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';

let house: House;
let wroclaw: Caller;
let colleague: Caller;
let secretariat: Caller;
let rzeszow: Caller;
let chisinau: Caller;
let guest: Caller;
let towns: { wroclaw: string; rzeszow: string };
let practice: { id: string; number: number };
let facts: Loose;

const signedIn = async (name: string): Promise<Caller> => {
  const caller = new Caller(house.url);
  await caller.signIn(`${name}@guildhall.example`, demoPassword);
  return caller;
};
const own = '{ viewer { person { municipality { id } } } }';

beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
  guest = house.guest();
  [wroclaw, colleague, secretariat, rzeszow, chisinau] = (await Promise.all(
    [
      'practitioner.wroclaw',
      'coordinator.wroclaw',
      'secretariat',
      'practitioner.rzeszow',
      'practitioner.chisinau',
    ].map(signedIn),
  )) as [Caller, Caller, Caller, Caller, Caller];
  const town = async (by: Caller): Promise<string> => (await by.get(own)).viewer.person.municipality.id;
  towns = { wroclaw: await town(wroclaw), rzeszow: await town(rzeszow) };
  const { communities, themes } = await wroclaw.get('{ communities { id number } themes { id key } }');
  facts = {
    communityId: communities.find(({ number }: Loose) => number === 1).id,
    themeIds: [themes.find(({ key }: Loose) => key === 'information-and-first-steps').id],
  };
}, 180_000);
afterAll(() => house?.close());

const pl = (text: string) => [{ language: 'pl', text }];
const section = (kind: string, text: string) => ({ kind, texts: pl(text) });
const whole = (): Loose => ({
  language: 'pl',
  titles: pl('Jedno okienko dla nowych mieszkańców'),
  sections: [
    section('SUMMARY', 'Kto przyjeżdża do miasta, załatwia wszystko w jednym miejscu.'),
    section('PROBLEM', 'Ludzie chodzili od okienka do okienka.'),
    section('TRANSFER_CONDITIONS', 'Zgoda trzech wydziałów i jedna osoba, która za okienko odpowiada.'),
  ],
  steps: [{ titles: pl('Wspólny formularz') }],
  evidence: [
    { indicators: pl('Załatwione sprawy'), value: { value: 1200, qualifier: 'OVER' }, period: '2024' },
  ],
  bodies: [{ role: 'LEAD', municipalityId: towns.wroclaw }],
  contacts: pl('Zespół Dialogu Międzykulturowego'),
  themeIds: facts['themeIds'],
});

const shown = `id number version state working { id state round missing reviews { id state version mine person { id } } }
  edition { id ordinal title reviews { municipality { name } advice } moves { to reason } }`;
const see = async (by: Caller): Promise<Loose> =>
  (await by.get(`query ($n: Int!) { practice(number: $n) { ${shown} } }`, { n: practice.number })).practice;
const refusal = async (asked: Promise<Loose>): Promise<string> => {
  const { errors } = (await asked) as { errors: Loose[] };
  return [errors[0]?.extensions.code, errors[0]?.extensions.rule].filter(Boolean).join(' ') || 'done';
};
const move = async (by: Caller, to: string, reason?: string): Promise<string> => {
  const { working, edition, version } = await see(by);
  const input = { editionId: (working ?? edition).id, version, to, reason };
  return refusal(
    by.ask('mutation ($input: MoveEditionInput!) { movePracticeEdition(input: $input) { id } }', { input }),
  );
};
const askReview = (reviewer: Caller): Promise<string> =>
  refusal(
    secretariat.ask(
      'mutation ($p: ID!, $q: ID!) { askPracticeReviewer(practiceId: $p, personId: $q) { id } }',
      { p: practice.id, q: reviewer.personId },
    ),
  );
const judge = async (reviewer: Caller, words: string): Promise<void> => {
  const { reviews } = (await see(reviewer)).working;
  const { id, state, version } = reviews.findLast((one: Loose) => one.mine && one.state !== 'GIVEN');
  // who has said before that nothing binds them does not say it again
  const asked = state === 'ASKED';
  if (asked) await reviewer.get('mutation ($id: ID!) { declareReviewInterest(reviewId: $id) }', { id });
  const { practiceCriteria } = await reviewer.get('{ practiceCriteria { id } }');
  const scores = practiceCriteria.map((one: Loose) => ({ criterionId: one.id, value: 4 }));
  await reviewer.get('mutation ($input: GiveReviewInput!) { givePracticeReview(input: $input) { id } }', {
    input: {
      reviewId: id,
      version: asked ? version + 1 : version,
      advice: 'PUBLISH',
      words,
      language: 'pl',
      scores,
    },
  });
};
const record = (by: Caller, input: object): Promise<string> =>
  refusal(
    by.ask('mutation ($input: RecordTransferInput!) { recordTransfer(input: $input) { id } }', {
      input: { practiceId: practice.id, municipalityId: towns.rzeszow, ...input },
    }),
  );

/** What each of them was told since it was last asked, by this practice alone; and then it is read. */
async function told(): Promise<Record<string, string[]>> {
  await house.app.get(NoticeWriter).catchUp();
  const people = { wroclaw, colleague, secretariat, rzeszow, chisinau };
  const each = Object.entries(people).map(async ([name, by]) => {
    const { notices } = await by.get('{ notices(unreadOnly: true) { items { reason address } } }');
    const own = notices.items.filter(({ address }: Loose) =>
      address?.startsWith(`/practices/${practice.number}-`),
    );
    return [name, own.map(({ reason }: Loose) => reason as string)] as const;
  });
  const lists = await Promise.all(each);
  await house.sql.query('update notices.notice set read_at = now() where read_at is null');
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0)) as Record<string, string[]>;
}
const seenBy = async (...people: Caller[]): Promise<boolean[]> =>
  Promise.all(
    people.map(
      async (by) =>
        (await by.ask('query ($n: Int!) { practice(number: $n) { id } }', { n: practice.number })).errors
          .length === 0,
    ),
  );

it('is a draft of which nobody else knows, and that is not handed in before all is said', async () => {
  const { titles, language } = whole();
  const input = { key: randomUUID(), communityId: facts['communityId'], municipalityId: towns.wroclaw };
  const { sharePractice } = await wroclaw.get(
    'mutation ($input: SharePracticeInput!) { sharePractice(input: $input) { id number } }',
    { input: { ...input, content: { titles, language } } },
  );
  practice = sharePractice;
  expect(await seenBy(wroclaw, colleague, secretariat, rzeszow, guest)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(await record(rzeszow, { version: 0, stage: 'INTEREST' })).toBe('NOT_FOUND');
  expect(await move(wroclaw, 'SUBMITTED')).toBe('CONFLICT INCOMPLETE');
  expect((await see(wroclaw)).working.missing).toContain('TRANSFER_CONDITIONS');
  expect(await told()).toEqual({});
});

it('is handed in: the secretariat is told, and asks two other towns', async () => {
  const { version } = await see(wroclaw);
  await wroclaw.get('mutation ($input: EditPracticeInput!) { editPractice(input: $input) { id } }', {
    input: { id: practice.id, version, content: whole() },
  });
  expect(await move(wroclaw, 'SUBMITTED')).toBe('done');
  expect(await told()).toEqual({ secretariat: ['PRACTICE_SUBMITTED'] });
  // nobody judges their own town's practice
  expect(await askReview(colleague)).toMatch(/^CONFLICT/);
  for (const reviewer of [rzeszow, chisinau]) expect(await askReview(reviewer)).toBe('done');
  expect(await told()).toEqual({ rzeszow: ['REVIEW_ASKED'], chisinau: ['REVIEW_ASKED'] });
  expect(await seenBy(rzeszow, chisinau, colleague, guest)).toEqual([true, true, false, false]);
});

it('is judged, given back once, judged again, and published for a reason', async () => {
  expect(await move(secretariat, 'IN_REVIEW')).toBe('done');
  await judge(rzeszow, 'Jasne, co zrobić najpierw.');
  // one town is not two
  expect(await move(secretariat, 'PUBLISHED', 'Wystarczy.')).toMatch(/^CONFLICT/);
  await judge(chisinau, 'Lipsește cât a costat.');
  expect(await move(secretariat, 'CHANGES_REQUESTED', 'Dopiszcie koszty.')).toBe('done');
  expect((await told())['wroclaw']).toContain('PRACTICE_RETURNED');
  const { version } = await see(wroclaw);
  await wroclaw.get('mutation ($input: EditPracticeInput!) { editPractice(input: $input) { id } }', {
    input: {
      ...{ id: practice.id, version },
      content: { resources: [{ whats: pl('Druk'), amount: 1200.5, currency: 'PLN' }] },
    },
  });
  expect(await move(wroclaw, 'SUBMITTED')).toBe('done');
  // who judged before is asked again, as these are other words
  expect(await told()).toMatchObject({ rzeszow: ['REVIEW_ASKED'], chisinau: ['REVIEW_ASKED'] });
  expect(await move(secretariat, 'IN_REVIEW')).toBe('done');
  for (const reviewer of [rzeszow, chisinau]) await judge(reviewer, 'Teraz wiadomo, ile to kosztuje.');
  expect(await move(secretariat, 'PUBLISHED', 'Dwie gminy radzą opublikować.')).toBe('done');
  expect((await told())['wroclaw']).toContain('PRACTICE_PUBLISHED');
  const { edition, state } = await see(guest);
  expect(state).toBe('PUBLISHED');
  expect(edition).toMatchObject({ ordinal: 1, title: 'Jedno okienko dla nowych mieszkańców' });
  expect(edition.moves).toEqual([{ to: 'PUBLISHED', reason: 'Dwie gminy radzą opublikować.' }]);
});

it('travels to Rzeszów, stage by stage, and whoever wrote it hears of it', async () => {
  const stream = await guest.socket();
  await stream.timeout(5000).emitWithAck('watch', { streamId: practice.id, since: null });
  const heard: string[] = [];
  stream.on('frame', ({ facts: news }: Loose) =>
    heard.push(...news.map(({ type }: Loose) => type as string)),
  );
  const way = [
    { stage: 'INTEREST', since: '2026-01' },
    { stage: 'UNDERSTANDING', since: '2026-Q1' },
    { stage: 'ADAPTING', since: '2026-05', adaptations: 'Okienko działa w centrum integracji.' },
    { stage: 'IN_USE', since: '2026-09', evidence: 'Sto spraw w pierwszym miesiącu.', contact: 'Centrum' },
  ];
  for (const [version, step] of way.entries())
    expect(await record(rzeszow, { version, ...step })).toBe('done');
  // those of another town do not speak for Rzeszów, not even the secretariat
  for (const other of [wroclaw, chisinau, secretariat])
    expect(await record(other, { version: 4, stage: 'EVALUATED', evidence: 'Tak' })).toBe(
      'FORBIDDEN NOT_YOUR_TOWN',
    );
  expect(await told()).toEqual({ wroclaw: ['PRACTICE_TRAVELS'] });
  const ledger = `transfers { stage inUseSince municipality { tile { name } } steps { stage since adaptations evidence contact } }`;
  const { practice: read } = await guest.get(`query ($n: Int!) { practice(number: $n) { ${ledger} } }`, {
    n: practice.number,
  });
  const said = { adaptations: null, evidence: null };
  expect(read.transfers).toEqual([
    {
      ...{ stage: 'IN_USE', inUseSince: '2026-09', municipality: { tile: { name: 'Rzeszów' } } },
      // whom to ask is for those who are signed in
      steps: way.map((step) => ({ ...said, ...step, contact: null })),
    },
  ]);
  expect(heard.filter((type) => type === 'transfer.recorded')).toHaveLength(4);
  stream.disconnect();
  const { practiceTransfers } = await guest.get(
    '{ practiceTransfers(first: 1) { items { practice { number } municipality { tile { name } } } } }',
  );
  expect(practiceTransfers.items).toEqual([
    { practice: { number: practice.number }, municipality: { tile: { name: 'Rzeszów' } } },
  ]);
  // and a town that looks for the same finds both
  const { needs } = await guest.get(
    '{ needs(first: 20) { items { municipality { tile { name } } towns { municipality { tile { name } } practice { number } inUseSince } } } }',
  );
  const ofEdinet = needs.items.find((one: Loose) => one.municipality.tile.name === 'Edineț').towns;
  expect(ofEdinet.filter((one: Loose) => one.practice.number === practice.number)).toEqual([
    { municipality: { tile: { name: 'Wrocław' } }, practice: { number: practice.number }, inUseSince: null },
    {
      municipality: { tile: { name: 'Rzeszów' } },
      practice: { number: practice.number },
      inUseSince: '2026-09',
    },
  ]);
});
