/** 300 people vote at once over two api processes, half of them twice; and some as the poll is being closed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { endlessBudgets, LiveStage } from '../kit/live-stage.js';

const people = 300;
let stage: LiveStage;
let voters: Caller[];
let facilitators: Caller[];

beforeAll(async () => {
  stage = await LiveStage.set([[], []], endlessBudgets);
  voters = await stage.newcomers(people);
  facilitators = [await stage.caller('facilitator', 0), await stage.caller('facilitator', 1)];
}, 600_000);
afterAll(() => stage?.strike());

const vote =
  'mutation ($input: VoteInput!) { voteInPoll(input: $input) { id voters options { text votes } } }';
const read = 'query ($id: ID!) { poll(id: $id) { state voters options { id text votes } } }';

async function opened(poll: object): Promise<{ id: string; options: string[] }> {
  const [facilitator] = facilitators as [Caller];
  const input = { scopeId: stage.scopeId, poll: { question: 'Co wybieramy?', ...poll } };
  const { draftPoll } = await facilitator.get(
    'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id } } }',
    { input },
  );
  await facilitator.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: draftPoll.id });
  return { id: draftPoll.id, options: draftPoll.options.map(({ id }: Loose) => id) };
}
const close = async (id: string): Promise<Loose> =>
  (await facilitators[1]!.get('mutation ($id: ID!) { closePoll(id: $id) { state voters } }', { id }))
    .closePoll;
const choosing = (by: number, { id, options }: { id: string; options: string[] }) => ({
  input: { pollId: id, choices: [{ optionId: options[by % 3]!, weight: 1 }], key: randomUUID() },
});
const counts = (poll: Loose): number[] => poll.options.map(({ votes }: Loose) => votes);

describe.each([false, true])('votes at once (secret: %s)', (secret) => {
  it('are each counted once, whatever is sent twice', async () => {
    const poll = await opened({ kind: 'ONE', options: ['A', 'B', 'C'], secret });
    const began = performance.now();
    const answers = await Promise.all(
      voters.flatMap((voter, at) => {
        const variables = choosing(at, poll);
        return (at % 2 ? [1, 2] : [1]).map(() => voter.ask(vote, variables));
      }),
    );
    console.log(`${people} voted in ${Math.round(performance.now() - began)} ms`);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await facilitators[0]!.get(read, { id: poll.id })).poll.voters).toBe(people);
    expect(await close(poll.id)).toMatchObject({ state: 'CLOSED', voters: people });
    const { poll: result } = await voters[0]!.get(read, { id: poll.id });
    expect(counts(result)).toEqual([0, 1, 2].map((at) => voters.filter((_, by) => by % 3 === at).length));
  }, 300_000);

  it('are counted or refused as the poll is closed, and none is lost', async () => {
    const poll = await opened({ kind: 'ONE', options: ['A', 'B', 'C'], secret });
    const sent = voters.map((voter, at) => voter.ask(vote, choosing(at, poll)));
    await Promise.race([Promise.all(sent.slice(0, people / 3)), Promise.all(sent.slice(-people / 3))]);
    const closed = await close(poll.id);
    const outcomes = (await Promise.all(sent)).map(({ errors }) => errors[0]?.extensions);
    for (const refused of outcomes.filter(Boolean))
      expect(refused).toMatchObject({ code: 'CONFLICT', rule: 'POLL_OVER' });
    const taken = outcomes.filter((refused) => !refused).length;
    expect(closed.voters).toBe(taken);
    const { poll: result } = await voters[0]!.get(read, { id: poll.id });
    expect(counts(result).reduce((sum, votes) => sum + votes, 0)).toBe(taken);
  }, 300_000);
});
