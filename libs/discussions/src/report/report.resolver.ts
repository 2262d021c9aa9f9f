import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Viewer } from '#people';
import { CurrentActor } from '#platform';
import { ConversationReports } from '../conversation/report.service.js';
import { Post } from '../post/post.type.js';
import {
  CloseReportsArguments,
  DeskArguments,
  OwnReportsArguments,
  ReportPostArguments,
  WarnAuthorArguments,
} from './report.inputs.js';
import { DeskCasePage, ModeratorsDesk, Report, ReportPage } from './report.type.js';
import { Reports } from './reports.service.js';

@Resolver(() => Viewer)
export class ReportResolver {
  constructor(
    private readonly reports: Reports,
    private readonly conversations: ConversationReports,
  ) {}

  @Mutation(() => Report, {
    description:
      'Tells those who keep order that something is wrong with a post; sent again, the first report is answered. For persons who may read it, not its author.',
  })
  reportPost(@CurrentActor() actor: Actor, @Args() made: ReportPostArguments): Promise<Report> {
    return this.reports.report(actor, made.postId, made.reason, made.words);
  }

  @Mutation(() => Post, {
    description: 'Answers all reports of a post that wait; whoever made them is told. For MODERATE.',
  })
  closeReports(@CurrentActor() actor: Actor, @Args() closing: CloseReportsArguments): Promise<Post> {
    return this.reports.close(actor, closing.postId, closing.outcome, closing.words);
  }

  @Mutation(() => Post, {
    description:
      'Tells the author of a post something from the moderators, and answers reports of it. For MODERATE.',
  })
  warnAuthor(@CurrentActor() actor: Actor, @Args() { postId, words }: WarnAuthorArguments): Promise<Post> {
    return this.reports.warn(actor, postId, words);
  }

  @Query(() => DeskCasePage, {
    description:
      'Reported and appealed posts where the viewer keeps order, the newest word first. Of a place: NOT_FOUND or FORBIDDEN without MODERATE.',
  })
  deskCases(@CurrentActor() actor: Actor, @Args() asked: DeskArguments): Promise<DeskCasePage> {
    return this.reports.cases(actor, asked);
  }

  @Query(() => ReportPage, {
    description: "The viewer's own reports and what became of them. For persons who are signed in.",
  })
  ownReports(@CurrentActor() actor: Actor, @Args() asked: OwnReportsArguments): Promise<ReportPage> {
    return this.reports.own(actor, asked);
  }

  @ResolveField(() => ModeratorsDesk, {
    nullable: true,
    description:
      'Where the viewer keeps order and what waits there; null: nowhere. Seen by the viewer alone.',
  })
  desk(@CurrentActor() actor: Actor): Promise<ModeratorsDesk | null> {
    return this.deskOf(actor);
  }

  /** Administrators have a desk also where no place is theirs to keep: conversations are reported to them. */
  private async deskOf(actor: Actor): Promise<ModeratorsDesk | null> {
    const [desk, conversationReports] = await Promise.all([
      this.reports.desk(actor),
      this.conversations.waiting(actor),
    ]);
    if (!desk && conversationReports === null) return null;
    return { waiting: 0, places: [], ...desk, conversationReports };
  }
}
