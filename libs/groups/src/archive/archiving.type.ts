import { Field, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

@ObjectType({
  description:
    'That a community or group is closed for writing: since when, by whom, and why. For its readers; the name is for those who are signed in.',
})
export class Archiving {
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  at: string;

  @Field(() => String, { nullable: true, description: 'Why, as whoever closed it wrote.' })
  note: string | null;

  @Field(() => String, { description: 'The language of the note.' })
  language: string;

  @Field(() => PersonCard, { nullable: true, description: 'Who closed it; null for guests.' })
  by: PersonCard | null;

  @Field(() => Boolean, {
    description: 'True where it was closed together with what is above it; then that is to be opened again.',
  })
  above: boolean;

  scopeId: string;
}
