import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Grants } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import { editionIn } from '../edition/edition.repository.js';
import { heldPractice, refused } from '../practice/held-practice.js';
import { practiceEvent, personTold } from '../practice/practice.events.js';
import type { Practice } from '../practice/practice.type.js';
import { Practices } from '../practice/practices.service.js';
import type { LockedPractice } from '../practice/writes.repository.js';
import { isReviewed } from '../way/way.policy.js';
import type { AskReviewerArgs, DeclareInterestArgs, GiveReviewInput } from './review.inputs.js';
import {
  faultInReviewer,
  faultInScores,
  mayDeclare,
  mayGive,
  mayRelease,
  type ReviewState,
} from './review.policy.js';
import {
  allCriteria,
  candidate,
  criteriaOfToday,
  insertReview,
  lockReview,
  moveReview,
  practiceOfReview,
  reviewsOf,
  writeReview,
  type LockedReview,
} from './review.repository.js';
import type { PracticeCriterion, ReviewRow } from './review.type.js';

/** Reviews: an editor asks people of other towns, who say whether they are free to judge, and judge. */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly grants: Grants,
    private readonly practices: Practices,
  ) {}

  criteria(withRetired: boolean): Promise<PracticeCriterion[]> {
    return this.database.read<PracticeCriterion>(allCriteria(withRetired));
  }

  /** By edition, all of them; whom they are shown to is the policy's. */
  async of(actor: Actor, editionIds: readonly string[]): Promise<Map<string, ReviewRow[]>> {
    const rows = await this.database.read<ReviewRow>(reviewsOf(actor, editionIds));
    const byEdition = new Map<string, ReviewRow[]>();
    for (const row of rows) byEdition.set(row.editionId, [...(byEdition.get(row.editionId) ?? []), row]);
    return byEdition;
  }

  /** Asks somebody of another town, who may read the edition from then on. */
  async ask(actor: Actor, { practiceId, personId }: AskReviewerArgs): Promise<Practice> {
    await this.work.run(actor, async (tx) => {
      const practice = await heldByEditor(tx, practiceId);
      const edition = practice.workingId ? await editionIn(tx, practice.workingId) : null;
      if (!edition || !isReviewed(edition.state))
        throw new DomainError('CONFLICT', { rule: 'NOT_IN_REVIEW' });
      const place = { editionId: edition.id, round: edition.round };
      const found = await candidate(tx, {
        ...place,
        personId,
        practiceId,
        communityId: practice.communityId,
      });
      if (!found) throw new DomainError('NOT_FOUND', { field: 'personId' });
      const rule = faultInReviewer(found, practice.municipalityId);
      if (rule) throw new DomainError('CONFLICT', { field: 'personId', rule });
      const grantId = await this.grants.give(tx, { scopeId: practiceId, personId, role: 'REVIEWER' });
      await insertReview(tx, { id: newId(), ...place, personId, municipalityId: found.townId!, grantId });
      tell(tx, 'review.asked', practice, personId);
    });
    return this.practices.known(actor, practiceId);
  }

  /** Says that the actor has no conflict of interest, or which: then they are out of it. Gives the practice as they see it after. */
  async declare(actor: Actor, { reviewId, conflict }: DeclareInterestArgs): Promise<boolean> {
    await this.work.run(actor, async (tx) => {
      const { practice, review } = await heldByReviewer(tx, reviewId);
      await mustBeReviewed(tx, review);
      if (!mayDeclare(review.state)) throw new DomainError('CONFLICT', { rule: 'DECLARED_ALREADY' });
      if (conflict) await this.leave(tx, review, 'RECUSED', conflict);
      else await moveReview(tx, { id: review.id, state: 'FREE', keepsGrant: true });
      tell(tx, 'review.declared', practice, review.personId);
    });
    return true;
  }

  /** Gives the review, or gives it otherwise as long as the round runs. */
  async give(actor: Actor, input: GiveReviewInput): Promise<Practice> {
    const id = await this.work.run(actor, async (tx) => {
      const { practice, review } = await heldByReviewer(tx, input.reviewId);
      await mustBeReviewed(tx, review);
      if (!mayGive(review.state)) throw new DomainError('CONFLICT', { rule: 'NOT_DECLARED' });
      if (review.version !== input.version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: review.version });
      const given = input.scores.map(({ criterionId }) => criterionId);
      const rule = faultInScores(given, await criteriaOfToday(tx));
      if (rule) throw new DomainError('BAD_INPUT', { field: 'input.scores', rule });
      await writeReview(tx, { ...input, id: review.id });
      tell(tx, 'review.given', practice, review.personId);
      return practice.id;
    });
    return this.practices.known(actor, id);
  }

  /** Asks somebody no more who has not given their review yet. */
  async release(actor: Actor, reviewId: string): Promise<Practice> {
    const id = await this.work.run(actor, async (tx) => {
      const practice = await heldByEditor(tx, await ofReview(tx, reviewId));
      const review = (await lockReview(tx, reviewId))!;
      if (!mayRelease(review.state)) throw new DomainError('CONFLICT', { rule: 'NOT_WAITING' });
      await this.leave(tx, review, 'RELEASED', null);
      tell(tx, 'review.released', practice, review.personId);
      return practice.id;
    });
    return this.practices.known(actor, id);
  }

  private async leave(
    tx: Tx,
    review: LockedReview,
    state: ReviewState,
    conflict: string | null,
  ): Promise<void> {
    await moveReview(tx, { id: review.id, state, conflict, keepsGrant: false });
    if (review.grantId) await this.grants.end(tx, review.grantId);
  }
}

async function ofReview(tx: Tx, reviewId: string): Promise<string> {
  const id = await practiceOfReview(tx, reviewId);
  if (!id) throw new DomainError('NOT_FOUND');
  return id;
}

/** The practice, where the actor leads those of its community and has no part in it. */
async function heldByEditor(tx: Tx, id: string): Promise<LockedPractice> {
  const practice = await heldPractice(tx, id);
  if (!practice.decides) throw refused(tx.actor);
  if (practice.involved) throw refused(tx.actor, 'INVOLVED');
  return practice;
}

/** The review, where it is the actor's; another's is not there. */
async function heldByReviewer(
  tx: Tx,
  id: string,
): Promise<{ practice: LockedPractice; review: LockedReview }> {
  if (!tx.actor.personId) throw new DomainError('UNAUTHENTICATED');
  const practice = await heldPractice(tx, await ofReview(tx, id));
  const review = (await lockReview(tx, id))!;
  if (review.personId !== tx.actor.personId) throw new DomainError('NOT_FOUND');
  return { practice, review };
}

/** Of the round that runs, and before it is decided. */
async function mustBeReviewed(tx: Tx, review: LockedReview): Promise<void> {
  const edition = (await editionIn(tx, review.editionId))!;
  if (!isReviewed(edition.state) || edition.round !== review.round)
    throw new DomainError('CONFLICT', { rule: 'NOT_IN_REVIEW' });
}

/** To those who look at the practice, and to the reviewer on all their devices. */
function tell(
  tx: Tx,
  type: 'review.asked' | 'review.declared' | 'review.given' | 'review.released',
  practice: LockedPractice,
  personId: string,
): void {
  tx.emit(practiceEvent(type, practice));
  tx.emit(personTold(type, practice, personId));
}
