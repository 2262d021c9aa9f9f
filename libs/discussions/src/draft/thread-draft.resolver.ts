import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { SaveThreadDraftArguments } from './thread-draft.inputs.js';
import { ThreadDraft } from './thread-draft.type.js';
import { ThreadDrafts } from './thread-drafts.service.js';

const scopeId = { type: () => ID, description: 'The group or community.' } as const;

@Resolver(() => ThreadDraft)
export class ThreadDraftResolver {
  constructor(private readonly service: ThreadDrafts) {}

  @Query(() => ThreadDraft, {
    nullable: true,
    description:
      'The thread that the viewer has begun to open in a group or community; null where there is none, NOT_FOUND where it may not be read. For persons who are signed in.',
  })
  threadDraft(
    @CurrentActor() actor: Actor,
    @Args('scopeId', scopeId) id: string,
  ): Promise<ThreadDraft | null> {
    return this.service.find(actor, id);
  }

  @Mutation(() => ThreadDraft, {
    description:
      'Keeps the thread that the viewer has begun to open; opening it ends it. For whoever may write there, RATE_LIMITED beyond what devices need.',
  })
  saveThreadDraft(
    @CurrentActor() actor: Actor,
    @Args() draft: SaveThreadDraftArguments,
  ): Promise<ThreadDraft> {
    return this.service.save(actor, draft);
  }

  @Mutation(() => Boolean, {
    description:
      'Throws away the thread that the viewer has begun to open; false where there is none. For persons who are signed in.',
  })
  removeThreadDraft(@CurrentActor() actor: Actor, @Args('scopeId', scopeId) id: string): Promise<boolean> {
    return this.service.remove(actor, id);
  }
}
