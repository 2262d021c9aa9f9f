/**
 * For every mutation: what a reader held before, and the facts that came, equal what a fresh query gives; what is unnumbered
 * (heads of threads) equals it within two seconds. A mutation that nobody tries here fails the test.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  reduceDecisions,
  reduceGroup,
  reduceHeads,
  reducePerson,
  reducePolls,
  reduceThread,
  type DecisionsState,
  type DecisionView,
  type Fact,
  type Frame,
  type GroupState,
  type HeadsFrame,
  type PersonState,
  type PollView,
  type RequestView,
  type ThreadState,
} from '#kernel';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/print-schema.js';
import type { Caller } from '../kit/caller.js';
import { freshThread, pollFields } from '../kit/live-client.js';
import { inWords } from '../kit/storm.js';
import { came } from '../kit/watching.js';
import { attempts } from './attempts.js';
import { documentOf, fieldNames } from './documents.js';
import { endlessBudgets } from '../kit/live-stage.js';
import { Stage } from './stage.js';
import { doers } from './doers.js';

const card = 'id name initials erased municipality { id number slug name letters dye motif }';
const threadFields = `id number slug groupId title language author { ${card} } createdAt lastNumber lastPostAt
  lastAuthor { ${card} } lastOnBehalfOf { id } lastExcerpt postCount version lockedAt lockReason pinnedAt slowSeconds announcedAt announcedUntil ups downs mergedIntoId themeIds`;

/** One reader with everything open: the group, its thread, the reader's own marks, and the desk for whoever keeps order. */
class Reader {
  group!: GroupState;
  thread!: ThreadState;
  own!: PersonState;
  requests: RequestView[] = [];
  decisions!: DecisionsState;
  /** what the lists of the group's meetings and tasks show; their facts are hints, at each of which they are asked again */
  asked: unknown = {};
  polls: readonly PollView[] = [];
  private deskHead = 0;
  private close: () => void = () => undefined;

  constructor(
    private readonly caller: Caller,
    private readonly stage: Stage,
    private readonly keepsOrder: boolean,
  ) {}

  get ids() {
    return this.stage.ids.groups.listed;
  }

  /** Snapshots, then the streams from the snapshots' numbers on. */
  async open(): Promise<void> {
    const fresh = await this.fresh();
    this.group = fresh.group;
    this.thread = fresh.thread;
    this.own = fresh.own;
    this.requests = fresh.requests;
    this.decisions = fresh.decisions;
    this.asked = fresh.asked;
    this.polls = fresh.polls;
    this.deskHead = fresh.deskHead;
    const socket = await this.caller.socket();
    this.close = () => void socket.disconnect();
    const { id: groupId, thread, deskStreamId } = this.ids;
    socket.on('frame', (frame: Frame) => {
      for (const fact of frame.facts) this.take(frame.streamId, fact);
    });
    socket.on('heads', (frame: HeadsFrame) => (this.group = reduceHeads(this.group, frame.heads)));
    // A closed place has no desk: what waited there is not shown any more.
    socket.on('gone', ({ streamId }: { streamId: string }) => {
      if (streamId === deskStreamId) this.requests = [];
    });
    const since: Record<string, number> = {
      [groupId]: fresh.group.head,
      [thread.id]: fresh.thread.head,
      [this.caller.personId]: fresh.own.head,
      ...(this.keepsOrder ? { [deskStreamId]: fresh.deskHead } : {}),
    };
    for (const [streamId, number] of Object.entries(since)) {
      const answer = await socket.timeout(5000).emitWithAck('watch', { streamId, since: number });
      expect(answer).toMatchObject({ ok: true, reset: false });
      for (const fact of answer.facts as Fact[]) this.take(streamId, fact);
    }
  }

  leave(): void {
    this.close();
  }

