/** Whoever waits to be let in reads what they have said, says something else, or takes it back; for themselves or for a body. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeWriter } from '#notices';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let candidate: Caller;
let facilitator: Caller;
let secretariat: Caller;
let group: string;
let asked: string[];

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  [candidate, facilitator, secretariat] = (await Promise.all(
    ['coordinator', 'facilitator', 'secretariat'].map((name) => house.caller(name)),
  )) as [Caller, Caller, Caller];
  group = ids.groups.listed.id;
  asked = await questions(0, ['Nad czym pracujesz?', 'Skąd o nas wiesz?']);
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from groups.membership_request where answered_at is null'));

async function questions(version: number, texts: string[], known: string[] = []): Promise<string[]> {
  const { setQuestions } = await facilitator.get(
    'mutation ($input: SetQuestionsInput!) { setQuestions(input: $input) { questions { id } } }',
    {
      input: {
        scopeId: group,
        version,
        questions: texts.map((text, i) => ({
          id: known[i] ?? null,
          texts: [{ language: 'pl', text }],
          required: i === 0,
        })),
      },
    },
  );
  return setQuestions.questions.map((one: { id: string }) => one.id);
}

const fields = 'id message forBody onBehalfOf { id } answers { questionId text question { text } }';
const join = `mutation ($s: ID!, $message: String, $answers: [AnswerInput!], $b: ID) {
  joinGroup(scopeId: $s, message: $message, answers: $answers, onBehalfOf: $b) { membership { id } request { ${fields} } } }`;
const change = `mutation ($id: ID!, $message: String, $answers: [AnswerInput!], $b: ID) {
  changeRequest(id: $id, message: $message, answers: $answers, onBehalfOf: $b) { ${fields} } }`;
const withdraw = 'mutation ($id: ID!) { withdrawRequest(id: $id) }';
const answer = 'mutation ($id: ID!, $yes: Boolean!) { answerRequest(id: $id, accept: $yes) { id } }';
const answers = (...texts: string[]) => texts.map((text, i) => ({ questionId: asked[i], text }));
const asks = async (by = candidate): Promise<Loose> =>
  (await by.get(join, { s: group, message: 'Proszę', answers: answers('Świetlice') })).joinGroup.request;
const own = async (by = candidate): Promise<Loose> =>
  (
    await by.get(`query ($n: Int!) { group(number: $n) { viewerRequest { ${fields} } } }`, {
      n: ids.groups.listed.number,
    })
  ).group.viewerRequest;
const waiting = async (): Promise<Loose[]> =>
  (
    await facilitator.get(`query ($n: Int!) { group(number: $n) { requests { ${fields} } } }`, {
      n: ids.groups.listed.number,
    })
  ).group.requests;
const rule = async (verb: string, variables: Record<string, unknown>, by = candidate): Promise<unknown> =>
  (await by.ask(verb, variables)).errors[0]?.extensions?.['rule'];

describe('a request that waits', () => {
  it('is read by its maker with each answer beside its question, and said anew as often as they wish', async () => {
    const { id } = await asks();
    expect(await own()).toEqual({
      id,
      message: 'Proszę',
      forBody: false,
      onBehalfOf: null,
      answers: [{ questionId: asked[0], text: 'Świetlice', question: [{ text: 'Nad czym pracujesz?' }] }],
    });
    const desk = await watch(facilitator, await deskOf());
    const changed = { id, message: null, answers: answers('Transport', 'Od sąsiadów') };
    const { changeRequest } = await candidate.get(change, changed);
    expect(changeRequest).toMatchObject({
      message: null,
      answers: [
        { questionId: asked[0], text: 'Transport' },
        { questionId: asked[1], text: 'Od sąsiadów' },
      ],
    });
    expect(await own()).toEqual(changeRequest);
    expect(await waiting()).toEqual([changeRequest]);
    await until(() => desk.facts.some(({ type }) => type === 'request.changed'));
    desk.close();
    expect(desk.facts.at(-1)!.data).toMatchObject({ request: { id, answers: [{ text: 'Transport' }, {}] } });
    // what is needed stays needed
    expect(await rule(change, { id, answers: answers('', 'Od sąsiadów') })).toBe('REQUIRED');
    expect(await own()).toEqual(changeRequest);
  });

  it('is nobody else’s to change or take back, also not of those who answer', async () => {
    const { id } = await asks();
    for (const other of [facilitator, secretariat, await house.caller('stranger')]) {
      expect(await other.refusal(change, { id, answers: answers('Cudze') })).toBe('NOT_FOUND');
      expect(await other.refusal(withdraw, { id })).toBe('NOT_FOUND');
    }
    expect(await house.guest().refusal(withdraw, { id })).toBe('UNAUTHENTICATED');
    expect((await own()).answers[0].text).toBe('Świetlice');
  });

  it('is answered once: what was said then stays', async () => {
    const { id } = await asks();
    const [changed, refused] = await Promise.all([
      candidate.ask(change, { id, answers: answers('Transport') }),
      facilitator.ask(answer, { id, yes: false }),
    ]);
    expect(refused.errors).toEqual([]);
    expect([undefined, 'ANSWERED']).toContain(changed.errors[0]?.extensions?.['rule']);
    expect(await rule(change, { id, answers: answers('Za późno') })).toBe('ANSWERED');
    expect(await rule(withdraw, { id })).toBe('ANSWERED');
    expect(await own()).toBeNull();
  });

  it('is gone when it is taken back, nobody is told of it any more, and one may ask anew', async () => {
    const { id } = await asks();
    await house.app.get(NoticeWriter).catchUp();
    const told = async (by: Caller): Promise<Loose[]> => {
      await house.app.get(NoticeWriter).catchUp();
      const list = '{ notices(first: 20, unreadOnly: true) { items { reason author { id } } } }';
      return (await by.get(list)).notices.items;
    };
    const answered = async (): Promise<number> =>
      (await told(candidate)).filter(({ reason }) => reason === 'REQUEST_ANSWERED').length;
    const before = await answered();
    const asking = { reason: 'REQUEST', author: { id: candidate.personId } };
    expect(await told(facilitator)).toContainEqual(asking);
    expect((await candidate.get(withdraw, { id })).withdrawRequest).toBe(true);
    expect([await own(), await waiting()]).toEqual([null, []]);
    expect(await told(facilitator)).not.toContainEqual(asking);
    expect(await answered()).toBe(before);
    expect(await facilitator.refusal(answer, { id, yes: true })).toBe('CONFLICT');
    expect((await asks()).id).not.toBe(id);
  });

  it('is asked anew where the questions have changed since', async () => {
    const { id } = await asks();
    const [first] = asked as [string];
    const before = asked;
    asked = await questions(1, ['Nad czym pracujecie?', 'Czego szukasz?'], [first]);
    expect(await rule(change, { id, answers: [{ questionId: before[1], text: 'Od sąsiadów' }] })).toBe(
      'QUESTIONS_CHANGED',
    );
    // the answer stands beside the question as it was asked, until it is given anew
    expect((await own()).answers).toMatchObject([
      { questionId: first, question: [{ text: 'Nad czym pracujesz?' }] },
    ]);
    const { changeRequest } = await candidate.get(change, { id, answers: answers('Świetlice', 'Wzorów') });
    expect(changeRequest.answers).toMatchObject([
      { question: [{ text: 'Nad czym pracujecie?' }] },
      { question: [{ text: 'Czego szukasz?' }], text: 'Wzorów' },
    ]);
  });

  it('may be for another body than at first, for which its maker speaks', async () => {
    const { id } = await asks();
    const said = { id, answers: answers('Świetlice') };
    const changed = (await candidate.get(change, { ...said, b: ids.municipality.id })).changeRequest;
    expect(changed.onBehalfOf).toEqual({ id: ids.municipality.id });
    expect(await rule(change, { ...said, b: ids.otherMunicipality.id })).toBe('NOT_ON_BEHALF');
    expect((await candidate.get(change, said)).changeRequest.onBehalfOf).toBeNull();
  });
});

describe('a request of a body', () => {
  it('is found by its speaker where the body stands, changed and taken back; by another speaker it is not', async () => {
    const town = ids.municipality.id;
    await house.sql.query(`update groups.community set admission = 'REQUEST' where id = $1`, [
      ids.community.id,
    ]);
    await house.sql.query('update groups.membership set until = now() where municipality_id = $1', [town]);
    const forBody = `mutation ($c: ID!, $b: ID!) { joinForBody(communityId: $c, bodyId: $b, message: "Miasto prosi") { request { id } } }`;
    const { id } = (await candidate.get(forBody, { c: ids.community.id, b: town })).joinForBody.request;
    const standing = async (by: Caller): Promise<Loose> =>
      (
        await by.get(
          `query ($n: Int!) { community(number: $n) { viewerBodies { state body { id } request { ${fields} } } } }`,
          { n: ids.community.number },
        )
      ).community.viewerBodies.find((one: Loose) => one.body.id === town);
    expect(await standing(candidate)).toMatchObject({
      state: 'ASKED',
      request: { id, message: 'Miasto prosi' },
    });
    const member = await house.caller('member');
    const admin = await house.caller('admin');
    await admin.get('mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }', {
      input: { municipalityId: town, personId: member.personId, role: 'DELEGATE', from: '2026-01' },
    });
    expect(await standing(member)).toMatchObject({ state: 'ASKED', request: null });
    expect(await member.refusal(withdraw, { id })).toBe('NOT_FOUND');
    expect(await rule(change, { id, message: 'Inne', b: ids.municipality.id })).toBe('FOR_BODY');
    const { changeRequest } = await candidate.get(change, { id, message: 'Miasto bardzo prosi' });
    expect(changeRequest).toMatchObject({
      forBody: true,
      onBehalfOf: { id: town },
      message: 'Miasto bardzo prosi',
    });
    await candidate.get(withdraw, { id });
    expect(await standing(member)).toMatchObject({ state: 'OUTSIDE', request: null });
    expect(await secretariat.refusal(answer, { id, yes: true })).toBe('CONFLICT');
  });
});

async function deskOf(): Promise<string> {
  const { rows } = await house.sql.query<{ id: string }>(
    `select id from platform.stream where kind = 'desk' and subject_id = $1`,
    [group],
  );
  return rows[0]!.id;
}
