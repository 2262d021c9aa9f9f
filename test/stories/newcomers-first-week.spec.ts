/**
 * A story: an official of a town finds the community, asks to come in, is let in, takes the first steps, introduces herself, is
 * greeted while she is away, reads what waits, asks somebody in private, and says how much of it all she wishes to be told.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NoticeMail, NoticeWriter } from '#notices';
import { testPassword, type Caller } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
const email = 'nowa@urzad.example';

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
}, 180_000);
afterAll(() => house?.close());

const write = 'mutation ($input: WritePostInput!) { writePost(input: $input) { id number } }';
const post = (threadId: string, text: string, replyToId: string | null = null) => ({
  input: { key: randomUUID(), threadId, text, language: 'pl', replyToId },
});
const steps =
  '{ viewer { firstSteps { hidden steps { kind done address } } unreadTotal unreadNotices } unreadThreads { items { id unread } } }';

async function doneOf(caller: Caller): Promise<string[]> {
  const { viewer } = await caller.get(steps);
  return viewer.firstSteps.steps
    .filter((step: { done: boolean }) => step.done)
    .map((step: { kind: string }) => step.kind);
}

it('a newcomer’s first week', async () => {
  const [secretariat, facilitator, member] = await Promise.all(
    ['secretariat', 'facilitator', 'member'].map((name) => house.caller(name)),
  );
  const community = ids.community;
  const group = ids.groups.listed;

  // The house is ready: in the public group stands a thread of introductions.
  const { openThread: welcome } = await facilitator!.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }',
    {
      input: {
        scopeId: ids.groups.public.id,
        title: 'Przedstawmy się',
        text: 'Kto jest kim?',
        language: 'pl',
      },
    },
  );
  await secretariat!.get(
    'mutation ($c: ID!, $t: ID) { chooseIntroductions(communityId: $c, threadId: $t) { introductions { title } } }',
    { c: community.id, t: welcome.id },
  );
  await house.app.get(NoticeWriter).catchUp();

  // Monday: she asks, confirms her address, and the secretariat is told that somebody stands at the door.
  await house.guest().get('mutation ($input: AskToSignUpInput!) { askToSignUp(input: $input) }', {
    input: {
      communityId: community.id,
      name: 'Nowa Inspektorka',
      email,
      language: 'pl',
      municipalityId: ids.municipality.id,
      jobTitle: 'inspektorka',
      message: 'Prowadzę punkt dla nowych mieszkańców.',
      acceptTerms: true,
    },
  });
  await house.guest().get('mutation ($t: String!) { confirmSignUp(token: $t) }', {
    t: await tokenFor(house.sql, email, 'sign-up'),
  });
  await house.app.get(NoticeWriter).catchUp();
  const waiting = '{ notices(first: 5, unreadOnly: true) { items { reason author { id } place address } } }';
  expect((await secretariat!.get(waiting)).notices.items[0]).toMatchObject({
    reason: 'REQUEST',
    author: null,
    place: 'Kongres sąsiadów',
    address: expect.stringMatching(/^\/communities\/\d+-.*\/people$/),
  });
  const { community: door } = await secretariat!.get(
    'query ($n: Int!) { community(number: $n) { signUps { id name } } }',
    { n: community.number },
  );
  await secretariat!.get(
    'mutation ($id: ID!, $w: String) { answerSignUp(id: $id, accept: true, words: $w) }',
    { id: door.signUps[0].id, w: 'Zapraszamy!' },
  );
  // Answered, it waits for nobody any more, in the bell neither.
  await house.app.get(NoticeWriter).catchUp();
  const left = (await secretariat!.get(waiting)).notices.items;
  expect(left.filter(({ address }: { address: string }) => address.startsWith('/communities/'))).toEqual([]);

  // Tuesday: the letter lets her in, and the first steps wait.
  const newcomer = house.guest();
  const { acceptInvitation } = await newcomer.get(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { person { id } memberships { scopeId } } }',
    { input: { token: await tokenFor(house.sql, email), password: testPassword, acceptTerms: true } },
  );
  newcomer.personId = acceptInvitation.person.id;
  expect(acceptInvitation.memberships).toEqual([{ scopeId: community.id }]);
  const { viewer } = await newcomer.get(steps);
  expect(viewer.firstSteps).toEqual({
    hidden: false,
    steps: [
      { kind: 'PROFILE', done: false, address: null },
      { kind: 'LANGUAGE', done: true, address: null },
      { kind: 'GROUP', done: false, address: null },
      {
        kind: 'INTRODUCTION',
        done: false,
        address: expect.stringMatching(
          `^/groups/${ids.groups.public.number}-[^/]+/threads/${welcome.number}$`,
        ),
      },
      { kind: 'REPLY', done: false, address: null },
    ],
  });
  const own = await watch(newcomer, newcomer.personId);
  const { person } = await newcomer.get('query ($id: ID!) { person(id: $id) { version } }', {
    id: newcomer.personId,
  });
  await newcomer.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { version } }', {
    input: { version: person.version, headline: 'Punkt dla nowych mieszkańców', languages: ['pl', 'uk'] },
  });
  expect(await doneOf(newcomer)).toEqual(['PROFILE', 'LANGUAGE']);

  // Wednesday: a group by request; those who lead it answer, and she is told.
  const { joinGroup } = await newcomer.get(
    'mutation ($id: ID!) { joinGroup(scopeId: $id, message: "Dzień dobry") { request { id } } }',
    { id: group.id },
  );
  expect(await newcomer.refusal(write, post(group.thread.id, 'Za wcześnie'))).toBe('NOT_FOUND');
  await facilitator!.get('mutation ($id: ID!) { answerRequest(id: $id, accept: true) { id } }', {
    id: joinGroup.request.id,
  });
  await until(() => own.facts.some((fact) => fact.type === 'membership.changed'));
  await house.app.get(NoticeWriter).catchUp();
  await until(() => own.facts.some((fact) => fact.type === 'notice.raised'));
  expect(await doneOf(newcomer)).toEqual(['PROFILE', 'LANGUAGE', 'GROUP']);

  // Thursday: into the open group she walks by herself, and introduces herself there.
  await newcomer.get('mutation ($id: ID!) { joinGroup(scopeId: $id) { membership { id } } }', {
    id: ids.groups.public.id,
  });
  const { writePost: hello } = await newcomer.get(write, post(welcome.id, 'Dzień dobry, jestem nowa.'));
  expect(await doneOf(newcomer)).toEqual(['PROFILE', 'LANGUAGE', 'GROUP', 'INTRODUCTION']);

  // She is greeted while she is away: in the bell, and by one letter in her language.
  own.close();
  await house.sql.query(
    `update people.session set last_seen_at = now() - interval '2 hours' where person_id = $1`,
    [newcomer.personId],
  );
  await house.sql.query(`update notices.notice set read_at = now() where person_id = $1`, [
    newcomer.personId,
  ]);
  await member!.get(write, post(welcome.id, 'Witamy w naszym gronie!', hello.id));
  await facilitator!.get(write, post(welcome.id, 'I ja witam.', hello.id));
  await house.app.get(NoticeWriter).catchUp();
  await house.app.get(NoticeMail).send({ quietMinutes: 0, awayMinutes: 10 });
  const letters = async (): Promise<{ subject: string; language: string }[]> =>
    (
      await house.sql.query(
        `select subject, language from platform.mail where recipient = $1 and kind = 'notice' and state <> 'QUEUED'`,
        [email],
      )
    ).rows;
  await until(async () => (await letters()).length > 0);
  expect(await letters()).toEqual([{ language: 'pl', subject: expect.stringContaining('Przedstawmy się') }]);

  // Friday: she comes back, reads what waits, and answers for the first time.
  const back = await newcomer.get(steps);
  expect(back.viewer.unreadNotices).toBe(1);
  const unread = back.unreadThreads.items.find((one: { id: string }) => one.id === welcome.id);
  expect(unread).toMatchObject({ unread: 2 });
  await newcomer.get('mutation ($id: ID!) { markRead(threadId: $id, number: 100) { id } }', {
    id: welcome.id,
  });
  await house.app.get(NoticeWriter).catchUp();
  const read = await newcomer.get(steps);
  expect(read.viewer.unreadNotices).toBe(0);
  expect(read.unreadThreads.items.map((one: { id: string }) => one.id)).not.toContain(welcome.id);
  await newcomer.get(write, post(group.thread.id, 'U nas jest podobnie.'));
  expect(await doneOf(newcomer)).toEqual(['PROFILE', 'LANGUAGE', 'GROUP', 'INTRODUCTION', 'REPLY']);

  // What is put away is away on every device.
  const phone = house.guest();
  await phone.signIn(email);
  const onPhone = await watch(phone, newcomer.personId);
  await newcomer.get('mutation { hideFirstSteps(hidden: true) { hidden } }');
  await until(() => onPhone.facts.some((fact) => fact.type === 'steps.changed'));
  expect((await phone.get(steps)).viewer.firstSteps.hidden).toBe(true);
  onPhone.close();

  // She asks somebody in private, and is answered there.
  const { openConversation: talk } = await newcomer.get(
    'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { id thread { id } } }',
    {
      input: {
        key: randomUUID(),
        personId: member!.personId,
        text: 'Jak prowadzicie zapisy?',
        language: 'pl',
      },
    },
  );
  await member!.get(write, post(talk.thread.id, 'Przez formularz.'));
  expect(await facilitator!.refusal(write, post(talk.thread.id, 'A ja?'))).toBe('NOT_FOUND');
  const { viewer: told } = await newcomer.get('{ viewer { unreadConversations } }');
  expect(told.unreadConversations).toBe(1);

  // And says how much she wishes to be told: of the welcome thread nothing more, of the group only what names her.
  await newcomer.get('mutation ($id: ID!) { followThread(threadId: $id, level: MUTED) }', { id: welcome.id });
  await newcomer.get('mutation ($id: ID!) { followPlace(scopeId: $id, level: MENTIONS) }', { id: group.id });
  await house.app.get(NoticeWriter).catchUp();
  await house.sql.query(`update notices.notice set read_at = now() where person_id = $1`, [
    newcomer.personId,
  ]);
  await member!.get(write, post(welcome.id, 'Jeszcze jedno powitanie.'));
  await member!.get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }', {
    input: { scopeId: group.id, title: 'Nie dla niej', text: 'Zwykły wpis', language: 'pl' },
  });
  await house.app.get(NoticeWriter).catchUp();
  expect((await newcomer.get(steps)).viewer.unreadNotices).toBe(0);
  const mention = `[@Nowa Inspektorka](guildhall:person/${newcomer.personId}) co o tym myślisz?`;
  await member!.get(write, post(group.thread.id, mention));
  await house.app.get(NoticeWriter).catchUp();
  const { notices } = await newcomer.get(
    '{ notices(first: 5, unreadOnly: true) { items { reason author { id } } } }',
  );
  expect(notices.items).toEqual([{ reason: 'MENTION', author: { id: member!.personId } }]);

  // The welcome moves into another thread: who has introduced themselves is not asked to once more.
  const { openThread: merged } = await facilitator!.get(
    'mutation ($input: OpenThreadInput!) { openThread(input: $input) { id number } }',
    { input: { scopeId: ids.groups.public.id, title: 'Poznajmy się', text: 'Tutaj', language: 'pl' } },
  );
  await facilitator!.get('mutation ($id: ID!, $into: ID!) { mergeThread(id: $id, intoId: $into) { id } }', {
    id: welcome.id,
    into: merged.id,
  });
  const after = (await newcomer.get(steps)).viewer.firstSteps.steps;
  expect(after.find((step: { kind: string }) => step.kind === 'INTRODUCTION')).toEqual({
    kind: 'INTRODUCTION',
    done: true,
    address: expect.stringMatching(`^/groups/${ids.groups.public.number}-[^/]+/threads/${merged.number}$`),
  });
}, 60_000);
