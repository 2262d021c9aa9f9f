/** Whoever has asked to come in without an account reads what they said by the link of their letter, says it anew, or takes it back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticeWriter } from '#notices';
import type { Caller, Loose } from '../kit/caller.js';
import { castIds, tokenFor, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;
let secretariat: Caller;
let guest: Caller;
let questions: string[];

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
  secretariat = await house.caller('secretariat');
  guest = house.guest();
  await house.sql.query(`update groups.community set admission = 'REQUEST' where id = $1`, [
    ids.community.id,
  ]);
  const { setQuestions } = await secretariat.get(
    'mutation ($input: SetQuestionsInput!) { setQuestions(input: $input) { questions { id } } }',
    {
      input: {
        scopeId: ids.community.id,
        version: 0,
        questions: [{ texts: [{ language: 'pl', text: 'Nad czym pracujesz?' }], required: true }],
      },
    },
  );
  questions = setQuestions.questions.map((one: { id: string }) => one.id);
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => house.sql.query('delete from platform.throttle'));

const answers = (text: string) => [{ questionId: questions[0], text }];
let count = 0;
async function asked(confirmed = true): Promise<{ token: string; email: string }> {
  const email = `prosi-${(count += 1)}@ngo.example`;
  await guest.get('mutation ($input: AskToSignUpInput!) { askToSignUp(input: $input) }', {
    input: {
      communityId: ids.community.id,
      name: 'Nowa Osoba',
      email,
      language: 'pl',
      jobTitle: 'inspektorka',
      message: 'Chcę się uczyć.',
      answers: answers('Świetlice'),
      acceptTerms: true,
    },
  });
  const token = await tokenFor(house.sql, email, 'sign-up');
  if (confirmed) await guest.get('mutation ($t: String!) { confirmSignUp(token: $t) }', { t: token });
  return { token, email };
}
const preview = `query ($t: String!) { signUp(token: $t) { step name jobTitle message questions { id text required }
  answers { questionId text question { text } } } }`;
const change = 'mutation ($input: ChangeSignUpInput!) { changeSignUp(input: $input) }';
const withdraw = 'mutation ($t: String!) { withdrawSignUp(token: $t) }';
const atDesk = async (): Promise<Loose[]> =>
  (
    await secretariat.get(
      'query ($n: Int!) { community(number: $n) { signUps { id name email jobTitle message answers { text } } } }',
      { n: ids.community.number },
    )
  ).community.signUps;
const rule = async (verb: string, variables: Record<string, unknown>): Promise<unknown> =>
  (await guest.ask(verb, variables)).errors[0]?.extensions?.['rule'];
const deskStream = async (): Promise<string> =>
  (
    await house.sql.query('select desk_stream_id as id from groups.community where id = $1', [
      ids.community.id,
    ])
  ).rows[0].id;
const told = async (): Promise<number> => {
  await house.app.get(NoticeWriter).catchUp();
  const { notices } = await secretariat.get('{ notices(first: 20, unreadOnly: true) { items { reason } } }');
  return notices.items.filter(({ reason }: { reason: string }) => reason === 'REQUEST').length;
};

describe('somebody without an account who waits', () => {
  it('reads by the link what they said, and says it anew: those at the desk see that, and are not told once more', async () => {
    const { token, email } = await asked();
    expect((await guest.get(preview, { t: token })).signUp).toEqual({
      step: 'WAITING',
      name: 'Nowa Osoba',
      jobTitle: 'inspektorka',
      message: 'Chcę się uczyć.',
      questions: [{ id: questions[0], text: 'Nad czym pracujesz?', required: true }],
      answers: [{ questionId: questions[0], text: 'Świetlice', question: [{ text: 'Nad czym pracujesz?' }] }],
    });
    const before = await told();
    const desk = await watch(secretariat, await deskStream());
    const said = {
      token,
      name: 'Nowa  Osoba, Lublin',
      jobTitle: null,
      message: null,
      answers: answers('Transport'),
    };
    expect((await guest.get(change, { input: said })).changeSignUp).toBe(true);
    const shown = {
      name: 'Nowa Osoba, Lublin',
      jobTitle: null,
      message: null,
      answers: [{ text: 'Transport' }],
    };
    expect((await guest.get(preview, { t: token })).signUp).toMatchObject({ step: 'WAITING', ...shown });
    expect(await atDesk()).toContainEqual({ id: expect.anything(), email, ...shown });
    await until(() => desk.facts.some(({ type }) => type === 'signup.changed'));
    desk.close();
    expect(await told()).toBe(before);
    // what is needed stays needed, and what is not asked is not answered
    expect(await rule(change, { input: { ...said, answers: [] } })).toBe('REQUIRED');
    const other = [{ questionId: ids.community.id, text: 'Co innego' }];
    expect(await rule(change, { input: { ...said, answers: other } })).toBe('QUESTIONS_CHANGED');
  });

  it('takes it back: the desk and its notices forget it, the link is dead, and one may ask anew', async () => {
    const before = await told();
    const { token, email } = await asked();
    expect(await told()).toBe(before + 1);
    const [{ id }] = (await atDesk()).filter((one) => one.email === email) as [Loose];
    expect((await guest.get(withdraw, { t: token })).withdrawSignUp).toBe(true);
    expect((await atDesk()).map((one) => one.email)).not.toContain(email);
    expect(await told()).toBe(before);
    expect(await guest.refusal(preview, { t: token })).toBe('NOT_FOUND');
    for (const verb of [withdraw]) expect(await guest.refusal(verb, { t: token })).toBe('NOT_FOUND');
    const accept = 'mutation ($id: ID!) { answerSignUp(id: $id, accept: true) }';
    expect(await secretariat.refusal(accept, { id })).toBe('NOT_FOUND');
    const { rows } = await house.sql.query('select id from groups.sign_up where email = $1', [email]);
    expect(rows).toEqual([]);
  });

  it('is answered once: of an answer and a change at the same time one comes first, and afterwards nothing changes', async () => {
    const { token, email } = await asked();
    const [{ id }] = (await atDesk()).filter((one) => one.email === email) as [Loose];
    const [answered] = await Promise.all([
      secretariat.ask('mutation ($id: ID!) { answerSignUp(id: $id, accept: false) }', { id }),
      guest.ask(change, { input: { token, name: 'Ktoś', answers: answers('Transport') } }),
      guest.ask(change, { input: { token, name: 'Ktoś inny', answers: answers('Transport') } }),
    ]);
    expect(answered.errors).toEqual([]);
    const late = { input: { token, name: 'Za późno', answers: answers('Transport') } };
    expect(await guest.refusal(change, late)).toBe('NOT_FOUND');
    expect(await guest.refusal(withdraw, { t: token })).toBe('NOT_FOUND');
  });

  it('confirms the address first', async () => {
    const { token } = await asked(false);
    expect(await rule(change, { input: { token, name: 'Ktoś', answers: answers('x') } })).toBe(
      'NOT_CONFIRMED',
    );
    expect(await rule(withdraw, { t: token })).toBe('NOT_CONFIRMED');
    expect(await guest.refusal(withdraw, { t: 'zmyślony' })).toBe('NOT_FOUND');
  });

  it('keeps no desk busy', async () => {
    const { token } = await asked();
    const codes = await Promise.all(
      Array.from({ length: 24 }, async (_, i) => {
        const answer = await guest.ask(change, {
          input: { token, name: `Ktoś ${i}`, answers: answers('x') },
        });
        return answer.errors[0]?.extensions?.['code'] ?? 'DONE';
      }),
    );
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(20);
    expect(codes).toContain('RATE_LIMITED');
  });
});
