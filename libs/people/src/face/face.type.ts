import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';

@ObjectType({
  description:
    'The picture of a person. Seen by those to whom the person shows it (`ProfileVisibility.face`).',
})
export class Face {
  @Field(() => ID, { description: 'Whose face it is.' })
  personId: string;

  @Field(() => String, {
    description:
      'A square of 96 pixels, for lists: a path on this server, good until `urlUntil`, without signing in.',
  })
  url: string;

  @Field(() => String, { description: 'The same as a square of 512 pixels, for the profile.' })
  largeUrl: string;

  @Field(() => DateTimeScalar, { description: 'When both addresses end, one to two hours from now.' })
  urlUntil: string;
}
