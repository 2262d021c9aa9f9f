/** Threads and what is said in them. */
import { Global, Module } from '@nestjs/common';
import { AnnouncementResolver } from './announcement/announcement.resolver.js';
import { Announcements } from './announcement/announcements.service.js';
import { ScopeRatings } from './rating/scope-ratings.service.js';
import { DraftResolver } from './draft/draft.resolver.js';
import { ServerDrafts } from './draft/drafts.service.js';
import { ThreadDraftResolver } from './draft/thread-draft.resolver.js';
import { ThreadDrafts } from './draft/thread-drafts.service.js';
import { BehalfResolver } from './behalf/behalf.resolver.js';
import { Behalves } from './behalf/behalves.service.js';
import { FollowResolver } from './follow/follow.resolver.js';
import { Follows } from './follow/follows.service.js';
import { HidingResolver } from './hiding/hiding.resolver.js';
import { Hidings } from './hiding/hidings.service.js';
import { ModerationToldPresenter, ReportsPresenter } from './live/desk.presenter.js';
import {
  ConversationResolver,
  PersonContactResolver,
  ThreadConversationResolver,
  UnreadConversationsResolver,
} from './conversation/conversation.resolver.js';
import { Conversations } from './conversation/conversation.service.js';
import { ConversationReportResolver } from './conversation/report.resolver.js';
import { ConversationReports } from './conversation/report.service.js';
import { GroupThreadsPresenter, Presented, ReadMarkPresenter, ThreadPresenter } from './live/presenters.js';
import { ThreadHeads } from './live/thread-heads.js';
import { Attachments } from './attachment/attachments.service.js';
import { Mentions } from './mention/mentions.js';
import { ModerationLogResolver } from './moderation/moderation-log.resolver.js';
import { ModerationLog } from './moderation/moderation-log.service.js';
import { PostCarrier } from './moving/carrying.service.js';
import { MovingResolver } from './moving/moving.resolver.js';
import { Moving } from './moving/moving.service.js';
import { OrderResolver } from './order/order.resolver.js';
import { ThreadOrder } from './order/order.service.js';
import { DiscussionsRecords } from './personal-records/discussions.records.js';
import { PollsPresenter } from './live/polls.presenter.js';
import { EndedPolls } from './poll/ended-polls.js';
import { PollResolver } from './poll/poll.resolver.js';
import { Polls } from './poll/polls.service.js';
import { PollPresence } from './poll/presence.js';
import { Tallies } from './poll/tallies.js';
import { Votes } from './poll/votes.service.js';
import { PostResolver } from './post/post.resolver.js';
import { Posts } from './post/post.service.js';
import { ReactionResolver } from './reaction/reaction.resolver.js';
import { Reactions } from './reaction/reaction.service.js';
import { ReadMarkResolver } from './read-mark/read-mark.resolver.js';
import { ReadMarks } from './read-mark/read-mark.service.js';
import { ReportResolver } from './report/report.resolver.js';
import { Reports } from './report/reports.service.js';
import { ThreadThemesResolver } from './theme/thread-themes.resolver.js';
import { ThreadThemes } from './theme/thread-themes.service.js';
import { ThreadCounts } from './thread/thread-counts.js';
import { ThreadTitles } from './thread/thread-titles.js';
import { ThreadResolver } from './thread/thread.resolver.js';
import { Threads } from './thread/thread.service.js';
import { UnreadTotalResolver } from './thread/unread-total.resolver.js';

/** The room's resolvers, which also make its part of the printed schema. */
export const discussionsResolvers = [
  ThreadResolver,
  UnreadTotalResolver,
  OrderResolver,
  MovingResolver,
  PostResolver,
  PollResolver,
  HidingResolver,
  ReportResolver,
  ModerationLogResolver,
  ReactionResolver,
  ReadMarkResolver,
  FollowResolver,
  ConversationResolver,
  PersonContactResolver,
  ThreadConversationResolver,
  UnreadConversationsResolver,
  ConversationReportResolver,
  BehalfResolver,
  DraftResolver,
  ThreadDraftResolver,
  ThreadThemesResolver,
  AnnouncementResolver,
];

@Global()
@Module({
  providers: [
    ...discussionsResolvers,
    DiscussionsRecords,
    Mentions,
    Behalves,
    ServerDrafts,
    ThreadDrafts,
    Announcements,
    ScopeRatings,
    Attachments,
    Conversations,
    ConversationReports,
    Threads,
    ThreadCounts,
    ThreadOrder,
    Moving,
    PostCarrier,
    Posts,
    Polls,
    Votes,
    PollPresence,
    Tallies,
    EndedPolls,
    PollsPresenter,
    Hidings,
    Reports,
    ModerationLog,
    Reactions,
    ReadMarks,
    Follows,
    Presented,
    ThreadPresenter,
    GroupThreadsPresenter,
    ReadMarkPresenter,
    ReportsPresenter,
    ModerationToldPresenter,
    ThreadHeads,
    ThreadTitles,
    ThreadThemes,
  ],
  exports: [
    Announcements,
    ScopeRatings,
    Behalves,
    ServerDrafts,
    Threads,
    ThreadCounts,
    ThreadOrder,
    Moving,
    Hidings,
    Reports,
    ModerationLog,
    Posts,
    Polls,
    Votes,
    PollPresence,
    EndedPolls,
    Reactions,
    ReadMarks,
    Follows,
  ],
})
export class DiscussionsModule {}
