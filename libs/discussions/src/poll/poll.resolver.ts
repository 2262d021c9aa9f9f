import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import { Post } from '../post/post.type.js';
import { VoteArguments } from './poll.inputs.js';
import { OwnVote } from './poll.type.js';
import { Polls } from './polls.service.js';

@Resolver()
export class PollResolver {
  constructor(private readonly polls: Polls) {}

  @Query(() => [OwnVote], {
    description:
      'What the viewer chose in the polls of a thread. NOT_FOUND unless the viewer may read it; nothing for guests.',
  })
  ownVotes(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<OwnVote[]> {
    return this.polls.own(actor, threadId);
  }

  @Mutation(() => Post, {
    description:
      'Votes in the poll of a post, in place of an earlier vote; CONFLICT when it is over. For whoever may write in the group or community.',
  })
  voteInPoll(@CurrentActor() actor: Actor, @Args() asked: VoteArguments): Promise<Post> {
    return this.polls.vote(actor, asked);
  }

  @Mutation(() => Post, {
    description: 'Ends the poll of a post. For its author and those who keep order.',
  })
  closePoll(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID, description: 'The post with the poll.' }) postId: string,
  ): Promise<Post> {
    return this.polls.close(actor, postId);
  }
}
