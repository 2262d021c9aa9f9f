/** A story: somebody finds a group, answers its questions, is let in, and writes the first post; who led it tells it later. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { castIds, type CastIds } from '../kit/cast.js';
import { House } from '../kit/house.js';
import { until, watch } from '../kit/watching.js';

let house: House;
let ids: CastIds;

beforeAll(async () => {
  house = await House.open();
  ids = await castIds(house);
}, 180_000);
afterAll(() => house?.close());

const join = `mutation ($id: ID!, $answers: [AnswerInput!]) { joinGroup(scopeId: $id, message: "Dzień dobry", answers: $answers) {
  membership { id } request { id answers { text question { language text } } } } }`;
const set = `mutation ($input: SetQuestionsInput!) { setQuestions(input: $input) { version questions { id text required } } }`;
const asked = (id: string, version: number, texts: string[]) => ({
  input: {
    scopeId: id,
    version,
    questions: texts.map((text) => ({ texts: [{ language: 'pl', text }], required: true })),
  },
});

it('a request is asked, answered, and becomes the first post', async () => {
  const group = ids.groups.listed;
  const facilitator = await house.caller('facilitator');
  const coordinator = await house.caller('coordinator');
  const desk = await watch(facilitator, group.deskStreamId);

  const { setQuestions } = await facilitator.get(
    set,
    asked(group.id, 0, ['Skąd jesteś?', 'Nad czym pracujesz?']),
  );
  const [town, work] = setQuestions.questions as { id: string; text: string }[];

  // The one who asks sees the questions, though not what is said in the group.
  const seen = await coordinator.get(
    'query ($n: Int!) { group(number: $n) { purpose questionnaire { questions { id text required } } } }',
    { n: group.number },
  );
  expect(seen.group.purpose).toBeNull();
  expect(seen.group.questionnaire.questions).toEqual([
    { id: town!.id, text: 'Skąd jesteś?', required: true },
    { id: work!.id, text: 'Nad czym pracujesz?', required: true },
  ]);

  const half = await coordinator.ask(join, {
    id: group.id,
    answers: [{ questionId: town!.id, text: 'Z Rzeszowa' }],
  });
  expect(half.errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'answers', rule: 'REQUIRED' });
  const answers = [
    { questionId: work!.id, text: 'Nad szkołami' },
    { questionId: town!.id, text: 'Z Rzeszowa' },
  ];
  const { joinGroup } = await coordinator.get(join, { id: group.id, answers });
  const kept = [
    { question: [{ language: 'pl', text: 'Skąd jesteś?' }], text: 'Z Rzeszowa' },
    { question: [{ language: 'pl', text: 'Nad czym pracujesz?' }], text: 'Nad szkołami' },
  ];
  expect(joinGroup.membership).toBeNull();
  expect(joinGroup.request.answers).toEqual(kept);

  // Those who admit are told at once, and read the answers with the questions as they were asked, whatever is asked by now.
  await until(() => desk.facts.some((fact) => fact.type === 'request.made'));
  expect(desk.facts.find((fact) => fact.type === 'request.made')!.data).toMatchObject({
    request: { answers: kept },
  });
  await facilitator.get(set, asked(group.id, 1, ['Coś zupełnie innego?']));
  const waiting = await facilitator.get(
    'query ($n: Int!) { group(number: $n) { requests { id answers { text question { language text } } } } }',
    { n: group.number },
  );
  const request = waiting.group.requests.find((one: { id: string }) => one.id === joinGroup.request.id);
  expect(request.answers).toEqual(kept);
  const late = await coordinator.ask(join, { id: ids.groups.listed.id, answers });
  expect(late.data.joinGroup.request.id).toBe(joinGroup.request.id);

  await facilitator.get('mutation ($id: ID!) { answerRequest(id: $id, accept: true) { id } }', {
    id: request.id,
  });
  const { writePost } = await coordinator.get(
    'mutation ($input: WritePostInput!) { writePost(input: $input) { number } }',
    {
      input: {
        key: crypto.randomUUID(),
        threadId: group.thread.id,
        text: 'Dziękuję za przyjęcie',
        language: 'pl',
      },
    },
  );
  expect(writePost.number).toBeGreaterThan(1);

  // It is told in the history: to those who manage roles by whom, and to the newcomer what is their own.
  const history =
    'query ($n: Int!) { group(number: $n) { history(first: 1) { items { kind role person { id } by { id } } } } }';
  const step = {
    kind: 'JOINED',
    role: 'MEMBER',
    person: { id: coordinator.personId },
    by: { id: facilitator.personId },
  };
  for (const reader of [facilitator, coordinator]) {
    const { group: told } = await reader.get(history, { n: group.number });
    expect(told.history.items).toEqual([step]);
  }
  desk.close();
});
