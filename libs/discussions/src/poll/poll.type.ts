import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PollOptionView, PollView } from '#kernel';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'An answer that a poll offers. Seen by the readers of the thread.' })
export class PollOption implements PollOptionView {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'One line, at most 120 characters.' })
  text: string;

  @Field(() => Int, { description: 'How many people chose it, at any time, also before one has voted.' })
  votes: number;
}

@ObjectType({
  description:
    'A question with answers to choose from, in a post. Votes are counted and belong to nobody: not even those who keep order see who chose what.',
})
export class Poll implements PollView {
  @Field(() => String, { description: 'One line, at most 200 characters.' })
  question: string;

  @Field(() => Boolean, { description: 'Whether several answers may be chosen.' })
  multiple: boolean;

  @Field(() => [PollOption], { description: 'The answers in their order, 2 to 12.' })
  options: PollOption[];

  @Field(() => Int, { description: 'How many people have voted.' })
  voters: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself; null: when somebody closes it.',
  })
  endsAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its author or somebody who keeps order closed it; null: nobody did.',
  })
  closedAt: string | null;
}

@ObjectType({ description: 'What the viewer chose in a poll. Seen by nobody else.' })
export class OwnVote {
  @Field(() => ID, { description: 'The post with the poll.' })
  postId: string;

  @Field(() => [ID], { description: 'The chosen answers, at least one.' })
  optionIds: string[];
}
