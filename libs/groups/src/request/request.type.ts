import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Behalf, PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import type { GivenAnswer } from '../questionnaire/questionnaire.policy.js';
import { RequestAnswer } from '../questionnaire/questionnaire.type.js';

@ObjectType({
  description:
    'Somebody asks to be let in, or a body for which they speak. Seen by the person and by those who answer requests there (ADMIT).',
})
export class MembershipRequest {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PersonCard, { description: 'Who asks.' })
  person: PersonCard;

  @Field(() => Boolean, {
    description:
      'True: the municipality or organisation itself asks to belong to the community, and the person speaks for it.',
  })
  forBody: boolean;

  @Field(() => Behalf, {
    nullable: true,
    description:
      'The body that asks; or for which municipality or organisation the person would sit there, as long as they may speak for it; null: for themselves.',
  })
  onBehalfOf: Behalf | null;

  @Field(() => String, { nullable: true, description: 'What the person says with it.' })
  message: string | null;

  @Field(() => [RequestAnswer], { description: 'What was asked and answered, in order.' })
  answers: GivenAnswer[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  scopeId: string;
}
