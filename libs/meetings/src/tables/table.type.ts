import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'The thread in which what a table works on is talked about.' })
export class TableThread {
  @Field(() => String, { description: 'Its address, without the host.' })
  address: string;

  @Field(() => Int, { description: 'How many posts stand in it.' })
  posts: number;
}

@ObjectType({
  description:
    'A table of a meeting, where some of its people work on something of their own. For its readers.',
})
export class MeetingTable {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Which one it is: 1, 2, 3 ...' })
  number: number;

  @Field(() => String, { description: 'What it works on.' })
  title: string;

  @Field(() => String, { description: 'The language of the title, ISO 639-1.' })
  language: string;

  @Field(() => Int, { description: 'How many have room.' })
  seats: number;

  @Field(() => Int, { description: 'How many sit there.' })
  taken: number;

  @Field(() => [PersonCard], {
    description:
      'Who sits there, by name; for those who take part, and those who run or moderate the meeting.',
  })
  people: PersonCard[];

  @Field(() => String, { nullable: true, description: 'What it brings back to all.' })
  output: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the output, ISO 639-1.' })
  outputLanguage: string | null;

  @Field(() => Int, { description: 'Counts the writing of the output; give it back to write on.' })
  outputVersion: number;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who wrote it last; for those who are shown the people.',
  })
  outputBy: PersonCard | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was written last.' })
  outputAt: string | null;

  @Field(() => Int, { description: 'Counts its changes; give it back to edit it.' })
  version: number;

  @Field(() => Boolean, {
    description:
      'Whether the reader writes its output: who sits there, and who runs or moderates the meeting.',
  })
  viewerMayWrite: boolean;

  @Field(() => TableThread, {
    nullable: true,
    description:
      'Where it is talked about: in the meeting where one registers, else in the community or group of the meeting. For the readers of that place; null until somebody has begun.',
  })
  thread: TableThread | null;

  @Field(() => Boolean, { description: 'Whether the reader may say the first word about it.' })
  viewerMayTalk: boolean;
}

@ObjectType({ description: 'The tables of a meeting, and how the reader stands to them.' })
export class MeetingTables {
  @Field(() => ID, { description: 'The meeting, and the stream that says when to ask again.' })
  meetingId: string;

  @Field(() => [MeetingTable], { description: 'In the order of their numbers.' })
  items: MeetingTable[];

  @Field(() => ID, { nullable: true, description: 'Where the reader sits.' })
  viewerTableId: string | null;

  @Field(() => [ID], {
    description: 'Where the reader would like to sit, the dearest first; told to nobody else.',
  })
  viewerWishes: string[];

  @Field(() => Boolean, { description: 'Whether the reader may wish for a table and sit down at one.' })
  viewerMayChoose: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader sets up tables and divides people among them.',
  })
  viewerMayKeep: boolean;
}
