/**
 * For every mutation: what a reader held before, and the facts that came, equal what a fresh query gives; what is unnumbered
 * (heads of threads) equals it within two seconds. A mutation that nobody tries here fails the test.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  reduceGroup,
  reduceHeads,
  reducePerson,
  reduceThread,
  type Fact,
  type Frame,
  type GroupState,
  type HeadsFrame,
  type PersonState,
  type RequestView,
  type ThreadState,
} from '#kernel';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/print-schema.js';
import type { Caller } from '../kit/caller.js';
import { freshThread } from '../kit/live-client.js';
import { inWords } from '../kit/storm.js';
import { came } from '../kit/watching.js';
import { attempts } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import { documentOf, fieldNames } from './documents.js';
import { Stage } from './stage.js';

/** Who does it, and in which place of the matrix; most things happen in the listed group. */
const doers: Record<string, [ActorName, string]> = {
  acceptInvitation: ['guest', 'community'],
  addAffiliation: ['member', 'house'],
  addTrustedDomain: ['admin', 'house'],
  answerSignUp: ['secretariat', 'community'],
  answerBodyInvitation: ['coordinator', 'house'],
  chooseBehalf: ['member', 'listed'],
  inviteBody: ['secretariat', 'community'],
  joinForBody: ['member', 'community'],
  revokeBodyInvitation: ['secretariat', 'community'],
  chooseIntroductions: ['secretariat', 'community'],
  hideFirstSteps: ['member', 'house'],
  askToSignUp: ['guest', 'house'],
  completeSignUp: ['guest', 'house'],
  confirmSignUp: ['guest', 'house'],
  changeSignUp: ['guest', 'house'],
  withdrawSignUp: ['guest', 'house'],
  removeTrustedDomain: ['admin', 'house'],
  addContactPoint: ['admin', 'house'],
  addEmail: ['member', 'house'],
  addFunder: ['admin', 'house'],
  addMunicipalityMember: ['secretariat', 'community'],
  addOffice: ['admin', 'house'],
  addOrganisation: ['admin', 'house'],
  addProject: ['admin', 'house'],
  addTheme: ['admin', 'house'],
  announceThread: ['facilitator', 'listed'],
  answerAppeal: ['moderator', 'listed'],
  answerRequest: ['facilitator', 'listed'],
  changeRequest: ['member', 'own'],
  withdrawRequest: ['member', 'own'],
  appealHiding: ['member', 'listed'],
  appointMandate: ['admin', 'house'],
  archiveCommunity: ['secretariat', 'community'],
  archiveGroup: ['facilitator', 'listed'],
  changePassword: ['member', 'house'],
  changeRole: ['facilitator', 'listed'],
  cloneGroup: ['secretariat', 'fresh'],
  setOwnThemes: ['member', 'house'],
  closeConversation: ['member', 'house'],
  closePoll: ['member', 'listed'],
  closeReports: ['moderator', 'listed'],
  confirmAffiliation: ['admin', 'house'],
  confirmEmail: ['guest', 'house'],
  createApiToken: ['member', 'house'],
  createCommunity: ['admin', 'house'],
  createGroup: ['secretariat', 'community'],
  createMunicipality: ['admin', 'house'],
  draftStatement: ['admin', 'house'],
  editCharter: ['facilitator', 'listed'],
  editCommunity: ['secretariat', 'community'],
  editContactPoint: ['admin', 'house'],
  editGroup: ['facilitator', 'listed'],
  editMunicipality: ['admin', 'house'],
  editFunder: ['admin', 'house'],
  editOffice: ['admin', 'house'],
  editOrganisation: ['admin', 'house'],
  editPost: ['member', 'listed'],
  editProject: ['admin', 'house'],
  endAffiliation: ['member', 'own'],
  endMandate: ['admin', 'house'],
  eraseAccount: ['member', 'listed'],
  expelMember: ['moderator', 'listed'],
  followPlace: ['member', 'listed'],
  followThread: ['member', 'listed'],
  hidePost: ['moderator', 'listed'],
  invite: ['facilitator', 'listed'],
  inviteMany: ['facilitator', 'listed'],
  joinGroup: ['secretariat', 'listed'],
  leaveGroup: ['member', 'listed'],
  lockThread: ['moderator', 'listed'],
  makeEmailMain: ['member', 'own'],
  markNoticeRead: ['member', 'own'],
  markNoticesRead: ['member', 'own'],
  markNoticeUnread: ['member', 'own'],
  markRead: ['member', 'listed'],
  markVisit: ['member', 'listed'],
  mergeThread: ['moderator', 'listed'],
  moveGroup: ['secretariat', 'fresh'],
  moveThread: ['moderator', 'listed'],
  moveStatement: ['admin', 'house'],
  openConversation: ['member', 'house'],
  openThread: ['member', 'listed'],
  pinThread: ['moderator', 'listed'],
  publishStatement: ['admin', 'house'],
  rateAnnouncement: ['member', 'listed'],
  react: ['member', 'listed'],
  removeContactPoint: ['admin', 'house'],
  removeDraft: ['member', 'listed'],
  removeThreadDraft: ['member', 'listed'],
  removeEmail: ['member', 'own'],
  removeFace: ['member', 'house'],
  removeFunder: ['admin', 'house'],
  removeOffice: ['admin', 'house'],
  removeStatement: ['admin', 'house'],
  renameTheme: ['admin', 'house'],
  renameThread: ['member', 'listed'],
  reopenCommunity: ['admin', 'fresh'],
  reopenConversation: ['member', 'closed by the member'],
  reopenGroup: ['secretariat', 'fresh'],
  reportConversation: ['member', 'house'],
  reportPost: ['facilitator', 'listed'],
  requestPasswordReset: ['guest', 'house'],
  resendInvitation: ['facilitator', 'listed'],
  resetPassword: ['guest', 'house'],
  retireTheme: ['admin', 'house'],
  revokeApiToken: ['member', 'own'],
  revokeInvitation: ['facilitator', 'listed'],
  revokeOtherSessions: ['member', 'house'],
  revokeSession: ['member', 'own'],
  saveDraft: ['member', 'listed'],
  saveThreadDraft: ['member', 'listed'],
  setFace: ['member', 'house'],
  setMailsContent: ['facilitator', 'listed'],
  setNoticePreference: ['member', 'house'],
  setPostLanguage: ['moderator', 'listed'],
  setQuestions: ['facilitator', 'listed'],
  setSlowMode: ['moderator', 'listed'],
  setThreadThemes: ['member', 'listed'],
  settleConversationReport: ['admin', 'house'],
  signIn: ['guest', 'house'],
  splitThread: ['moderator', 'listed'],
  signOut: ['member', 'house'],
  unannounceThread: ['facilitator', 'listed'],
  unhidePost: ['moderator', 'listed'],
  unlockThread: ['moderator', 'listed'],
  unpinThread: ['moderator', 'listed'],
  unrateAnnouncement: ['member', 'listed'],
  unreact: ['member', 'listed'],
  updateProfile: ['member', 'house'],
  voteInPoll: ['member', 'listed'],
  warnAuthor: ['moderator', 'listed'],
  withdrawPost: ['moderator', 'listed'],
  writePost: ['member', 'listed'],
};

