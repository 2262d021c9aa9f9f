import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Community, Group } from '#groups';
import type { Actor } from '#kernel';
import { Viewer } from '#people';
import { Batch, CurrentActor } from '#platform';
import { NoticeReasonEnum, type NoticeReason } from '../notice/notice.type.js';
import { NoticePreference, NoticeWayEnum, type NoticeWay } from './preference.type.js';
import { Preferences } from './preferences.service.js';

@Resolver(() => Viewer)
export class PreferenceResolver {
  constructor(private readonly preferences: Preferences) {}

  @ResolveField(() => [NoticePreference], {
    description: 'How the viewer is told, for every reason. Seen by the viewer alone.',
  })
  noticePreferences(@CurrentActor() actor: Actor): Promise<NoticePreference[]> {
    return this.preferences.list(actor);
  }

  @Mutation(() => [NoticePreference], {
    description: 'Chooses how the viewer is told for a reason. For persons who are signed in.',
  })
  setNoticePreference(
    @CurrentActor() actor: Actor,
    @Args('reason', { type: () => NoticeReasonEnum, description: 'The reason.' }) reason: NoticeReason,
    @Args('way', { type: () => NoticeWayEnum, description: 'How.' }) way: NoticeWay,
  ): Promise<NoticePreference[]> {
    return this.preferences.choose(actor, reason, way);
  }
}

/** What this room says of a group, which is declared below. */
@Resolver(() => Group)
export class GroupMailResolver {
  private readonly mailed: Batch<boolean>;

  constructor(private readonly preferences: Preferences) {
    this.mailed = new Batch<boolean>(
      (actor, ids) => preferences.contentMailed(actor, ids),
      () => false,
    );
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether letters may name it and quote from it: unless it is secret, or as chosen. False for whoever may neither read nor edit there.',
  })
  mailsContent(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.mailed.of(actor, group.id);
  }

  @Mutation(() => Boolean, {
    description:
      'Says whether letters may name a group or community and quote from its threads. For EDIT there.',
  })
  setMailsContent(
    @CurrentActor() actor: Actor,
    @Args('scopeId', { type: () => ID, description: 'The group or community.' }) scopeId: string,
    @Args('mailsContent', { type: () => Boolean, description: 'Whether they may.' }) mailsContent: boolean,
  ): Promise<boolean> {
    return this.preferences.chooseContent(actor, scopeId, mailsContent);
  }
}

/** The same of a community: it is for the threads that stand in it; each of its groups says for itself. */
@Resolver(() => Community)
export class CommunityMailResolver {
  private readonly mailed: Batch<boolean>;

  constructor(preferences: Preferences) {
    this.mailed = new Batch<boolean>(
      (actor, ids) => preferences.contentMailed(actor, ids),
      () => false,
    );
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether letters may name it and quote from the threads that stand in it itself, not in a group: unless it is secret, or as chosen. False for whoever may neither read nor edit there.',
  })
  mailsContent(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.mailed.of(actor, community.id);
  }
}
