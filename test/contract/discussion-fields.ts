/** Who is shown which field of what is said: threads, posts, and what those who keep order see of them. */
import { kinds } from '../kit/cast.js';
import {
  byKind,
  nobody,
  orderKeepers,
  readers,
  signedIn,
  signedInReaders,
  writers,
} from './authorization-actors.js';
import { house, inEach, type TypeRule } from './field-rule.js';
import { pollFields } from './poll-rules.js';
import { speakingFields } from './speaking-rules.js';
import { talkFields } from './talk-rules.js';

export const discussionFields: Record<string, TypeRule> = {
  ...talkFields,
  ...speakingFields,
  Thread: {
    reach: readers,
    always:
      'id number slug groupId group title language author createdAt lastNumber lastPostAt lastAuthor postCount version announcedAt streamId streamHead themeIds themes',
    only: {
      // of a community's own threads: test/rooms/community-threads.spec.ts sees it filled
      community: inEach(nobody),
      // nothing is locked, pinned, rated or slowed down; test/rooms/discussions-order.spec.ts sees them filled
      lockedAt: inEach(nobody),
      lockReason: inEach(nobody),
      pinnedAt: inEach(nobody),
      slowSeconds: inEach(nobody),
      announcedUntil: inEach(nobody),
      ups: inEach(nobody),
      downs: inEach(nobody),
      mergedIntoId: inEach(nobody),
      // the last post is the one that was withdrawn
      lastExcerpt: inEach(nobody),
      // nobody wrote in another's name; test/rooms/behalf.spec.ts sees it filled
      lastOnBehalfOf: inEach(nobody),
      readNumber: byKind(['member', 'moderator'], ['member', 'moderator'], ['member', 'moderator']),
      unread: byKind(
        ['member', 'observer', 'facilitator', 'secretariat'],
        ['member', 'observer', 'facilitator', 'secretariat'],
        ['member', 'observer', 'facilitator'],
      ),
      mentionsMe: inEach(['member']),
      viewerFollows: signedInReaders,
      viewerCan: writers,
      conversation: inEach(nobody),
    },
  },
  ThreadPage: { reach: readers, always: 'items', only: { next: inEach(nobody) } },
  Post: {
    reach: readers,
    always: 'id threadId number version author text language createdAt editedAt reactions attachments poll',
    only: {
      withdrawnAt: inEach(nobody),
      hiddenAt: inEach(nobody),
      movedToId: inEach(nobody),
      replyTo: inEach(nobody),
      onBehalfOf: inEach(nobody),
      mentions: inEach(nobody),
    },
  },
  Attachment: { reach: readers, always: 'id name mediaType size width height alt url smallUrl urlUntil' },
  PostQuote: {
    reach: readers,
    always: 'id number author excerpt language',
    only: { elsewhere: inEach(nobody) },
  },
  ThreadPointer: { reach: readers, always: 'id kind at thread' },
  ThreadPlace: { reach: readers, always: 'threadId number slug title placeId placeTitle placeAddress' },
  ...pollFields,
  MovedPost: { reach: readers, always: 'id number thread' },
  ReactionCount: { reach: readers, always: 'kind personIds' },
  PostPage: {
    reach: readers,
    always: 'items firstNumber lastNumber streamHead',
    only: { hasBefore: inEach(nobody), hasAfter: inEach(nobody) },
  },
  // the facilitator's hiding of the member's post, which the member appeals
  Hiding: {
    reach: Object.fromEntries(kinds.map((kind) => [kind, [...orderKeepers[kind]!, 'member'] as const])),
    always: 'postId text reason words at appealedAt appealWords',
    only: {
      // to the author the moderators speak as one
      hiddenBy: orderKeepers,
      answer: inEach(nobody),
      answerWords: inEach(nobody),
      answeredAt: inEach(nobody),
      viewerCan: orderKeepers,
    },
  },
  Report: {
    reach: { own: ['observer'] },
    always: 'id postId threadNumber threadTitle reason words at reporter',
    only: { outcome: { own: nobody }, answer: { own: nobody }, closedAt: { own: nobody } },
  },
  ReportPage: {
    reach: { own: signedIn },
    always: '',
    only: { items: { own: ['observer'] }, next: { own: nobody } },
  },
  ModeratorsDesk: {
    reach: house(['moderator', 'facilitator', 'secretariat', 'admin']),
    always: 'places',
    // nobody has reported anything in the administrator's closed community
    only: {
      waiting: house(['moderator', 'facilitator', 'secretariat']),
      conversationReports: house(['admin']),
    },
  },
  DeskPlace: { reach: orderKeepers, always: 'scopeId title address streamId waiting' },
  DeskCase: {
    reach: orderKeepers,
    always: 'post text place threadNumber threadSlug threadTitle hiding',
    only: { reports: inEach(nobody), threadLockedAt: inEach(nobody) },
  },
  DeskCasePage: { reach: orderKeepers, always: 'items', only: { next: inEach(nobody) } },
  ModerationEntry: {
    reach: orderKeepers,
    always: 'id at actor act threadNumber threadTitle postNumber about reason words',
    only: { before: inEach(nobody), after: inEach(nobody) },
  },
  ModerationEntryPage: { reach: orderKeepers, always: 'items', only: { next: inEach(nobody) } },
  PostRevision: { reach: readers, always: 'version text language editedAt editor' },
};
