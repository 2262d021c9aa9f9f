import { reducePerson, type PersonState, type PostView } from '#kernel';
import { getConnection, setConnection } from '../connection.js';
import { setBell } from '../frame/unread.js';
import { actWith } from '../graphql/hooks.js';
import { getSession, onSession, refreshSession } from '../session/session.js';
import { BrowserStore } from './device-store.js';
import { Drafts } from './drafts.js';
import { later, LiveSocket, type WatchedStream } from './live-socket.js';
import { Outbox, type AskedPoll, type Delivery, type OutgoingPost } from './outbox.js';
import { MarkRead, WritePost } from './post-documents.js';
import { ReadMarks } from './read-marks.js';
import { asInput } from './uploads.js';
import { NOTHING_HELD } from './stream-store.js';
import { noteTold } from './told.js';
import { alone, claimTab, livingTabs } from './tab.js';

/** The page's socket; it connects when the first stream is watched. */
export const live = new LiveSocket();

/** What belongs to one signed-in person on this device. */
export interface Desk {
  personId: string;
  outbox: Outbox;
  marks: ReadMarks;
  /** Ready once the tab knows its own name. */
  drafts: Promise<Drafts>;
  /** My own stream: my other devices and tabs agree with this one through it. */
  own: WatchedStream<PersonState>;
}

const device = new BrowserStore();
const tab = import.meta.env.SSR ? Promise.resolve('') : claimTab();
const now = (): string => new Date().toISOString();
let desk: Desk | null = null;
const deskListeners = new Set<() => void>();
/** What the server says of a post that it has just taken. */
export type Confirmed = Pick<PostView, 'id' | 'number' | 'version' | 'createdAt' | 'language'>;
type Taker = (confirmed: Confirmed, sent: OutgoingPost) => boolean;
/** Screens that show a thread take the confirmed post over before the outbox lets go of it: nothing flickers. */
const takers = new Map<string, Set<Taker>>();
/** A short break (a change of network, a restart) is over before a banner could be read. */
const BANNER_AFTER = 2_500;
const FACT_WITHIN = 2_000;

export const theDesk = (): Desk | null => desk;

/**
 * I have just come into a group. My own stream tells the screens of it too, unless it began to be watched between my step and this
 * answer: then it holds the step already, and an open thread that was asked before would go on without a place to answer.
 */
export function noteMembership(): void {
  desk?.own.store.change((state) => ({ ...state, membershipsVersion: state.membershipsVersion + 1 }));
}

export const onDesk = (listener: () => void): (() => void) => {
  deskListeners.add(listener);
  return () => deskListeners.delete(listener);
};

/** Lets a screen take over confirmed posts of a thread; the taker says whether it holds the post now. */
export function takeConfirmed(threadId: string, taker: Taker): () => void {
  const all = takers.get(threadId) ?? new Set();
  all.add(taker);
  takers.set(threadId, all);
  return () => all.delete(taker);
}

/** True when leaving the page would lose something: a text that the device could not keep. */
export const unkept = new Set<string>();

/** A device may hold a post that was written when a poll asked for one or several answers alone. */
function asAsked(poll: OutgoingPost['poll']): OutgoingPost['poll'] {
  if (!poll || poll.kind) return poll ?? null;
  const { multiple, ...older } = poll as AskedPoll & { multiple?: boolean };
  return { ...older, kind: multiple ? 'SEVERAL' : 'ONE' };
}

async function send(post: OutgoingPost): Promise<Delivery> {
  const { key, threadId, text, language, replyToId, onBehalfOf, attachments } = post;
  const { answer, problem } = await actWith(getSession().client, WritePost, {
    input: {
      key,
      threadId,
      text,
      language: language || null,
      replyToId,
      onBehalfOf: post.behalfId ?? onBehalfOf?.id ?? null,
      attachments: asInput(attachments),
      poll: asAsked(post.poll),
    },
  });
  if (answer) {
    await handOver(answer.writePost, post);
    return { outcome: 'delivered' };
  }
  switch (problem.code) {
    case 'OFFLINE':
      return { outcome: 'unreachable' };
    case 'INTERNAL':
      return { outcome: 'failed' };
    case 'RATE_LIMITED':
    case 'OVERLOADED':
      return { outcome: 'busy', retryAfterSeconds: Number(problem.details.retryAfterSeconds) || 10 };
    default:
      return { outcome: 'refused', code: problem.code };
  }
}

