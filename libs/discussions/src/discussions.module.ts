/** Threads and what is said in them. */
import { Global, Module } from '@nestjs/common';
import { GroupThreadsPresenter, Presented, ReadMarkPresenter, ThreadPresenter } from './live/presenters.js';
import { ThreadHeads } from './live/thread-heads.js';
import { Mentions } from './mention/mentions.js';
import { OrderResolver } from './order/order.resolver.js';
import { ThreadOrder } from './order/order.service.js';
import { PostResolver } from './post/post.resolver.js';
import { Posts } from './post/post.service.js';
import { ReactionResolver } from './reaction/reaction.resolver.js';
import { Reactions } from './reaction/reaction.service.js';
import { ReadMarkResolver } from './read-mark/read-mark.resolver.js';
import { ReadMarks } from './read-mark/read-mark.service.js';
import { ThreadCounts } from './thread/thread-counts.js';
import { ThreadResolver } from './thread/thread.resolver.js';
import { Threads } from './thread/thread.service.js';
import { UnreadTotalResolver } from './thread/unread-total.resolver.js';

/** The room's resolvers, which also make its part of the printed schema. */
export const discussionsResolvers = [
  ThreadResolver,
  UnreadTotalResolver,
  OrderResolver,
  PostResolver,
  ReactionResolver,
  ReadMarkResolver,
];

@Global()
@Module({
  providers: [
    ...discussionsResolvers,
    Mentions,
    Threads,
    ThreadCounts,
    ThreadOrder,
    Posts,
    Reactions,
    ReadMarks,
    Presented,
    ThreadPresenter,
    GroupThreadsPresenter,
    ReadMarkPresenter,
    ThreadHeads,
  ],
  exports: [Threads, ThreadCounts, ThreadOrder, Posts, Reactions, ReadMarks],
})
export class DiscussionsModule {}
