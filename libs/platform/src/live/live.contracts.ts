/** What upper rooms bring to live delivery: platform itself knows neither posts nor scopes. */
import type { Actor, EventRow, Fact, StreamKind, ThreadHead } from '#kernel';
import type { Errand } from '../errands/errand.js';

/** Builds what is sent of a stream's events, once for all its watchers, from the rows as they then are. */
export interface StreamPresenter {
  kind: StreamKind;
  present(streamId: string, events: EventRow[]): Promise<Fact[]>;
}

/** Tells which threads of these groups had news of late: state for the watchers of a group, not history. */
export interface HeadsSource {
  /**
   * group stream id -> the heads of its threads that changed within these seconds, by the database's clock: by ours, a process
   * whose clock is wrong would tell of nothing
   */
  recent(groupStreamIds: string[], seconds: number): Promise<Map<string, ThreadHead[]>>;
}

export interface Permission {
  /** who of the asked may watch; null stands for a guest */
  allowed: Set<string | null>;
  /** whose readers the answer is about: a stream may get another audience */
  audienceId: string;
  /** the audience's version in the snapshot that the answer was read in */
  audienceVersion: number;
  kind: StreamKind;
  /** when the answer may change by time alone (a grant that ends), ISO text; null: never */
  until: string | null;
}

/** Who may be in a stream's room; `people` answers, from scopes and grants, in one statement. */
export interface AccessGate {
  mayWatch(streamId: string, personIds: (string | null)[]): Promise<Permission | null>;
  /** which of these sessions are still alive */
  livingSessions(sessionIds: string[]): Promise<Set<string>>;
}

export interface Visitor {
  actor: Actor;
  /** shown to the others in a room; null for a guest */
  name: string | null;
}

/** Who a request or a socket speaks for: `people` knows, from a cookie or an API token. */
export interface Identity {
  /** @param errand the request in which it is asked, for the log; a socket has none */
  visitorOf(headers: Record<string, string | string[] | undefined>, errand?: Errand): Promise<Visitor>;
}
