import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor } from '#platform';
import {
  AskQuestionInput,
  SetMeetingQuestionsArgs,
  SetQuestionAsideArgs,
  SupportQuestionArgs,
  TakeQuestionArgs,
} from './question.inputs.js';
import { MeetingQuestion, MeetingQuestions } from './question.type.js';
import { Questions } from './questions.service.js';

const question = { type: () => ID, description: 'The question.' } as const;

@Resolver(() => MeetingQuestions)
export class QuestionResolver {
  constructor(private readonly questions: Questions) {}

  @Query(() => MeetingQuestions, {
    description: 'The questions from the hall of a meeting. For its readers.',
  })
  meetingQuestions(
    @Args('meetingId', { type: () => ID, description: 'The meeting.' }) meetingId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingQuestions> {
    return this.questions.of(actor, meetingId);
  }

  @Mutation(() => MeetingQuestions, {
    description:
      'Opens or closes the box, and says whether one may ask without a name. For who runs or moderates the meeting.',
  })
  setMeetingQuestions(
    @Args() args: SetMeetingQuestionsArgs,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingQuestions> {
    return this.questions.setBox(actor, args);
  }

  @Mutation(() => MeetingQuestion, {
    description: 'Asks in writing. For those who take part, while the box is open.',
  })
  askQuestion(
    @Args('input') input: AskQuestionInput,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingQuestion> {
    return this.questions.ask(actor, input);
  }

  @Mutation(() => MeetingQuestion, {
    description:
      'Supports a question that waits, or takes that back. For those who take part, of the questions of others.',
  })
  supportQuestion(@Args() args: SupportQuestionArgs, @CurrentActor() actor: Actor): Promise<MeetingQuestion> {
    return this.questions.support(actor, args);
  }

  @Mutation(() => MeetingQuestions, {
    description: 'Takes back a question that waits. For who asked it with their name.',
  })
  withdrawQuestion(
    @Args('id', question) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingQuestions> {
    return this.questions.withdraw(actor, id);
  }

  @Mutation(() => MeetingQuestions, {
    description:
      'Says that this question is being answered now, and the one before it was. For who runs or moderates the meeting.',
  })
  takeQuestion(@Args() args: TakeQuestionArgs, @CurrentActor() actor: Actor): Promise<MeetingQuestions> {
    return this.questions.take(actor, args);
  }

  @Mutation(() => MeetingQuestions, {
    description: 'Says that it was answered. For who runs or moderates the meeting.',
  })
  closeQuestion(@Args('id', question) id: string, @CurrentActor() actor: Actor): Promise<MeetingQuestions> {
    return this.questions.close(actor, id);
  }

  @Mutation(() => MeetingQuestions, {
    description: 'Sets a question aside, for a reason that is shown. For who runs or moderates the meeting.',
  })
  setQuestionAside(
    @Args() args: SetQuestionAsideArgs,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingQuestions> {
    return this.questions.setAside(actor, args);
  }

  @Mutation(() => MeetingQuestions, {
    description: 'Puts a question back among those that wait. For who runs or moderates the meeting.',
  })
  reopenQuestion(@Args('id', question) id: string, @CurrentActor() actor: Actor): Promise<MeetingQuestions> {
    return this.questions.reopen(actor, id);
  }
}