/** A post that cannot be placed yet (others' posts before it are still under way) waits for its fact, but not for ever. */
async function handOver(confirmed: Confirmed, sent: OutgoingPost): Promise<void> {
  const all = [...(takers.get(sent.threadId) ?? [])];
  if (all.length === 0 || all.some((taker) => taker(confirmed, sent))) return;
  await new Promise<void>((done) => {
    const stop = (): void => {
      unsubscribe?.();
      cancel();
      done();
    };
    const unsubscribe = desk?.outbox.subscribe(() => {
      if (!desk?.outbox.list(sent.threadId).some((waiting) => waiting.key === sent.key)) stop();
    });
    const cancel = later(stop, FACT_WITHIN);
  });
}

const nothingKnown: Omit<PersonState, 'head'> = {
  marks: {},
  membershipsVersion: 0,
  followsVersion: 0,
  desksVersion: 0,
  unreadNotices: null,
  noticesVersion: 0,
  tasksVersion: 0,
};

/** After a gap that cannot be resumed: everything that is asked by these numbers is asked again. */
function unknownSince(head: number, version: number): PersonState {
  return {
    ...nothingKnown,
    head,
    membershipsVersion: version,
    followsVersion: version,
    desksVersion: version,
    noticesVersion: version,
    tasksVersion: version,
  };
}

function openDesk(personId: string): Desk {
  const marks = new ReadMarks({
    later,
    write: async (threadId, number) => {
      const { answer, problem } = await actWith(getSession().client, MarkRead, { threadId, number });
      // Whoever may no longer read the thread needs no mark in it.
      return answer !== undefined || problem?.code === 'NOT_FOUND' || problem?.code === 'FORBIDDEN';
    },
  });
  const outbox = new Outbox({ device, personId, send, now, later, alone });
  // Marks and memberships come with every screen's own query; what counts here is what happens from now on.
  const initial: PersonState = { ...nothingKnown, head: NOTHING_HELD };
  let resets = 0;
  const own = live.watch<PersonState>({
    streamId: personId,
    initial,
    reduce: reducePerson,
    snapshot: (head) => {
      void refreshSession();
      return Promise.resolve(unknownSince(head, ++resets * 1_000));
    },
    onFact: (fact) => {
      if (fact.type === 'mark.moved') marks.known(fact.data.threadId, fact.data.number);
      if (fact.type === 'moderation.told') noteTold();
      // Where I may be is part of who I am: screens read it from the session.
      if (fact.type === 'membership.changed') {
        // What I was told of where I may no longer be does not wait any more: the session brings the count too.
        own.store.change((state) => ({ ...state, unreadNotices: null }));
        void refreshSession();
      }
    },
  });
  const { store } = own;
  store.subscribe(() => {
    const { unreadNotices, noticesVersion } = store.state();
    setBell({ unread: unreadNotices, version: noticesVersion });
  });
  const drafts = tab.then((name) => new Drafts({ device, personId, tab: name, livingTabs, now }));
  outbox.subscribe(() =>
    setConnection({ waiting: outbox.all().filter((post) => post.state === 'waiting').length }),
  );
  outbox.sendAll();
  return { personId, outbox, marks, drafts, own };
}

function followSession(): void {
  const session = getSession();
  // "Not known yet" is not "nobody": a lost connection at the start must not close what is there.
  if (session.state === 'unknown' || session.state === 'lost') return;
  const personId = session.viewer?.person.id ?? null;
  if (personId === (desk?.personId ?? null)) return;
  desk?.own.stop();
  desk?.marks.flush();
  desk?.outbox.close();
  desk = null;
  setBell({ unread: null, version: 0 });
  live.restart();
  if (personId) desk = openDesk(personId);
  for (const listener of deskListeners) listener();
}

function followConnection(): void {
  let cancel: (() => void) | null = null;
  live.connection.subscribe(() => {
    const { state, since } = live.connection.state();
    cancel?.();
    cancel = null;
    if (state === 'connected') setConnection({ online: true, since: null, retry: null });
    else if (state === 'lost' && getConnection().online) {
      cancel = later(
        () =>
          setConnection({
            online: false,
            since: since ? new Date(since) : null,
            retry: () => live.wakeUp(),
          }),
        BANNER_AFTER,
      );
    }
  });
}

function begin(): void {
  live.onConnected(() => desk?.outbox.sendAll());
  addEventListener('storage', (event) => {
    if (desk && event.key?.startsWith(desk.outbox.prefix)) desk.outbox.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') desk?.marks.flush();
  });
  addEventListener('pagehide', () => desk?.marks.flush());
  addEventListener('beforeunload', (event) => {
    if (unkept.size > 0) event.preventDefault();
  });
  followConnection();
  onSession(followSession);
  followSession();
}

// The server draws what is public: it has no socket, no device and nobody who is signed in.
if (!import.meta.env.SSR) begin();
