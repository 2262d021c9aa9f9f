/**
 * The types of everything that happens in a stream. An event names and numbers; it holds no text, name or address.
 * What a watcher receives is a `Fact`: the event with `data` built from the row as it is when it is sent.
 */
import type { MinutesFacts } from './minutes-events.js';
import type { OutcomeFacts } from './outcome-events.js';
import type { PracticeFacts } from './practice-events.js';
import type { PollView } from './values/poll.js';
import type { AttendanceView, FloorView, PresenceView, SessionView } from './live-room.js';
import type { QuestionFacts } from './question-events.js';
import type { TableFacts } from './table-events.js';
import type { DocumentFacts } from './document-events.js';

export const streamKinds = [
  'thread',
  'group',
  'desk',
  'person',
  'meeting',
  'minutes',
  'practice',
  'library',
] as const;
/**
 * thread, meeting, practice: its readers; group: a community or a group, its readers; desk: its moderators; minutes: who writes those of
 * the meeting; library: the readers of a town's documents, or of a folder that not all of its place may read; person: that person alone.
 */
export type StreamKind = (typeof streamKinds)[number];

export interface PersonCard {
  id: string;
  name: string;
  initials: string;
  erased: boolean;
  municipality: MunicipalityTile | null;
}

export interface MunicipalityTile {
  id: string;
  number: number;
  slug: string;
  /** the name in the municipality's own language: the same for every watcher */
  name: string;
  letters: string;
  dye: number;
  motif: number;
}

/** In whose name something is said. */
export interface BehalfView {
  kind: 'MUNICIPALITY' | 'OFFICE' | 'ORGANISATION';
  id: string;
  /** in the address of the municipality or organisation */
  number: number;
  /** of the office or organisation; none for a municipality */
  names: { language: string; text: string }[];
  municipality: MunicipalityTile | null;
}

export interface PostQuote {
  id: string;
  number: number;
  author: PersonCard;
  excerpt: string;
  /** of the excerpt */
  language: string;
  /** it stands in another thread, of which nothing is told here: no number (0), no words */
  elsewhere: boolean;
}

export interface ReactionCount {
  kind: 'THANKS' | 'AGREE';
  personIds: string[];
}

/** A file or picture in a post. */
export interface AttachmentView {
  id: string;
  name: string;
  mediaType: string;
  /** in bytes */
  size: number;
  /** in pixels, of pictures */
  width: number | null;
  height: number | null;
  /** what a picture shows, in words */
  alt: string | null;
  /** where it can be fetched until `urlUntil`; the smaller version of a picture, or the same address */
  url: string;
  smallUrl: string;
  urlUntil: string;
}

export interface PostView {
  id: string;
  threadId: string;
  number: number;
  version: number;
  author: PersonCard;
  /** in whose name the author wrote it; null: in their own */
  onBehalfOf: BehalfView | null;
  /** Markdown; null when withdrawn */
  text: string | null;
  language: string;
  replyTo: PostQuote | null;
  createdAt: string;
  editedAt: string | null;
  withdrawnAt: string | null;
  /** hidden by those who keep order: the text is null for all; author and moderators ask for it apart */
  hiddenAt: string | null;
  /** the post that stood here stands in another thread now: this is the mark that it left, with its number */
  movedToId: string | null;
  reactions: ReactionCount[];
  mentions: PersonCard[];
  /** in the author's order; none when withdrawn */
  attachments: AttachmentView[];
  /** null also when withdrawn or hidden */
  poll: PollView | null;
}

/** What is set in a thread beside its title; the same for all its readers. */
export interface ThreadSettings {
  /** when it was closed for writing; null: it is open */
  lockedAt: string | null;
  /** why, in the moderator's words; null while it is open */
  lockReason: string | null;
  /** since when it stands first in the lists of its place; null: it does not */
  pinnedAt: string | null;
  /** between two posts of one person must lie so many seconds; 0: no such rule */
  slowSeconds: number;
  /** what it is about, of the one vocabulary; chosen by who opened it, or by those who keep order */
  themeIds: string[];
  /** since when it stands on the front of its place; null: it was not put there, or was taken back */
  announcedAt: string | null;
  /** until when; null: until it is taken back. Whoever shows it compares it with the clock: nothing happens at that moment */
  announcedUntil: string | null;
  /** how many rated the announcement up, and down; 0 where it is none */
  ups: number;
  downs: number;
}

