import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { hashOfSecret } from '#people';
import { Throttle, UnitOfWork, type Tx } from '#platform';
import { Memberships } from '../membership/memberships.service.js';
import { answersKept } from '../questionnaire/questionnaire.policy.js';
import { findQuestions } from '../questionnaire/questionnaire.repository.js';
import { signUpAnswered, signUpChanged } from './sign-up.events.js';
import type { ChangeSignUpInput } from './sign-up.inputs.js';
import { changesOfOne } from './sign-up.policy.js';
import { changeSignUp, deleteSignUp, lockSignUp, signUpAt, type SignUpRow } from './sign-up.repository.js';

/** What becomes of a sign-up that waits for its answer by who holds its link: it is said anew, or taken back. */
@Injectable()
export class OwnSignUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly memberships: Memberships,
  ) {}

  /** Says all of it anew, but for the address and where they work: for these somebody else may vouch. */
  async change(actor: Actor, input: ChangeSignUpInput): Promise<void> {
    const tokenHash = hashOfSecret(input.token);
    await this.throttle.take(`sign-up changes ${tokenHash.toString('hex')}`, changesOfOne);
    await this.work.run(actor, async (tx) => {
      const { row, deskStreamId } = await this.hold(tx, tokenHash);
      const { questions } = await findQuestions(tx, row.scopeId);
      await changeSignUp(tx, row.id, {
        name: input.name,
        jobTitle: input.jobTitle || null,
        message: input.message || null,
        answers: answersKept(questions, input.answers ?? []),
      });
      tx.emit(signUpChanged(deskStreamId, row.id));
    });
  }

  /** Nothing of it is left. */
  async withdraw(actor: Actor, token: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const { row, deskStreamId } = await this.hold(tx, hashOfSecret(token));
      await deleteSignUp(tx, row.id);
      tx.emit(signUpAnswered(deskStreamId, row.id));
    });
  }

  /** One that waits, its place held before it, as by who answers; answered meanwhile it is as unknown as one that never was. */
  private async hold(tx: Tx, tokenHash: Buffer): Promise<{ row: SignUpRow; deskStreamId: string }> {
    const found = await tx.queryOne<SignUpRow>(signUpAt(tokenHash));
    if (!found) throw new DomainError('NOT_FOUND');
    const place = await this.memberships.enter(tx, found.scopeId);
    const row = await lockSignUp(tx, { tokenHash });
    if (!row) throw new DomainError('NOT_FOUND');
    if (row.expired) throw new DomainError('EXPIRED');
    if (!row.confirmed) throw new DomainError('CONFLICT', { rule: 'NOT_CONFIRMED' });
    return { row, deskStreamId: place.deskStreamId! };
  }
}
