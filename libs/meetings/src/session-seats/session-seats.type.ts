import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';
import { RegistrationState } from '../registration/registration-kinds.type.js';

@ObjectType({
  description: 'The seats of a session that has its own; for the readers of the meeting.',
})
export class SessionSeats {
  @Field(() => Int, { nullable: true, description: 'How many there are; null: as many as come.' })
  capacity: number | null;

  @Field(() => Int, { description: 'How many are taken, with those that are offered to somebody.' })
  taken: number;

  @Field(() => Int, { description: 'How many wait for one.' })
  waiting: number;

  @Field(() => RegistrationState, {
    nullable: true,
    description: 'How the reader stands there: HELD, OFFERED or WAITING; null: they have taken none.',
  })
  viewerState: RegistrationState | null;

  @Field(() => Int, {
    nullable: true,
    description: "The reader's place on the waiting list, from 1; null while they do not wait.",
  })
  viewerPlace: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when a seat is kept that is offered to the reader.',
  })
  viewerOfferedUntil: string | null;

  @Field(() => Boolean, {
    description: 'Whether the reader may take one: who has a seat in the meeting, while it lies ahead.',
  })
  viewerMayTake: boolean;

  @Field(() => [ID], {
    description:
      'The sessions in which the reader has a seat at the same time: shown before they take one here.',
  })
  viewerClashIds: string[];
}
