import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Poll } from '#discussions';
import { PersonCard } from '#municipalities';

@ObjectType({
  description: 'What one person said of the days of a date poll. Seen by those who may answer too.',
})
export class DateAnswer {
  @Field(() => PersonCard, { description: 'Who.' })
  person: PersonCard;

  @Field(() => [Int], {
    description: 'For each of the days, in their order: 2 it suits, 1 if need be, 0 it does not.',
  })
  weights: number[];
}

@ObjectType({
  description:
    'A poll over dates in a community or group, which becomes a meeting. Seen by whoever reads that place.',
})
export class DatePoll {
  @Field(() => ID, { description: 'The id of the poll.' })
  id: string;

  @Field(() => Poll, { description: 'The question, the days and the counts.' })
  poll: Poll;

  @Field(() => ID, { description: 'The community or group; also the stream that tells of the poll.' })
  placeId: string;

  @Field(() => String, { description: 'What the community or group is called, in the reader’s language.' })
  placeTitle: string;

  @Field(() => String, { description: 'Its address.' })
  placeAddress: string;

  @Field(() => Boolean, { description: 'Whether the viewer may answer.' })
  viewerMayAnswer: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer may close it and make a meeting of it: EDIT in the place.',
  })
  viewerMayDecide: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The address of the meeting that was made of it; null: none yet, or one that the viewer may not know of.',
  })
  meetingAddress: string | null;

  @Field(() => [DateAnswer], {
    description:
      'Who said what, in the order of names, at most 300. For those who may answer; for others nothing.',
  })
  answers: DateAnswer[];
}
