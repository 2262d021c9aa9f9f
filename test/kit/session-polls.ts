/** The polls of a session: what each voter was told was counted, held against what the house says was chosen. */
import { randomUUID } from 'node:crypto';
import type { PollChoice, PollKind, PollView } from '#kernel';
import type { Answer, Caller, Loose } from './caller.js';
import { insist } from './session-stage.js';
import { inWords, pause } from './storm.js';

export interface Question {
  kind: PollKind;
  secret?: boolean;
  options?: string[];
  most?: number;
  /** what the voter of this number chooses */
  chosen(voter: number, optionIds: readonly string[]): PollChoice[];
}

const letters = ['A', 'B', 'C', 'D'];
const oneOf = (voter: number, ids: readonly string[]): PollChoice[] => [
  { optionId: ids[voter % ids.length]!, weight: 1 },
];

/** Four ways to choose, one of them secret. */
export const fourQuestions: readonly Question[] = [
  { kind: 'SCALE', chosen: oneOf },
  { kind: 'YES_NO', secret: true, chosen: oneOf },
  {
    kind: 'RANKING',
    options: letters,
    chosen: (voter, ids) => ids.slice(voter % 3).map((optionId, at) => ({ optionId, weight: at + 1 })),
  },
  {
    kind: 'SEVERAL',
    options: letters,
    most: 3,
    chosen: (voter, ids) => [...oneOf(voter, ids), ...oneOf(voter + 1, ids)],
  },
];

interface HeldPoll {
  id: string;
  question: Question;
  optionIds: string[];
  /** by person: what they were last told was counted */
  told: Map<string, PollChoice[]>;
}

const voting = 'mutation Vote($input: VoteInput!) { voteInPoll(input: $input) { id } }';

export class SessionPolls {
  private readonly held: HeldPoll[] = [];
  /** what was refused that nothing explains, a line each */
  readonly refused: string[] = [];

  constructor(
    private readonly meetingId: string,
    private readonly voters: readonly Caller[],
  ) {}

  /** The question that is asked next, in order; none when all were. */
  get next(): Question | undefined {
    return fourQuestions[this.held.length];
  }

  /** Prepared and opened. Returns its id. */
  async open(by: Caller, question: Question): Promise<string> {
    const { chosen: _, ...asked } = question;
    const poll = { question: `Pytanie ${this.held.length + 1}`, ...asked };
    const input = { key: randomUUID(), scopeId: this.meetingId, poll };
    const drafting =
      'mutation ($input: DraftPlacePollInput!) { draftPoll(input: $input) { id options { id } } }';
    const { draftPoll } = await insist(() => by.get(drafting, { input }));
    const optionIds = draftPoll.options.map(({ id }: Loose) => id);
    await insist(() => by.get('mutation ($id: ID!) { openPoll(id: $id) { id } }', { id: draftPoll.id }));
    this.held.push({ id: draftPoll.id, question, optionIds, told: new Map() });
    return draftPoll.id;
  }

  /** All vote in the newest within so many milliseconds: one in five sends it twice at once, one in four of an open vote votes anew. */
  async vote(within: number): Promise<void> {
    const poll = this.held.at(-1)!;
    await Promise.all(
      this.voters.map(async (voter, i) => {
        await pause(Math.random() * within);
        await this.cast(voter, poll, i, i % 5 === 0 ? 2 : 1);
        if (!poll.question.secret && i % 4 === 0) await this.cast(voter, poll, i + 1, 1);
      }),
    );
  }

  async close(by: Caller): Promise<void> {
    const { id } = this.held.at(-1)!;
    await insist(() => by.get('mutation ($id: ID!) { closePoll(id: $id) { id } }', { id }));
  }

  /** What of that which the voters were told the closed polls do not say, and what they say beyond it, a line each. */
  async differences(shown: readonly PollView[]): Promise<{ lost: string[]; doubled: string[] }> {
    const lost: string[] = [];
    const doubled: string[] = [];
    const own = new Set(this.held.map(({ id }) => id));
    for (const { id } of shown) if (!own.has(id)) doubled.push(`Nobody opened the poll ${id}.`);
    for (const { id, question, optionIds, told } of this.held) {
      const poll = shown.find((one) => one.id === id);
      const due = tallied(question.kind, optionIds, [...told.values()]);
      const counted = poll && { votes: poll.options.map(({ votes }) => votes), pairs: poll.pairs };
      if (poll && poll.voters > told.size)
        doubled.push(`${question.kind}: ${poll.voters} voted, and ${told.size} were told so.`);
      else if (poll?.state !== 'CLOSED' || poll.voters < told.size || inWords(counted) !== inWords(due))
        lost.push(`${question.kind}: ${told.size} votes ${inWords(due)} are ${inWords(poll)}.`);
    }
    await Promise.all(this.voters.map(async (voter) => lost.push(...(await this.ownDifferences(voter)))));
    return { lost, doubled };
  }

  /** Of an open vote everybody finds their own choice; of a secret one that they have voted, and no more. */
  private async ownDifferences(voter: Caller): Promise<string[]> {
    const document = 'query ($id: ID!) { ownVotes(placeId: $id) { pollId choices { optionId weight } } }';
    const { ownVotes } = await insist(() => voter.get(document, { id: this.meetingId }));
    return this.held.flatMap(({ id, question, told }) => {
      const own = ownVotes.filter(({ pollId }: Loose) => pollId === id).map(({ choices }: Loose) => choices);
      const chosen = told.get(voter.personId);
      const due = chosen ? [question.secret ? [] : sorted(chosen)] : [];
      return inWords(own.map(sorted)) === inWords(due)
        ? []
        : [`${voter.personId} finds ${inWords(own)} in ${question.kind}, and chose ${inWords(due)}.`];
    });
  }

  private async cast(voter: Caller, poll: HeldPoll, choice: number, times: number): Promise<void> {
    const choices = poll.question.chosen(choice, poll.optionIds);
    const input = { pollId: poll.id, choices, key: randomUUID() };
    const send = (): Promise<Answer<Loose>> => insist(() => voter.ask(voting, { input }));
    const answers = await Promise.allSettled(Array.from({ length: times }, send));
    for (const answer of answers) {
      const error = answer.status === 'fulfilled' ? answer.value.errors[0] : String(answer.reason);
      if (error) this.refused.push(`A vote was refused: ${JSON.stringify(error)}`);
      else poll.told.set(voter.personId, choices);
    }
  }
}

const sorted = (choices: readonly PollChoice[]): PollChoice[] =>
  [...choices].sort((a, b) => (a.optionId < b.optionId ? -1 : 1));

/** Counted by hand: how often each was chosen, of a ranking how often first; and of a ranking who stood before whom. */
function tallied(kind: PollKind, ids: readonly string[], votes: readonly PollChoice[][]) {
  const ranks = kind === 'RANKING';
  const rankOf = (vote: readonly PollChoice[], id: string): number =>
    vote.find(({ optionId }) => optionId === id)?.weight ?? Number.POSITIVE_INFINITY;
  const count = (holds: (vote: PollChoice[]) => boolean): number => votes.filter(holds).length;
  return {
    votes: ids.map((id) => count((vote) => (ranks ? rankOf(vote, id) === 1 : rankOf(vote, id) < Infinity))),
    pairs: ranks ? ids.map((a) => ids.map((b) => count((vote) => rankOf(vote, a) < rankOf(vote, b)))) : null,
  };
}
