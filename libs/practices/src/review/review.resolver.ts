import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, isId, labelIn, labelList, type Actor } from '#kernel';
import { Label } from '#municipalities';
import { Batch, CurrentActor } from '#platform';
import { PracticeEdition } from '../edition/edition.type.js';
import { Practice } from '../practice/practice.type.js';
import { AskReviewerArgs, DeclareInterestArgs, GiveReviewInput } from './review.inputs.js';
import { PracticeCriterion, PracticeReview, type ReviewRow } from './review.type.js';
import { ReviewReading } from './review-reading.service.js';
import { Reviews } from './reviews.service.js';

/** Reviews of editions: asked for, given, and read. */
@Resolver(() => PracticeEdition)
export class ReviewResolver {
  private readonly reviewsOf: Batch<ReviewRow[]>;

  constructor(
    private readonly all: Reviews,
    private readonly reading: ReviewReading,
  ) {
    this.reviewsOf = new Batch<ReviewRow[]>(
      (actor, ids) => all.of(actor, ids),
      () => [],
    );
  }

  @Query(() => [PracticeCriterion], {
    description: 'The grid by which practices are reviewed, in its order.',
  })
  practiceCriteria(
    @Args('withRetired', { type: () => Boolean, nullable: true, description: 'Also those of before.' })
    withRetired: boolean | null,
  ): Promise<PracticeCriterion[]> {
    return this.all.criteria(withRetired ?? false);
  }

  @Mutation(() => Practice, {
    description:
      'Asks somebody of another town for a review of the edition that was handed in. For the editors of the community who are not of the town.',
  })
  askPracticeReviewer(@Args() args: AskReviewerArgs, @CurrentActor() actor: Actor): Promise<Practice> {
    return this.all.ask(actor, args);
  }

  @Mutation(() => Practice, {
    description:
      'Asks a reviewer no more who has not given their review. For the editors who are not of the town.',
  })
  releasePracticeReviewer(
    @Args('reviewId', { type: () => ID, description: 'The review that they were asked for.' })
    reviewId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Practice> {
    if (!isId(reviewId)) throw new DomainError('NOT_FOUND');
    return this.all.release(actor, reviewId);
  }

  @Mutation(() => Boolean, {
    description:
      'Says whether the reviewer has a conflict of interest, before they judge; with one they are out of the review. For the reviewer alone.',
  })
  declareReviewInterest(@Args() args: DeclareInterestArgs, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.all.declare(actor, args);
  }

  @Mutation(() => Practice, {
    description:
      'Gives a review, or gives it otherwise while the round runs. For the reviewer alone, who has declared that they are free.',
  })
  givePracticeReview(@Args('input') input: GiveReviewInput, @CurrentActor() actor: Actor): Promise<Practice> {
    return this.all.give(actor, input);
  }

  @ResolveField(() => [PracticeReview], {
    description: 'Its reviews that the viewer may see, in the order in which they were asked for.',
  })
  async reviews(@Parent() edition: PracticeEdition, @CurrentActor() actor: Actor): Promise<PracticeReview[]> {
    return this.reading.shown(edition, await this.reviewsOf.of(actor, edition.id));
  }
}

@Resolver(() => PracticeCriterion)
export class CriterionResolver {
  @ResolveField(() => String, {
    description: "Its name, in the first of the reader's languages that has one.",
  })
  name(@Parent() criterion: PracticeCriterion, @CurrentActor() actor: Actor): string {
    return labelIn(criterion.nameLabels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its names in all languages.' })
  names(@Parent() criterion: PracticeCriterion): Label[] {
    return labelList(criterion.nameLabels);
  }

  @ResolveField(() => String, {
    description: "What is looked at, in the first of the reader's languages that has it.",
  })
  question(@Parent() criterion: PracticeCriterion, @CurrentActor() actor: Actor): string {
    return labelIn(criterion.questionLabels, actor.languages);
  }
}