  /** What each held state is, without the numbers that only a snapshot of the database could give. */
  held(): unknown {
    const { threads, group, memberCount } = this.group;
    return {
      threads,
      group,
      memberCount,
      posts: this.thread.posts,
      marks: this.own.marks,
      unreadNotices: this.own.unreadNotices,
      requests: this.requests,
      decisions: this.decisions.decisions,
      asked: this.asked,
      polls: byId(this.polls),
    };
  }

  async fresh() {
    const { id: groupId, number, thread, deskStreamId } = this.ids;
    const heads = await this.stage.house.sql.query<{ id: string; head: string }>(
      'select stream_id as id, head from platform.stream_head where stream_id = any($1)',
      [[groupId, deskStreamId, this.caller.personId]],
    );
    const headOf = (id: string) => Number(heads.rows.find((row) => row.id === id)?.head ?? 0);
    const answer = await this.caller.get(
      `query ($number: Int!, $groupId: ID!) {
        group(number: $number) { id number slug version visibility admission archived memberCount names { language text } purposes { language text }
          requests { id person { ${card} } forBody onBehalfOf { kind id number names { language text } municipality { id number slug name letters dye motif } } message answers { question { language text } text } createdAt } }
        viewer { unreadNotices }
        conversations { items { thread { id readNumber } } }
        meetings(scopeId: $groupId, first: 100) { items { id version state title date visibility } }
        tasks(scopeId: $groupId, first: 40) { items { id version text owner { id } } }
        decisions(scopeId: $groupId, first: 40) { streamHead items { id number ordinal text language decidedOn state
          amendedBy { number ordinal } amends { number ordinal } reason version } }
        threads(groupId: $groupId, first: 50) { items { ${threadFields} readNumber } } }`,
      { number, groupId },
    );
    const { polls } = await this.caller.get(
      `query ($groupId: ID!) { polls(scopeId: $groupId, first: 50) { items { ${pollFields} } } }`,
      { groupId },
    );
    const { documents, library } = await this.caller.get(
      `query ($groupId: ID!) { library(placeId: $groupId) { folders { id version name documentCount } }
        documents(filter: { placeId: $groupId }, first: 100) { items { id version title folderId languages { language title stale } } } }`,
      { groupId },
    );
    const { requests, ...group } = answer.group;
    const threads = answer.threads.items.map(({ readNumber: _, ...one }: { readNumber: number }) => one);
    const talks = answer.conversations.items.map((one: { thread: { id: string } }) => one.thread);
    const marks = Object.fromEntries(
      [...answer.threads.items, ...talks]
        .filter((one: { readNumber: number }) => one.readNumber > 0)
        .map((one: { id: string; readNumber: number }) => [one.id, one.readNumber]),
    );
    return {
      group: { threads, group, memberCount: group.memberCount, head: headOf(groupId) } as GroupState,
      thread: await freshThread(this.caller, thread.id),
      own: {
        head: headOf(this.caller.personId),
        marks,
        unreadNotices: answer.viewer.unreadNotices,
        membershipsVersion: 0,
        followsVersion: 0,
        desksVersion: 0,
        noticesVersion: 0,
        tasksVersion: 0,
      } as PersonState,
      requests: requests.map((request: RequestView) => ({ ...request, scopeId: groupId })) as RequestView[],
      deskHead: headOf(deskStreamId),
      asked: {
        meetings: answer.meetings.items,
        tasks: answer.tasks.items,
        documents: documents.items,
        folders: library.folders,
      } as unknown,
      decisions: inOrdinals(answer.decisions, groupId),
      polls: polls.items as PollView[],
    };
  }

  private take(streamId: string, fact: Fact): void {
    if (streamId === this.ids.id) this.takeInGroup(fact);
    else if (streamId === this.ids.thread.id) this.thread = reduceThread(this.thread, fact);
    else if (streamId === this.caller.personId) this.own = reducePerson(this.own, fact);
    else if (fact.n > this.deskHead) this.takeAtDesk(fact);
  }

