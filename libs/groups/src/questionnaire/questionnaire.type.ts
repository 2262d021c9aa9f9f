import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import type { Question } from './questionnaire.entity.js';

@ObjectType({ description: 'Something that is asked of whoever asks to come in.' })
export class AdmissionQuestion {
  @Field(() => ID, { description: 'Its id, for the answer.' })
  id: string;

  @Field(() => Boolean, { description: 'True where there is no request without an answer to it.' })
  required: boolean;

  texts: Labels;
}

@ObjectType({
  description: 'What is asked of those who ask to come in. For everybody who may know of the place.',
})
export class Questionnaire {
  @Field(() => Int, {
    description: 'Counts its changes; `setQuestions` asks for it. 0 where nothing is asked yet.',
  })
  version: number;

  @Field(() => [AdmissionQuestion], { description: 'The questions in their order; at most five.' })
  questions: Question[];

  scopeId: string;
}

@ObjectType({
  description: 'What somebody answered who asked to come in, with the question as it was then.',
})
export class RequestAnswer {
  @Field(() => String, { description: 'What was answered.' })
  text: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The question, which may be asked no more or in other words; null of answers from before this was kept.',
  })
  questionId?: string | null;

  question: Labels;
}
