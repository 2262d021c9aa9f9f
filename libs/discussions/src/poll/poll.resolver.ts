import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { MunicipalityTile } from '#municipalities';
import { CurrentActor, CurrentRequest, type RequestContext } from '#platform';
import { DraftPlacePollInput, PollInput, PollsArguments, VoteInput } from './poll.inputs.js';
import { OwnVote, Poll, PollPage } from './poll.type.js';
import { Polls } from './polls.service.js';
import { Votes } from './votes.service.js';

const keepers =
  'For those who keep order or change the settings there, and in a meeting for whoever runs it.';

@Resolver()
export class PollResolver {
  constructor(
    private readonly asking: Polls,
    private readonly votes: Votes,
  ) {}

  @Query(() => Poll, {
    description:
      'A poll. NOT_FOUND unless the viewer may read where it stands, and for a draft unless they prepare polls there.',
  })
  poll(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Poll> {
    return this.asking.get(actor, id);
  }

  @Query(() => PollPage, {
    description:
      'The polls of a meeting, group or community itself, the latest first; those in the posts of threads are there. NOT_FOUND unless the viewer may read it; drafts for those who prepare them.',
  })
  polls(@CurrentActor() actor: Actor, @Args() asked: PollsArguments): Promise<PollPage> {
    return this.asking.ofPlace(actor, asked);
  }

  @Query(() => [OwnVote], {
    description:
      'What the viewer chose in the polls of a thread, or of a meeting, group or community, and what the municipalities chose for which the viewer votes. NOT_FOUND unless the viewer may read it; nothing for guests.',
  })
  ownVotes(
    @CurrentActor() actor: Actor,
    @Args('placeId', { type: () => ID, description: 'The thread, or the scope.' }) placeId: string,
  ): Promise<OwnVote[]> {
    return this.votes.own(actor, placeId);
  }

  @Query(() => [MunicipalityTile], {
    description:
      'The municipalities for which the viewer may vote there: those whose mandate they hold today, there or everywhere. Nothing where the viewer may not read.',
  })
  municipalitiesToVoteFor(
    @CurrentActor() actor: Actor,
    @Args('placeId', { type: () => ID, description: 'The thread, or the scope.' }) placeId: string,
  ): Promise<MunicipalityTile[]> {
    return this.votes.municipalities(actor, placeId);
  }

  @Mutation(() => Poll, { description: `Prepares a poll of a place: a draft. ${keepers}` })
  draftPoll(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Where, and what it asks.' }) input: DraftPlacePollInput,
  ): Promise<Poll> {
    return this.asking.draft(actor, input);
  }

  @Mutation(() => Poll, {
    description: `Puts another poll in the place of a draft; CONFLICT with NOT_A_DRAFT once it was opened. ${keepers}`,
  })
  editPoll(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @Args('poll', { description: 'What it is to ask.' }) poll: PollInput,
  ): Promise<Poll> {
    return this.asking.edit(actor, id, poll);
  }

  @Mutation(() => ID, {
    description: `Gives a draft up; its id. CONFLICT with NOT_A_DRAFT once it was opened. ${keepers}`,
  })
  removePoll(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
  ): Promise<string> {
    return this.asking.remove(actor, id);
  }

  @Mutation(() => Poll, {
    description: `Lets people vote; nothing changes where it is open, and CONFLICT with POLL_OVER where it is closed. ${keepers}`,
  })
  openPoll(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
  ): Promise<Poll> {
    return this.asking.open(actor, id);
  }

  @Mutation(() => Poll, {
    description:
      'Votes, in place of an earlier vote; CONFLICT with POLL_OVER when it is over, and in a secret poll with ALREADY_VOTED. For whoever may write there; where municipalities vote, for whoever holds a mandate of one (FORBIDDEN with NO_MANDATE).',
  })
  voteInPoll(
    @CurrentActor() actor: Actor,
    @CurrentRequest() { errand }: RequestContext,
    @Args('input', { description: 'In which poll, and what.' }) input: VoteInput,
  ): Promise<Poll> {
    // Before it is known whether the vote is secret: lines in the log would tell who voted when.
    errand.untold = true;
    return this.votes.vote(actor, input);
  }

  @Mutation(() => Poll, {
    description:
      'Ends a poll, with how many are present where that is known. For those who keep order; in a post for its author, in a meeting for whoever runs it.',
  })
  closePoll(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The poll.' }) id: string,
  ): Promise<Poll> {
    return this.asking.close(actor, id);
  }
}