const card = 'id name initials erased municipality { id number slug name letters dye motif }';
const threadFields = `id number slug groupId title language author { ${card} } createdAt lastNumber lastPostAt
  lastAuthor { ${card} } lastOnBehalfOf { id } lastExcerpt postCount version lockedAt lockReason pinnedAt slowSeconds announcedAt announcedUntil ups downs mergedIntoId themeIds`;

/** One reader with everything open: the group, its thread, the reader's own marks, and the desk for whoever keeps order. */
class Reader {
  group!: GroupState;
  thread!: ThreadState;
  own!: PersonState;
  requests: RequestView[] = [];
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
        threads(groupId: $groupId, first: 50) { items { ${threadFields} readNumber } } }`,
      { number, groupId },
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
      } as PersonState,
      requests: requests.map((request: RequestView) => ({ ...request, scopeId: groupId })) as RequestView[],
      deskHead: headOf(deskStreamId),
    };
  }

  private take(streamId: string, fact: Fact): void {
    if (streamId === this.ids.id) this.group = reduceGroup(this.group, fact);
    else if (streamId === this.ids.thread.id) this.thread = reduceThread(this.thread, fact);
    else if (streamId === this.caller.personId) this.own = reducePerson(this.own, fact);
    else if (fact.n > this.deskHead) this.takeAtDesk(fact);
  }

  private takeAtDesk(fact: Fact): void {
    this.deskHead = fact.n;
    if (fact.type === 'request.made' && fact.data.request)
      this.requests = [...this.requests, fact.data.request];
    const { request } = fact.type === 'request.changed' ? fact.data : {};
    if (request) this.requests = this.requests.map((one) => (one.id === request.id ? request : one));
    if (fact.type === 'request.answered')
      this.requests = this.requests.filter((one) => one.id !== fact.subjectId);
  }
}

/** The fresh query in the form of what is held; a count and a group say the same number twice. */
async function truthFor(reader: Reader): Promise<unknown> {
  const { group, thread, own, requests } = await reader.fresh();
  return {
    threads: group.threads,
    group: group.group,
    memberCount: group.memberCount,
    posts: thread.posts,
    marks: own.marks,
    unreadNotices: own.unreadNotices,
    requests,
  };
}

/** The number of members lies beside the group as well; the newest that came is in `memberCount`. */
function alike(held: unknown): unknown {
  const state = held as { group: object | null; memberCount: number };
  return { ...state, group: state.group && { ...state.group, memberCount: state.memberCount } };
}

let schema: GraphQLSchema;
let stage: Stage;

beforeAll(async () => {
  schema = buildSchema(await schemaText());
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
          const inTime = await came(() => inWords(alike(reader.held())) === truth, 2000);
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
