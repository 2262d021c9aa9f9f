import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { clientOf, Configuration, Database, Throttle, UnitOfWork, type RequestContext } from '#platform';
import { endApiTokensOf } from '../api-token/api-token.repository.js';
import { Accounts } from '../account/accounts.service.js';
import { addressOf } from '../email/address.js';
import { hashOfSecret, newSecret } from '../secret/secret.js';
import { Sessions } from '../session/sessions.service.js';
import { passwordResetLetter } from './password-reset.letter.js';
import {
  insertReset,
  lockReset,
  recipientAt,
  useResets,
  type ResetRecipient,
} from './password-reset.repository.js';

const lettersToAddress = { limit: 5, windowSeconds: 60 * 60 };
/** Milliseconds; several times what a letter takes. */
const answerAfter = 150;
const lettersFromClient = { limit: 60, windowSeconds: 60 * 60 };

/** The way back in for whoever forgot their password. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly configuration: Configuration,
  ) {}

  /** Sends a link to the address if it belongs to an account; the asker is not told which. */
  async request(context: RequestContext, typed: string, language: string | null): Promise<void> {
    const address = addressOf(typed, 'email').folded;
    await this.throttle.take(`reset client ${clientOf(context.address)}`, lettersFromClient);
    await this.throttle.take(`reset address ${address}`, lettersToAddress);
    // Writing a letter takes longer than finding nobody; the answer takes the same time for both.
    await Promise.all([this.send(context, address, language), pause(answerAfter)]);
  }

  private async send(context: RequestContext, address: string, language: string | null): Promise<void> {
    const recipient = await this.database.readOne<ResetRecipient>(recipientAt(address));
    if (!recipient) return;
    const secret = newSecret();
    const languages = [recipient.interfaceLanguage, language, ...context.actor.languages];
    const link = `${this.configuration.publicUrl}/reset-password/${secret}`;
    await this.work.run(context.actor, async (tx) => {
      await insertReset(tx, { id: newId(), personId: recipient.personId, tokenHash: hashOfSecret(secret) });
      await tx.mail(passwordResetLetter(languages, { to: recipient.address, link }));
    });
  }

  /**
   * Sets a new password by the link, ends every session and API token (whoever held the account may have made one), and
   * signs in here. A refused password does not use the link up.
   */
  async reset(context: RequestContext, token: string, password: string): Promise<void> {
    const { session, ended } = await this.work.run(context.actor, async (tx) => {
      const reset = await lockReset(tx, hashOfSecret(token));
      if (!reset || reset.used) throw new DomainError('NOT_FOUND');
      if (reset.expired) throw new DomainError('EXPIRED');
      await this.accounts.setPassword(tx, reset.personId, password, 'password');
      await useResets(tx, reset.personId);
      const endedSessions = await this.sessions.endAll(tx, reset.personId, null);
      const endedTokens = await endApiTokensOf(tx, reset.personId);
      const session = await this.sessions.open(tx, context, reset.personId);
      return { session, ended: [...endedSessions, ...endedTokens] };
    });
    this.sessions.close(ended);
    await this.sessions.enter(context, session);
  }
}