export interface ThreadView extends ThreadSettings {
  id: string;
  number: number;
  slug: string;
  groupId: string;
  title: string;
  language: string;
  author: PersonCard;
  createdAt: string;
  lastNumber: number;
  lastPostAt: string;
  lastAuthor: PersonCard | null;
  /** in whose name the newest post is written; null: in its author's own */
  lastOnBehalfOf: BehalfView | null;
  lastExcerpt: string | null;
  postCount: number;
  version: number;
  /** the thread that all its posts went to; null: it stands for itself */
  mergedIntoId: string | null;
}

/** What is known of a thread's newest post: sent to a group's watchers, unnumbered, the newest wins. */
export interface ThreadHead {
  threadId: string;
  lastNumber: number;
  lastPostAt: string;
  lastAuthor: PersonCard | null;
  /** in whose name the newest post is written; null: in its author's own */
  lastOnBehalfOf: BehalfView | null;
  lastExcerpt: string | null;
  postCount: number;
}

export interface GroupView {
  id: string;
  number: number;
  slug: string;
  version: number;
  names: { language: string; text: string }[];
  purposes: { language: string; text: string }[];
  visibility: 'PUBLIC' | 'LISTED' | 'SECRET';
  admission: 'OPEN' | 'REQUEST' | 'INVITATION';
  archived: boolean;
  memberCount: number;
}

export interface MembershipView {
  id: string;
  scopeId: string;
  person: PersonCard | null;
  municipality: MunicipalityTile | null;
  /** for which body the person sits there; null: for themselves */
  onBehalfOf: BehalfView | null;
  role: string;
  since: string;
}

export interface RequestView {
  id: string;
  scopeId: string;
  person: PersonCard;
  /** the body itself would be the member, and the person speaks for it */
  forBody: boolean;
  /** that body, or for which one the person would sit there; null: for themselves */
  onBehalfOf: BehalfView | null;
  message: string | null;
  /** what was asked, in all languages of the question as it was then, and what was answered */
  answers: { question: { language: string; text: string }[]; text: string }[];
  createdAt: string;
}

/** How many seats of a meeting are taken: of all, or of those in the hall or over the internet where these have their own. */
export interface SeatCountView {
  attendance: 'ON_SITE' | 'REMOTE' | null;
  /** null: as many as come */
  capacity: number | null;
  /** held, or offered to somebody */
  taken: number;
  waiting: number;
}

