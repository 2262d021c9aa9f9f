import { Args, ArgsType, Field, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { Actor } from '#kernel';
import { Viewer } from '#people';
import { CurrentActor, PageArgs, type PageOf } from '#platform';
import { Notice, NoticePage } from './notice.type.js';
import { noticePages, Notices } from './notices.service.js';

@ArgsType()
class NoticesArguments extends PageArgs(noticePages) {
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait to be read.' })
  @IsOptional()
  unreadOnly?: boolean | null;
}

const noticeId = { type: () => ID, description: 'The notice.' } as const;

@Resolver(() => Notice)
export class NoticeResolver {
  constructor(private readonly service: Notices) {}

  @Query(() => NoticePage, {
    description: 'What the viewer is told, those raised last first. For persons who are signed in.',
  })
  notices(@CurrentActor() actor: Actor, @Args() asked: NoticesArguments): Promise<PageOf<Notice>> {
    return this.service.list(actor, asked);
  }

  @Mutation(() => Notice, { description: 'Says that a notice was read. For the person whom it tells.' })
  markNoticeRead(@CurrentActor() actor: Actor, @Args('id', noticeId) id: string): Promise<Notice> {
    return this.service.markRead(actor, id);
  }

  @Mutation(() => Notice, {
    description: 'Keeps a notice unread, also when its thread was read. For the person whom it tells.',
  })
  markNoticeUnread(@CurrentActor() actor: Actor, @Args('id', noticeId) id: string): Promise<Notice> {
    return this.service.markUnread(actor, id);
  }

  @Mutation(() => Int, {
    description:
      'Says that this notice and all that were raised before it were read; answers how many still wait.',
  })
  markNoticesRead(
    @CurrentActor() actor: Actor,
    @Args('upTo', { type: () => ID, description: 'The newest notice that was shown.' }) upTo: string,
  ): Promise<number> {
    return this.service.markReadUpTo(actor, upTo);
  }
}

/** What this room says of the viewer. */
@Resolver(() => Viewer)
export class UnreadNoticesResolver {
  constructor(private readonly service: Notices) {}

  @ResolveField(() => Int, { description: 'How many notices wait to be read. Seen by the viewer alone.' })
  unreadNotices(@CurrentActor() actor: Actor): Promise<number> {
    return this.service.unread(actor.personId!);
  }
}
