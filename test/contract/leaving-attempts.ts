/** How somebody goes for good, for every test that tries all mutations. */
import { testPassword, type Caller } from '../kit/caller.js';
import type { Attempts } from './attempts.js';
import type { Stage } from './stage.js';

/** In the listed group somebody who has opened a thread there, answered, was answered and named, and left a sign. */
async function somebodyWhoGoes(stage: Stage, place: string): Promise<Caller> {
  if (place !== 'listed') return (await stage.person()).caller;
  const { caller } = await stage.person('listed');
  const { thread, first } = stage.ids.groups.listed;
  const write = async (by: Caller, input: object): Promise<string> =>
    (
      await by.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', {
        input: { key: crypto.randomUUID(), threadId: thread.id, language: 'pl', ...input },
      })
    ).writePost.id;
  await caller.get('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id } }', {
    input: { scopeId: stage.scopeId('listed'), title: 'Zanim odejdę', text: 'Na początek', language: 'pl' },
  });
  const answer = await write(caller, { text: 'Odpowiadam', replyToId: first });
  const naming = `[@Nowa Osoba](guildhall:person/${caller.personId}), zgoda`;
  await write(stage.of('member'), { text: naming, replyToId: answer });
  await caller.get('mutation ($id: ID!) { react(postId: $id, kind: THANKS) { id } }', { id: first });
  return caller;
}

export const leavingAttempts: Record<string, Attempts> = {
  // somebody who may go, and whom nothing else needs
  eraseAccount: async (stage, place, actor) => ({
    ...(actor === 'guest' ? {} : { as: await somebodyWhoGoes(stage, place) }),
    variables: { input: { password: testPassword, posts: 'ERASED' } },
  }),
};
