import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType({
  description:
    "The private address under which a person's calendar reads their meetings. Seen by that person alone, without the address itself.",
})
export class CalendarFeed {
  @Field(() => DateTimeScalar, { description: 'When the address was made, or last renewed.' })
  openedAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a calendar last asked there, to the hour; null: never.',
  })
  lastReadAt: string | null;
}

@ObjectType({ description: 'A feed that was just opened or renewed.' })
export class OpenedCalendarFeed {
  @Field(() => String, {
    description: 'The whole address, which works for whoever has it. It is told here once and kept nowhere.',
  })
  address: string;

  @Field(() => CalendarFeed, { description: 'What is shown of it from now on.' })
  feed: CalendarFeed;
}
