import type { Caller } from '../kit/caller.js';
import type { Stage } from './stage.js';

/** A charter, a theme and a question of the public group; a community that asks, and somebody who has answered. */
export async function settle(stage: Stage): Promise<Stage['asking']> {
  const facilitator = stage.of('facilitator');
  const { id } = stage.ids.groups.public;
  await facilitator.get('mutation ($input: EditCharterInput!) { editCharter(input: $input) { id } }', {
    input: { id, version: 0, texts: [{ language: 'pl', text: 'Mówimy po kolei.' }] },
  });
  await facilitator.get('mutation ($input: EditCharterInput!) { editCharter(input: $input) { id } }', {
    input: { id, version: 1, texts: [{ language: 'pl', text: 'Mówimy po kolei, krótko.' }] },
  });
  const ask = async (by: Caller, scopeId: string): Promise<string> => {
    const questions = [{ texts: [{ language: 'pl', text: 'Czego szukasz?' }], required: false }];
    const { setQuestions } = await by.get(
      'mutation ($input: SetQuestionsInput!) { setQuestions(input: $input) { questions { id } } }',
      { input: { scopeId, version: 0, questions } },
    );
    return setQuestions.questions[0].id;
  };
  await ask(facilitator, id);
  await stage.of('member').get('mutation ($id: ID!) { markVisit(scopeId: $id) }', { id });
  await facilitator.get('mutation ($input: EditGroupInput!) { editGroup(input: $input) { id } }', {
    input: {
      id,
      version: await stage.version('groups.working_group', id),
      themeIds: [await stage.theme()],
    },
  });
  const admin = stage.of('admin');
  const made = await stage.fresh('community', 'PUBLIC');
  const asking = { ...made, questionId: await ask(admin, made.id) };
  await admin.get('mutation ($input: EditCommunityInput!) { editCommunity(input: $input) { id } }', {
    input: { id: made.id, version: 1, admission: 'REQUEST' },
  });
  const { caller } = await stage.person();
  await caller.get(
    'mutation ($id: ID!, $answers: [AnswerInput!]) { joinGroup(scopeId: $id, answers: $answers) { request { id } } }',
    { id: made.id, answers: [{ questionId: asking.questionId, text: 'Rozmów' }] },
  );
  return asking;
}
