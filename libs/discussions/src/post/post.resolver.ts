import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import {
  EditPostArguments,
  PostsArguments,
  SetPostLanguageArguments,
  WritePostInput,
} from './post.inputs.js';
import { Posts } from './post.service.js';
import { Post, PostPage, PostRevision } from './post.type.js';

const postId = { type: () => ID, description: 'The post.' } as const;

/**
 * A window is one statement, and what hangs on a post (cards, quote, signs) is joined in it: it costs a quarter of what the
 * general rule, which thinks of a resolver a field, would count. So a hundred whole posts fit into the limit.
 */
const windowCost = ({
  args,
  childComplexity,
}: {
  args: { first?: number | null };
  childComplexity: number;
}): number => 1 + Math.ceil((Math.max(1, args.first ?? 50) * childComplexity) / 4);

@Resolver(() => Post)
export class PostResolver {
  constructor(private readonly service: Posts) {}

  @Query(() => PostPage, {
    complexity: windowCost,
    description:
      'A window into a thread: around, before or after a number (one of them), or its newest posts. NOT_FOUND unless the viewer may read it.',
  })
  posts(@CurrentActor() actor: Actor, @Args() asked: PostsArguments): Promise<PostPage> {
    return this.service.page(actor, asked);
  }

  @Query(() => Post, { description: 'One post; NOT_FOUND unless the viewer may read its thread.' })
  post(@CurrentActor() actor: Actor, @Args('id', postId) id: string): Promise<Post> {
    return this.service.get(actor, id);
  }

  @Query(() => [PostRevision], {
    description:
      "Every text that a post had, the first one first. For the thread's readers; of a withdrawn post for its author and those who keep order.",
  })
  postHistory(@CurrentActor() actor: Actor, @Args('postId', postId) id: string): Promise<PostRevision[]> {
    return this.service.history(actor, id);
  }

  @Mutation(() => Post, { description: 'Writes a post. For whoever may write in the group or community.' })
  writePost(@CurrentActor() actor: Actor, @Args('input') input: WritePostInput): Promise<Post> {
    return this.service.write(actor, input);
  }

  @Mutation(() => Post, {
    description: 'Changes the text of a post; the old one is kept and can be read. For its author.',
  })
  editPost(@CurrentActor() actor: Actor, @Args() edited: EditPostArguments): Promise<Post> {
    return this.service.edit(actor, edited);
  }

  @Mutation(() => Post, {
    description:
      'Puts right in which language a post is written; CONFLICT when it is withdrawn or hidden. For its author and those who keep order.',
  })
  setPostLanguage(@CurrentActor() actor: Actor, @Args() said: SetPostLanguageArguments): Promise<Post> {
    return this.service.setLanguage(actor, said);
  }

  @Mutation(() => Post, {
    description:
      'Takes the text of a post away from its readers; its number stays. For its author and those who keep order.',
  })
  withdrawPost(@CurrentActor() actor: Actor, @Args('id', postId) id: string): Promise<Post> {
    return this.service.withdraw(actor, id);
  }
}
