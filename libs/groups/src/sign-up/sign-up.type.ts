import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalityTile } from '#municipalities';
import { DateTimeScalar } from '#platform';
import type { GivenAnswer } from '../questionnaire/questionnaire.policy.js';
import type { Question } from '../questionnaire/questionnaire.entity.js';
import { AdmissionQuestion, RequestAnswer } from '../questionnaire/questionnaire.type.js';
import { signUpSteps, type SignUpStep } from './sign-up.policy.js';

export const SignUpStepEnum = Object.fromEntries(signUpSteps.map((step) => [step, step])) as {
  [S in SignUpStep]: S;
};
registerEnumType(SignUpStepEnum, {
  name: 'SignUpStep',
  description: 'What the link in the letter leads to.',
  valuesMap: {
    PASSWORD: { description: 'The town hall vouches for the address: `completeSignUp` with a password.' },
    CONFIRM: { description: '`confirmSignUp`; then it waits for those who let people in.' },
    WAITING: { description: 'It was confirmed and waits for its answer, which comes by letter.' },
    SIGN_IN: { description: 'The address has an account by now: sign in and join.' },
  },
});

@ObjectType({
  description:
    'Somebody without an account asks to come in. Seen by those who answer requests there (ADMIT), until it is answered.',
})
export class SignUp {
  @Field(() => ID, { description: 'For `answerSignUp`.' })
  id: string;

  /** not a field: where to */
  scopeId: string;

  @Field(() => String, { description: 'As the person gave it.' })
  name: string;

  @Field(() => String, { description: 'The address, which they have confirmed.' })
  email: string;

  @Field(() => String, { description: 'The language of their letters: pl, en, ro, uk or ru.' })
  language: string;

  @Field(() => MunicipalityTile, {
    nullable: true,
    description: 'Where they say that they work; nobody has confirmed it.',
  })
  municipality: MunicipalityTile | null;

  @Field(() => String, { nullable: true, description: 'As what, in their words.' })
  jobTitle: string | null;

  @Field(() => String, { nullable: true, description: 'Why they wish to come in.' })
  message: string | null;

  @Field(() => [RequestAnswer], { description: 'What was asked and answered, in order.' })
  answers: GivenAnswer[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;
}

@ObjectType({ description: 'What the link of the letter shows to whoever holds it.' })
export class SignUpPreview {
  @Field(() => SignUpStepEnum, { description: 'What comes next.' })
  step: SignUpStep;

  @Field(() => String, { description: 'The name that was given.' })
  name: string;

  @Field(() => String, { description: 'The address.' })
  email: string;

  @Field(() => String, { description: 'Of the letters.' })
  language: string;

  @Field(() => MunicipalityTile, { nullable: true, description: 'Where the person works.' })
  municipality: MunicipalityTile | null;

  @Field(() => String, { nullable: true, description: 'As what, as was said when it was asked.' })
  jobTitle: string | null;

  @Field(() => String, { nullable: true, description: 'Why they wish to come in, as was said then.' })
  message: string | null;

  @Field(() => [RequestAnswer], { description: 'What was answered then, in their name.' })
  answers: GivenAnswer[];

  @Field(() => [AdmissionQuestion], { description: 'What is asked of those who ask to come in now.' })
  questions: Question[];

  /** its names, for the field `community` */
  communityLabels: Record<string, string>;

  @Field(() => Int, { description: "The number in the community's address." })
  communityNumber: number;

  @Field(() => String, { description: "The words in the community's address." })
  communitySlug: string;
}
