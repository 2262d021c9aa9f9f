/** Who is asked for something about a practice hears of it, and so does whose practice it is; letters say it in words. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { NoticeMail, NoticeWriter } from '#notices';
import type { Caller, Loose } from '../kit/caller.js';
import { Mailbox } from '../kit/mailbox.js';
import { PracticeStage, type Shown } from '../kit/practice-stage.js';
import { until } from '../kit/watching.js';

let stage: PracticeStage;
let author: Caller;
let editor: Caller;
let rzeszow: Caller;
let third: Caller;

const mailbox = new Mailbox();

beforeAll(async () => {
  process.env['SMTP_URL'] = await mailbox.open();
  process.env['MAIL_FROM'] = 'Guildhall <poczta@guildhall.example>';
  stage = await PracticeStage.open();
  ({ author, editor } = stage);
  [rzeszow, third] = stage.reviewers;
}, 120_000);
afterAll(async () => {
  await stage?.close();
  await mailbox.close();
  delete process.env['SMTP_URL'];
  delete process.env['MAIL_FROM'];
});
beforeEach(async () => {
  await stage.house.app.get(NoticeWriter).catchUp();
  await stage.house.sql.query('delete from notices.notice');
});

const waiting = async (by: Caller): Promise<Loose[]> => {
  await stage.house.app.get(NoticeWriter).catchUp();
  const { notices } = await by.get(
    '{ notices(unreadOnly: true) { items { reason title place excerpt address } } }',
  );
  return notices.items;
};
const reasons = async (...people: Caller[]): Promise<string[][]> => {
  const lists = [];
  for (const one of people) lists.push((await waiting(one)).map(({ reason }) => reason as string));
  return lists;
};
/** The subjects of what leaves now, without what the cast was invited by. */
const letters = async (): Promise<string[]> => {
  mailbox.received.length = 0;
  // they have been away since yesterday
  await stage.house.sql.query(`update people.session set last_seen_at = now() - interval '1 day'`);
  await stage.house.app.get(NoticeMail).send({ quietMinutes: 0, awayMinutes: 0 });
  const queued = `select 1 from platform.mail where state = 'QUEUED'`;
  await until(async () => (await stage.house.sql.query(queued)).rowCount === 0);
  return mailbox.received.map(({ subject }) => subject!).filter((one) => !one.startsWith('Zaproszenie'));
};
const releasing = 'mutation ($id: ID!) { releasePracticeReviewer(reviewId: $id) { id } }';

it('the way of an edition is told to whose turn it is', async () => {
  const practice = await stage.share();
  expect(await reasons(author, editor)).toEqual([[], []]);
  await stage.move(author, practice, 'SUBMITTED');
  expect(await waiting(editor)).toEqual([
    {
      reason: 'PRACTICE_SUBMITTED',
      title: 'Strategia dialogu',
      place: expect.any(String),
      excerpt: null,
      address: `/practices/${practice.number}-strategia-dialogu/work`,
    },
  ]);
  for (const name of ['candidate', 'moderator']) await stage.ask(practice, name);
  expect(await reasons(rzeszow, third, author)).toEqual([['REVIEW_ASKED'], ['REVIEW_ASKED'], []]);
  expect(await letters()).toEqual(
    expect.arrayContaining([
      'Praktyka czeka na przegląd: Strategia dialogu',
      'Prośba o recenzję praktyki: Strategia dialogu',
    ]),
  );
  await stage.move(editor, practice, 'IN_REVIEW');
  expect(await reasons(author, editor)).toEqual([['PRACTICE_IN_REVIEW'], []]);
  await stage.judge(rzeszow, practice, 3);
  expect(await reasons(editor)).toEqual([[]]);
  await stage.judge(third, practice, 4);
  expect(await reasons(author, editor)).toEqual([['PRACTICE_IN_REVIEW'], ['PRACTICE_REVIEWED']]);

  await stage.move(editor, practice, 'CHANGES_REQUESTED', 'Dopiszcie koszty.');
  expect(await waiting(author)).toMatchObject([
    { reason: 'PRACTICE_RETURNED', excerpt: 'Dopiszcie koszty.' },
  ]);
  expect(await reasons(editor)).toEqual([[]]);

  // handed in again, who judged before is asked again, and what was asked for is done
  await stage.house.sql.query('update notices.notice set read_at = now()');
  await stage.move(author, practice, 'SUBMITTED');
  expect(await reasons(author, editor, rzeszow)).toEqual([[], ['PRACTICE_SUBMITTED'], ['REVIEW_ASKED']]);
  await stage.move(editor, practice, 'IN_REVIEW');
  for (const reviewer of stage.reviewers) await stage.judge(reviewer, practice, 4);
  await stage.move(editor, practice, 'PUBLISHED', 'Dwie recenzje, obie za.');
  expect(await waiting(author)).toMatchObject([
    {
      reason: 'PRACTICE_PUBLISHED',
      excerpt: 'Dwie recenzje, obie za.',
      address: `/practices/${practice.number}-strategia-dialogu`,
    },
  ]);
  expect(await reasons(editor, ...stage.reviewers)).toEqual([[], [], []]);
  await stage.move(editor, practice, 'ARCHIVED', 'Program się skończył.');
  expect(await waiting(author)).toMatchObject([
    { reason: 'PRACTICE_TAKEN', excerpt: 'Program się skończył.' },
  ]);
});

it('who is named as an author hears of it, and who is asked no more is told of nothing', async () => {
  const practice: Shown = await stage.share();
  const colleague = await stage.house.caller('facilitator');
  await author.get(
    'mutation ($p: ID!, $q: ID!) { namePracticeAuthor(practiceId: $p, personId: $q) { id } }',
    { p: practice.id, q: colleague.personId },
  );
  expect(await reasons(colleague, author)).toEqual([['PRACTICE_AUTHOR'], []]);
  await stage.move(author, practice, 'SUBMITTED');
  const { working } = await stage.ask(practice, 'candidate');
  expect(await reasons(rzeszow)).toEqual([['REVIEW_ASKED']]);
  await editor.get(releasing, { id: working.reviews[0].id });
  expect(await reasons(rzeszow)).toEqual([[]]);
  await stage.move(editor, practice, 'REJECTED', 'To nie jest jeszcze praktyka.');
  expect(await reasons(author, colleague)).toEqual([['PRACTICE_REFUSED'], ['PRACTICE_REFUSED']]);
});

it('a practice is found by its title by whoever may know of it', async () => {
  const draft = await stage.share(
    author,
    stage.whole({ titles: [{ language: 'pl', text: 'Łączenie rodzin' }] }),
  );
  const find = async (by: Caller): Promise<Loose[]> => {
    const { titles } = await by.get(
      'query ($text: String!) { titles(text: $text) { kind items { id title address } } }',
      { text: 'laczenie' },
    );
    return titles.flatMap(({ kind, items }: Loose) => (kind === 'PRACTICE' ? items : []));
  };
  expect(await find(author)).toEqual([
    { id: draft.id, title: 'Łączenie rodzin', address: `/practices/${draft.number}-laczenie-rodzin` },
  ]);
  expect([await find(editor), await find(stage.guest)]).toEqual([[], []]);
  await stage.reviewed(draft);
  expect(await find(rzeszow)).toHaveLength(1);
  for (const reviewer of stage.reviewers) await stage.judge(reviewer, draft, 4);
  await stage.move(editor, draft, 'PUBLISHED', 'Obie za.');
  expect(await find(stage.guest)).toHaveLength(1);
});
