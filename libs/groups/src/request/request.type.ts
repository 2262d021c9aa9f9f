import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Behalf, PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import type { GivenAnswer } from '../questionnaire/questionnaire.policy.js';
import { RequestAnswer } from '../questionnaire/questionnaire.type.js';

@ObjectType({
  description:
    'Somebody asks to be let in. Seen by the person and by those who answer requests there (ADMIT).',
})
export class MembershipRequest {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => PersonCard, { description: 'Who asks.' })
  person: PersonCard;

  @Field(() => Behalf, {
    nullable: true,
    description:
      'For which municipality or organisation the person would sit there, as long as they may speak for it; null: for themselves.',
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
