/** Who may speak in whose name, and is shown what of it. */
import { byKind, nobody, readers, writers, type ActorName, type Rules } from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';

const inside: readonly ActorName[] = ['member', 'observer', 'moderator', 'facilitator'];
/** The coordinator keeps the town's page, the member has its mandate; the others work there, which is not to speak for it. */
const speakers: readonly ActorName[] = ['member', 'coordinator'];

const announcers = byKind(['facilitator', 'secretariat'], ['facilitator', 'secretariat'], ['facilitator']);
const inGroups = (rule: (kind: string) => Rules[string]): Rules =>
  Object.fromEntries(Object.keys(readers).map((kind) => [kind, rule(kind)]));
const shownToReaders = inGroups(
  (kind) => (actor) => (readers[kind]!.includes(actor) ? 'given' : 'NOT_FOUND'),
);
const doneIn = (list: typeof readers): Rules =>
  inGroups((kind) => (actor) => {
    if (list[kind]!.includes(actor)) return 'done';
    if (!readers[kind]!.includes(actor)) return 'NOT_FOUND';
    return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  });

/** What one has begun is thrown away where one may still read. */
const droppedByReaders: Rules = inGroups((kind) => (actor) => {
  if (actor === 'guest') return 'UNAUTHENTICATED';
  return readers[kind]!.includes(actor) ? 'done' : 'NOT_FOUND';
});
/** The member has begun something in each group. */
const begunByMember: Rules = inGroups((kind) => (actor) => {
  if (actor === 'guest') return 'UNAUTHENTICATED';
  if (actor === 'member') return 'given';
  return readers[kind]!.includes(actor) ? 'nothing' : 'NOT_FOUND';
});

export const speakingMutations: Record<string, Rules> = {
  // what one has begun to write is one's own, and nobody is told whether there is any
  saveDraft: inGroups((kind) => (actor) => {
    if (actor === 'guest') return 'UNAUTHENTICATED';
    if (writers[kind]!.includes(actor)) return 'done';
    return readers[kind]!.includes(actor) ? 'FORBIDDEN' : 'NOT_FOUND';
  }),
  removeDraft: droppedByReaders,
  saveThreadDraft: inGroups((kind) => (actor) => {
    if (actor === 'guest') return 'UNAUTHENTICATED';
    if (writers[kind]!.includes(actor)) return 'done';
    return readers[kind]!.includes(actor) ? 'FORBIDDEN' : 'NOT_FOUND';
  }),
  removeThreadDraft: droppedByReaders,
  announceThread: doneIn(announcers),
  unannounceThread: doneIn(announcers),
  rateAnnouncement: doneIn(writers),
  unrateAnnouncement: doneIn(writers),
};

export const speakingQueries: Record<string, Rules> = {
  draft: begunByMember,
  threadDraft: begunByMember,
  announcements: shownToReaders,
  announcement: shownToReaders,
  behalves: {
    community: (actor) => {
      if (actor === 'guest') return 'UNAUTHENTICATED';
      return speakers.includes(actor) ? 'given' : 'nothing';
    },
    secret: (actor) => {
      if (actor === 'guest') return 'UNAUTHENTICATED';
      if (!inside.includes(actor)) return 'NOT_FOUND';
      return speakers.includes(actor) ? 'given' : 'nothing';
    },
  },
};

const itsAuthor: readonly ActorName[] = ['member'];

export const speakingFields: Record<string, TypeRule> = {
  Draft: {
    reach: byKind(itsAuthor, itsAuthor, itsAuthor),
    always: 'threadId text language version savedAt',
    only: { replyToId: inEach(nobody), onBehalfOf: inEach(nobody) },
  },
  ThreadDraft: {
    reach: byKind(itsAuthor, itsAuthor, itsAuthor),
    always: 'scopeId title text language themeIds poll version savedAt',
    // test/rooms/thread-draft-parts.spec.ts sees its files
    only: { onBehalfOf: inEach(nobody), attachments: inEach(nobody) },
  },
  DraftPoll: {
    reach: byKind(itsAuthor, itsAuthor, itsAuthor),
    always: 'question options kind most secret days',
  },
  // nobody on the stage has rated; test/rooms/announcements.spec.ts sees it
  Announcement: { reach: readers, always: 'thread post', only: { viewerRating: inEach(nobody) } },
  Behalf: {
    // the administrator works for an organisation
    reach: { community: [...speakers, 'admin'] },
    always: 'kind id number',
    // an organisation has names, and a municipality a tile
    only: { names: { community: ['admin'] }, municipality: { community: speakers } },
  },
};
