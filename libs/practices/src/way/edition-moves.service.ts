import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Scopes } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { missingIn } from '../edition/content.js';
import { editionIn, type LockedEdition } from '../edition/edition.repository.js';
import { heldPractice } from '../practice/held-practice.js';
import { practiceEvent, practiceTold } from '../practice/practice.events.js';
import { practiceAnswers } from '../practice/practice.policy.js';
import { slugOfPractice } from '../practice/practice-writing.service.js';
import type { Practice } from '../practice/practice.type.js';
import { Practices } from '../practice/practices.service.js';
import {
  practiceOfEdition,
  setReviewBy,
  updatePractice,
  type LockedPractice,
} from '../practice/writes.repository.js';
import { ReviewRounds } from '../review/review-rounds.js';
import type { MoveEditionInput } from './move.inputs.js';
import { takeStep, waysOf, type Way } from './move.repository.js';
import { faultInMove, needsReason, type EditionState } from './way.policy.js';

/** Moves editions along their way: handed in, reviewed, given back, published, refused, taken back, put away. */
@Injectable()
export class EditionMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scopes: Scopes,
    private readonly rounds: ReviewRounds,
    private readonly practices: Practices,
  ) {}

  async move(
    actor: Actor,
    { editionId, version, to, reason, language }: MoveEditionInput,
  ): Promise<Practice> {
    const id = await this.work.run(actor, async (tx) => {
      const practice = await heldPractice(tx, await ofEdition(tx, editionId), version);
      const edition = await seen(tx, practice, editionId);
      const from = edition.state;
      await mustBeOpen(tx, practice, edition, to);
      if (needsReason(from, to) && !reason)
        throw new DomainError('BAD_INPUT', { field: 'input.reason', rule: 'REQUIRED' });
      const round = to === 'SUBMITTED' ? edition.round + 1 : edition.round;
      const words = {
        reason: reason || null,
        language: reason ? (language ?? actor.languages[0]!.split('-')[0]!) : null,
      };
      await takeStep(tx, { editionId, from, to, round, ...words });
      const after = { ...practice, version: version + 1 };
      if (to === 'PUBLISHED') await this.publish(tx, after, edition);
      else await updatePractice(tx, after);
      if (to === 'SUBMITTED') await this.rounds.begin(tx, after, { id: editionId, round });
      tell(tx, after, to, edition);
      return practice.id;
    });
    return this.practices.known(actor, id);
  }

  /** It stands from now on, in the place of the one before, and its words name the practice. */
  private async publish(tx: Tx, practice: LockedPractice, edition: LockedEdition): Promise<void> {
    const before =
      practice.currentId && practice.currentId !== edition.id
        ? await editionIn(tx, practice.currentId)
        : null;
    if (before) {
      const { id: editionId, state: from, round } = before;
      await takeStep(tx, { editionId, from, to: 'REPLACED', round, reason: null, language: null });
    }
    const slug = slugOfPractice(edition.content);
    const workingId = practice.workingId === edition.id ? null : practice.workingId;
    await updatePractice(tx, { ...practice, currentId: edition.id, workingId, slug });
    if (!edition.publishedAt) await setReviewBy(tx, practice.id);
    await this.scopes.rewrite(tx, practice.id, {
      title: { labels: edition.content.titles, local: null },
      address: `/practices/${practice.number}-${slug}`,
      ...practiceAnswers(true, practice.communityVisibility),
    });
    await this.rounds.end(tx, edition.id);
  }
}

async function ofEdition(tx: Tx, editionId: string): Promise<string> {
  const id = await practiceOfEdition(tx, editionId);
  if (!id) throw new DomainError('NOT_FOUND');
  return id;
}

/** The edition, where the actor may know of it: the one in work is there for those alone who have to do with it. */
async function seen(tx: Tx, practice: LockedPractice, editionId: string): Promise<LockedEdition> {
  const edition = (await editionIn(tx, editionId))!;
  if (editionId === practice.workingId && !practice.seesWork) throw new DomainError('NOT_FOUND');
  return edition;
}

async function mustBeOpen(
  tx: Tx,
  practice: LockedPractice,
  edition: LockedEdition,
  to: EditionState,
): Promise<void> {
  const [way] = await tx.query<Way>(waysOf([edition.id]));
  const missing = to === 'SUBMITTED' ? missingIn(edition.content) : [];
  const fault = faultInMove(edition.state, to, { ...way!, ...practice, missing });
  if (!fault) return;
  const { code, ...details } = fault;
  if (code === 'FORBIDDEN' && !tx.actor.personId) throw new DomainError('UNAUTHENTICATED');
  throw new DomainError(code, { ...details, currentState: edition.state });
}

/** Those who read the community are told of what stands there; of the rest those who have to do with it. */
function tell(tx: Tx, practice: LockedPractice, to: EditionState, { publishedAt }: LockedEdition): void {
  const shown = {
    PUBLISHED: 'practice.published',
    ARCHIVED: 'practice.archived',
    WITHDRAWN: 'practice.withdrawn',
  } as const;
  const known = to === 'PUBLISHED' || ((to === 'ARCHIVED' || to === 'WITHDRAWN') && publishedAt !== null);
  if (known) for (const event of practiceTold(shown[to as keyof typeof shown], practice)) tx.emit(event);
  else tx.emit(practiceEvent('practice.moved', practice));
}
