/** The front door of `discussions`: what upper rooms and apps may take. */
import { HidingEntity } from './hiding/hiding.entity.js';
import { PlaceFollowEntity, ThreadFollowEntity } from './follow/follow.entity.js';
import { AttachmentEntity } from './attachment/attachment.entity.js';
import { ConversationEntity, ConversationReportEntity } from './conversation/conversation.entity.js';
import { CallingEntity } from './mention/calling.entity.js';
import { DraftEntity } from './draft/draft.entity.js';
import { ThreadDraftEntity } from './draft/thread-draft.entity.js';
import { MentionEntity } from './mention/mention.entity.js';
import { ModerationEntryEntity } from './moderation/moderation-entry.entity.js';
import { PollBallotEntity, PollParticipationEntity } from './poll/ballot.entity.js';
import { PollEntity, PollOptionEntity, PollVoteEntity } from './poll/poll.entity.js';
import { PostEntity, PostRevisionEntity } from './post/post.entity.js';
import { RatingEntity } from './announcement/rating.entity.js';
import { ScopeRatingEntity } from './rating/scope-rating.entity.js';
import { ReactionEntity } from './reaction/reaction.entity.js';
import { ThreadPointerEntity } from './moving/thread-pointer.entity.js';
import { ReadMarkEntity } from './read-mark/read-mark.entity.js';
import { ReportEntity } from './report/report.entity.js';
import { ThreadEntity } from './thread/thread.entity.js';

export { DiscussionsModule, discussionsResolvers } from './discussions.module.js';
export { Announcements } from './announcement/announcements.service.js';
export { ScopeRatings, type Rated } from './rating/scope-ratings.service.js';
export { Announcement, Rating } from './announcement/announcement.type.js';
export { ThreadDrafts } from './draft/thread-drafts.service.js';
export { ServerDrafts } from './draft/drafts.service.js';
export { Conversations } from './conversation/conversation.service.js';
export { Behalves } from './behalf/behalves.service.js';
export { Hidings } from './hiding/hidings.service.js';
export { Moving } from './moving/moving.service.js';
export { ModerationLog } from './moderation/moderation-log.service.js';
export { Reports } from './report/reports.service.js';
export { ThreadOrder } from './order/order.service.js';
export { belongsTo, placeLevel, threadLevel } from './follow/follow.sql.js';
export { PlaceFollowLevelEnum, ThreadFollowLevelEnum } from './follow/follow.type.js';
export { Follows } from './follow/follows.service.js';
export { EndedPolls } from './poll/ended-polls.js';
export { type DraftPlacePollInput, PollInput } from './poll/poll.inputs.js';
export { OwnVote, Poll, PollKindEnum, PollMarkEnum, PollPage } from './poll/poll.type.js';
export { pollView } from './poll/poll-row.sql.js';
export { Polls } from './poll/polls.service.js';
export { PollPresence } from './poll/presence.js';
export { Tallies } from './poll/tallies.js';
export { Votes } from './poll/votes.service.js';
export { Posts } from './post/post.service.js';
export { isNotShown, isShown } from './post/post-row.sql.js';
export { Post, PostPage, ReactionKind } from './post/post.type.js';
export { Reactions } from './reaction/reaction.service.js';
export { ReadMarks } from './read-mark/read-mark.service.js';
export { ThreadCounts, type ThreadCount } from './thread/thread-counts.js';
export { Threads } from './thread/thread.service.js';
export { Thread, ThreadPage } from './thread/thread.type.js';

/** The tables of this room, for the data source. */
export const discussionsEntities = [
  ThreadEntity,
  ThreadPointerEntity,
  PostEntity,
  PollEntity,
  PollOptionEntity,
  PollVoteEntity,
  PollParticipationEntity,
  PollBallotEntity,
  PostRevisionEntity,
  ReactionEntity,
  RatingEntity,
  ScopeRatingEntity,
  MentionEntity,
  DraftEntity,
  ThreadDraftEntity,
  CallingEntity,
  ModerationEntryEntity,
  HidingEntity,
  ReportEntity,
  ReadMarkEntity,
  ThreadFollowEntity,
  PlaceFollowEntity,
  AttachmentEntity,
  ConversationEntity,
  ConversationReportEntity,
];
