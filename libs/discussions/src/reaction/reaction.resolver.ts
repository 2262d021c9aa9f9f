import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Post, ReactionKind } from '../post/post.type.js';
import { Reactions } from './reaction.service.js';

const post = { type: () => ID, description: 'The post.' } as const;
const sign = { type: () => ReactionKind, description: 'Which sign.' } as const;

@Resolver()
export class ReactionResolver {
  constructor(private readonly reactions: Reactions) {}

  @Mutation(() => Post, {
    description:
      "Sets the viewer's sign under a post, once. For whoever may write in the group or community.",
  })
  react(
    @CurrentActor() actor: Actor,
    @Args('postId', post) postId: string,
    @Args('kind', sign) kind: ReactionKind,
  ): Promise<Post> {
    return this.reactions.react(actor, postId, kind);
  }

  @Mutation(() => Post, {
    description: "Takes the viewer's sign away again. For whoever may write in the group or community.",
  })
  unreact(
    @CurrentActor() actor: Actor,
    @Args('postId', post) postId: string,
    @Args('kind', sign) kind: ReactionKind,
  ): Promise<Post> {
    return this.reactions.unreact(actor, postId, kind);
  }
}
