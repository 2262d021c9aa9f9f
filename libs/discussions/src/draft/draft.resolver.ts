import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { SaveDraftArguments } from './draft.inputs.js';
import { Draft } from './draft.type.js';
import { ServerDrafts } from './drafts.service.js';

const threadId = { type: () => ID, description: 'The thread.' } as const;

@Resolver(() => Draft)
export class DraftResolver {
  constructor(private readonly service: ServerDrafts) {}

  @Query(() => Draft, {
    nullable: true,
    description:
      'What the viewer has begun to write in a thread; null where there is none, or the thread may not be read. For persons who are signed in.',
  })
  draft(@CurrentActor() actor: Actor, @Args('threadId', threadId) id: string): Promise<Draft | null> {
    return this.service.find(actor, id);
  }

  @Mutation(() => Draft, {
    description:
      'Keeps what the viewer has begun to write; writing the post ends it. For whoever may write there, RATE_LIMITED beyond what devices need.',
  })
  saveDraft(@CurrentActor() actor: Actor, @Args() draft: SaveDraftArguments): Promise<Draft> {
    return this.service.save(actor, draft);
  }

  @Mutation(() => Boolean, {
    description: "Throws the viewer's draft away; false where there is none. For persons who are signed in.",
  })
  removeDraft(@CurrentActor() actor: Actor, @Args('threadId', threadId) id: string): Promise<boolean> {
    return this.service.remove(actor, id);
  }
}
