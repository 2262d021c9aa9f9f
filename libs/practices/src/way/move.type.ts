import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import { PracticeState } from '../practice/practice.type.js';
import type { EditionState } from './way.policy.js';

@ObjectType({
  description:
    'A step of an edition on its way. For its authors and the editors; one that took it from readers, or put it away, for all.',
})
export class EditionMove {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PracticeState, { description: 'From where.' })
  from: EditionState;

  @Field(() => PracticeState, { description: 'To where.' })
  to: EditionState;

  @Field(() => Int, {
    description: 'The round in which it was taken: how often the edition had been handed in.',
  })
  round: number;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever moved it.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The language of the reason, ISO 639-1.' })
  language: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => PersonCard, { nullable: true, description: 'By whom; for those who are signed in.' })
  person: PersonCard | null;
}

@ObjectType({ description: 'Where the viewer may move an edition now.' })
export class EditionChoice {
  @Field(() => PracticeState, { description: 'To where.' })
  to: EditionState;

  @Field(() => Boolean, { description: 'Whether they have to say why.' })
  reasonNeeded: boolean;
}