/** Every event type with the data of its fact. `null` data: the subject is gone or not to be shown any more. */
export interface FactData
  extends OutcomeFacts, QuestionFacts, TableFacts, MinutesFacts, PracticeFacts, DocumentFacts {
  'post.written': { post: PostView | null };
  'post.edited': { post: PostView | null };
  /** somebody has said in which language it is written */
  'post.tagged': { post: PostView | null };
  'post.withdrawn': { post: PostView | null };
  'post.hidden': { post: PostView | null };
  'post.restored': { post: PostView | null };
  'post.reacted': { post: PostView | null };
  /** somebody whose data was erased wrote it, is named or quoted in it, or reacted to it */
  'post.erased': { post: PostView | null };
  /** the counts of its poll, or its end; who voted is in no fact */
  'post.voted': { post: PostView | null };
  /** of the mark that a post left where it stood, and of the post where it stands now */
  'post.moved': { post: PostView | null };
  'post.arrived': { post: PostView | null };
  'thread.opened': { thread: ThreadView | null };
  'thread.renamed': { thread: ThreadView | null };
  'thread.locked': { thread: ThreadView | null };
  'thread.unlocked': { thread: ThreadView | null };
  'thread.pinned': { thread: ThreadView | null };
  'thread.unpinned': { thread: ThreadView | null };
  'thread.slowed': { thread: ThreadView | null };
  'thread.announced': { thread: ThreadView | null };
  'thread.unannounced': { thread: ThreadView | null };
  'thread.rated': { thread: ThreadView | null };
  /** whoever opened it, or wrote last in it, was erased */
  'thread.erased': { thread: ThreadView | null };
  /** in a place's stream null where it has left: who may read the place it went to asks there */
  'thread.moved': { thread: ThreadView | null };
  'thread.merged': { thread: ThreadView | null };
  'thread.themed': { thread: ThreadView | null };
  'group.opened': { group: GroupView | null };
  'group.edited': { group: GroupView | null };
  'group.archived': { group: GroupView | null };
  'group.reopened': { group: GroupView | null };
  'member.joined': { membership: MembershipView | null; memberCount: number };
  'member.left': { membershipId: string; memberCount: number };
  'member.expelled': { membershipId: string; memberCount: number };
  'role.changed': { membership: MembershipView | null; memberCount: number };
  'request.made': { request: RequestView | null };
  /** who asks has said something else; null: it does not wait any more */
  'request.changed': { request: RequestView | null };
  /** or was taken back */
  'request.answered': { requestId: string };
  /** at a desk: only that something has changed; who watches asks again */
  'signup.made': Record<string, never>;
  'signup.changed': Record<string, never>;
  /** or was taken back */
  'signup.answered': Record<string, never>;
  'body.asked': Record<string, never>;
  'body.answered': Record<string, never>;
  'report.made': { postId: string };
  'report.closed': { postId: string };
  'appeal.made': { postId: string };
  'appeal.answered': { postId: string };
  /** to a person alone: those who keep order have said something about a post of theirs, or one that they reported */
  'moderation.told': { postId: string };
  /** to an administrator alone: a conversation was reported, or such a report is settled; who watches asks again */
  'desk.changed': Record<string, never>;
  /** of a meeting, on its own stream and on those of its places all of whose readers may know of it: what it is now is asked again */
  'meeting.opened': Record<string, never>;
  'meeting.edited': Record<string, never>;
  'meeting.announced': Record<string, never>;
  'meeting.postponed': Record<string, never>;
  'meeting.cancelled': Record<string, never>;
  'meeting.held': Record<string, never>;
  'meeting.archived': Record<string, never>;
  /** on its own stream: somebody said what they think of it, or began to talk about it */
  'meeting.rated': Record<string, never>;
  'meeting.discussed': Record<string, never>;
  /** on the stream of a place: one of its meetings is not for all who read there any more; the subject is the place */
  'meeting.vanished': Record<string, never>;
  /** of an item of a meeting's agenda, or of its order, on the meeting's stream: what stands there now is asked again */
  'agenda.proposed': Record<string, never>;
  'agenda.added': Record<string, never>;
  'agenda.edited': Record<string, never>;
  'agenda.ordered': Record<string, never>;
  'agenda.removed': Record<string, never>;
  /** how one registers for it: asked again */
  'registration.edited': Record<string, never>;
  /** counted when it is sent; who registered stands nowhere in it */
  'seats.counted': { seats: SeatCountView[] };
  /** to a person alone: something became of their registration for a meeting; asked again */
  'registration.moved': Record<string, never>;
  'registration.asked': Record<string, never>;
  /** they have done it themselves: nothing waits for them there any more */
  'registration.settled': Record<string, never>;
  /** at the desk of a place: a poll that is being prepared there; null: it was given up */
  'poll.drafted': { poll: PollView | null };
  'poll.edited': { poll: PollView | null };
  'poll.removed': { poll: PollView | null };
  /** of a place, on its stream */
  'poll.opened': { poll: PollView | null };
  /** how many have voted, and in open votes what: by nobody, and not with every vote */
  'poll.counted': { poll: PollView | null };
  'poll.closed': { poll: PollView | null };
  /** of a live session, on the meeting's stream: the whole part, or null where a later fact that is sent with it carries it */
  'session.conducted': { session: SessionView | null };
  'floor.changed': { floor: FloorView | null };
  'presence.changed': { presence: PresenceView | null };
  /** at the desk of a meeting: who has come, or is excused; null: no longer known */
  'attendance.noted': { attendance: AttendanceView | null };
  /** of the programme: its days and venues, or one of its sessions */
  'programme.set': Record<string, never>;
  'programme.added': Record<string, never>;
  'programme.edited': Record<string, never>;
  'programme.removed': Record<string, never>;
  'programme.discussed': Record<string, never>;
  'mark.moved': { threadId: string; number: number };
  'membership.changed': { scopeId: string };
  'follow.changed': Record<string, never>;
  /** a newcomer's first steps were put away or taken up again */
  'steps.changed': Record<string, never>;
  /** how many notices the person has not read, counted when it is sent */
  'notice.raised': { unread: number };
  'notice.read': { unread: number };
  'profile.edited': Record<string, never>;
  'session.revoked': Record<string, never>;
}
export type EventType = keyof FactData;

/** What a room hands to the unit of work. */
export interface NewEvent {
  streamId: string;
  type: EventType;
  subjectId: string;
  subjectVersion: number;
}

/** An event as it lies in the log. */
export interface EventRow extends NewEvent {
  /** 1, 2, 3 ... in the stream, in the order of commits, without a gap */
  n: number;
  actorId: string | null;
  at: string;
}

/** An event as a watcher receives it. */
export type Fact<T extends EventType = EventType> = {
  [K in T]: {
    n: number;
    type: K;
    actorId: string | null;
    subjectId: string;
    version: number;
    at: string;
    data: FactData[K];
  };
}[T];
