import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Somebody without an account who has joined a meeting by the code of its hall. For their device.',
})
export class HallGuest {
  @Field(() => ID, { description: 'Their id: by it they find themselves on the list of speakers.' })
  id: string;

  @Field(() => String, { description: 'The name that they gave.' })
  name: string;
}

@ObjectType({
  description:
    'How guests come into the hall of a meeting that everyone may read. For those who conduct its session.',
})
export class HallDoor {
  @Field(() => String, {
    nullable: true,
    description: 'The six digits by which they join, for the projector; null while guests are kept out.',
  })
  code: string | null;
}