  private takeInGroup(fact: Fact): void {
    if (fact.n > this.group.head) this.takePoll(fact);
    this.group = reduceGroup(this.group, fact);
    this.decisions = reduceDecisions(this.decisions, fact);
    if (!/^(meeting|task|document|folder)\./.test(fact.type)) return;
    void this.fresh().then(({ asked }) => (this.asked = asked));
  }

  /** Polls come from two streams, each with a number of its own. */
  private takePoll(fact: Fact): void {
    this.polls = reducePolls({ polls: this.polls, head: fact.n - 1 }, fact).polls;
  }

  private takeAtDesk(fact: Fact): void {
    this.deskHead = fact.n;
    this.takePoll(fact);
    if (fact.type === 'request.made' && fact.data.request)
      this.requests = [...this.requests, fact.data.request];
    const { request } = fact.type === 'request.changed' ? fact.data : {};
    if (request) this.requests = this.requests.map((one) => (one.id === request.id ? request : one));
    if (fact.type === 'request.answered')
      this.requests = this.requests.filter((one) => one.id !== fact.subjectId);
  }
}

function inOrdinals(page: { streamHead: number; items: DecisionView[] }, scopeId: string): DecisionsState {
  const decisions = page.items.map((one) => ({ ...one, scopeId }));
  return { head: page.streamHead, decisions: decisions.sort((a, b) => b.ordinal - a.ordinal) };
}

/** The fresh query in the form of what is held; a count and a group say the same number twice. */
async function truthFor(reader: Reader): Promise<unknown> {
  const { group, thread, own, requests, decisions, asked, polls } = await reader.fresh();
  return {
    threads: group.threads,
    group: group.group,
    memberCount: group.memberCount,
    posts: thread.posts,
    marks: own.marks,
    unreadNotices: own.unreadNotices,
    requests,
    decisions: decisions.decisions,
    asked,
    polls: byId(polls),
  };
}

const byId = (polls: readonly PollView[]): PollView[] => [...polls].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The number of members lies beside the group as well; the newest that came is in `memberCount`. */
function alike(held: unknown): unknown {
  const state = held as { group: object | null; memberCount: number };
  return { ...state, group: state.group && { ...state.group, memberCount: state.memberCount } };
}

let schema: GraphQLSchema;
let stage: Stage;

beforeAll(async () => {
  schema = buildSchema(await schemaText());
  // A few people do here in a minute what they do in a week.
  Object.assign(process.env, endlessBudgets);
  stage = await Stage.open();
}, 180_000);
afterAll(() => stage?.close());

it('every mutation has its turn', () => {
  expect(Object.keys(doers).sort()).toEqual(fieldNames(schema.getMutationType()!).sort());
});

describe('snapshot and facts equal a fresh query after', () => {
  it.each(Object.entries(doers))(
    '%s',
    async (name, [actor, place]) => {
      const attempt = await attempts[name]!(stage, place, actor);
      const watching = new Reader(stage.of('facilitator'), stage, true);
      const doing = actor === 'member' ? new Reader(stage.of('member'), stage, false) : null;
      await watching.open();
      await doing?.open();
      try {
        const field = schema.getMutationType()!.getFields()[name]!;
        const answer = await (attempt.as ?? stage.of(actor)).ask(
          documentOf('mutation', field),
          attempt.variables,
        );
        expect(answer.errors.map((error) => [error.extensions.code, error.path])).toEqual(
          name === 'joinGroup' ? expect.anything() : [],
        );
        for (const reader of [watching, ...(doing ? [doing] : [])]) {
          const truth = inWords(alike(await truthFor(reader)));
          const inTime = await came(() => inWords(alike(reader.held())) === truth, 8000);
          if (!inTime) expect(alike(reader.held())).toEqual(JSON.parse(truth));
        }
        await attempt.after?.();
      } finally {
        watching.leave();
        doing?.leave();
      }
    },
    20_000,
  );
});
