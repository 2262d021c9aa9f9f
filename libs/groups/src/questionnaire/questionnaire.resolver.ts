import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelIn, labelList, type Actor } from '#kernel';
import { Label } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { Community } from '../community/community.type.js';
import { Group } from '../working-group/working-group.type.js';
import { SetQuestionsInput } from './questionnaire.inputs.js';
import { AdmissionQuestion, Questionnaire, RequestAnswer } from './questionnaire.type.js';
import { Questionnaires } from './questionnaires.service.js';

@Resolver(() => AdmissionQuestion)
export class AdmissionQuestionResolver {
  @ResolveField(() => String, {
    description: "The question, in the first of the reader's languages that has it.",
  })
  text(@Parent() question: AdmissionQuestion, @CurrentActor() actor: Actor): string {
    return labelIn(question.texts, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'The question in all its languages.' })
  texts(@Parent() question: AdmissionQuestion): Label[] {
    return labelList(question.texts);
  }
}

@Resolver(() => RequestAnswer)
export class RequestAnswerResolver {
  @ResolveField(() => [Label], { description: 'The question in all its languages, as it was then.' })
  question(@Parent() answer: RequestAnswer): Label[] {
    return labelList(answer.question);
  }
}

const description = 'What is asked of those who ask to come in.';
const nothingAsked = (scopeId: string): Questionnaire => ({ scopeId, version: 0, questions: [] });

@Resolver(() => Group)
export class GroupQuestionnaireResolver {
  private readonly questionnaireOf: Batch<Questionnaire | null>;

  constructor(private readonly questionnaires: Questionnaires) {
    this.questionnaireOf = new Batch<Questionnaire | null>(
      (actor, ids) => questionnaires.of(actor, ids),
      () => null,
    );
  }

  @Mutation(() => Questionnaire, {
    description:
      'Sets all questions to those who ask to come in. For EDIT; CONFLICT where the version is not the newest.',
  })
  setQuestions(
    @Args('input') input: SetQuestionsInput,
    @CurrentActor() actor: Actor,
  ): Promise<Questionnaire> {
    return this.questionnaires.set(actor, input);
  }

  @ResolveField(() => Questionnaire, { description })
  async questionnaire(@Parent() group: Group, @CurrentActor() actor: Actor): Promise<Questionnaire> {
    return (await this.questionnaireOf.of(actor, group.id)) ?? nothingAsked(group.id);
  }
}

@Resolver(() => Community)
export class CommunityQuestionnaireResolver {
  private readonly questionnaireOf: Batch<Questionnaire | null>;

  constructor(questionnaires: Questionnaires) {
    this.questionnaireOf = new Batch<Questionnaire | null>(
      (actor, ids) => questionnaires.of(actor, ids),
      () => null,
    );
  }

  @ResolveField(() => Questionnaire, { description })
  async questionnaire(@Parent() community: Community, @CurrentActor() actor: Actor): Promise<Questionnaire> {
    return (await this.questionnaireOf.of(actor, community.id)) ?? nothingAsked(community.id);
  }
}
