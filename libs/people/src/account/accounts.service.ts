import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import {
  clientOf,
  Configuration,
  Database,
  Throttle,
  UnitOfWork,
  type RequestContext,
  type Tx,
} from '#platform';
import { folded } from '../email/address.js';
import { Sessions } from '../session/sessions.service.js';
import {
  credentialsAt,
  credentialsOf,
  insertAccount,
  knownAs,
  updatePassword,
  type CredentialsRow,
} from './account.repository.js';
import { Passwords } from './passwords.service.js';
import {
  attemptsAtAccount,
  attemptsAtAccountFromAll,
  attemptsFromClient,
  isOfTheDemo,
} from './sign-in.policy.js';

/** Of the terms that a new account accepts. */
export const termsVersion = '2026-11';

@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly configuration: Configuration,
  ) {}

  /** Gives a person the right to sign in, with the terms that they accepted just now. */
  async open(tx: Tx, account: { personId: string; password: string }): Promise<void> {
    this.checkPassword(
      account.password,
      await tx.query<{ word: string }>(knownAs(account.personId)),
      'input.password',
    );
    await this.openWith(tx, account.personId, await this.passwords.hash(account.password));
  }

  /** The same with a password that was checked and hashed before the transaction began. */
  async openWith(tx: Tx, personId: string, passwordHash: string): Promise<void> {
    await insertAccount(tx, { personId, passwordHash, termsVersion });
  }

  /** Signs a person in. An unknown address costs the same time and gives the same answer as a wrong password. */
  async signIn(context: RequestContext, input: { email: string; password: string }): Promise<void> {
    const address = folded(input.email);
    const client = clientOf(context.address);
    const everywhere = `sign-in account ${address}`;
    const account = `${everywhere} from ${client}`;
    await this.throttle.take(`sign-in client ${client}`, attemptsFromClient);
    await this.throttle.take(everywhere, attemptsAtAccountFromAll);
    await this.throttle.take(account, attemptsAtAccount);
    const found = await this.database.readOne<CredentialsRow>(credentialsAt(address));
    const refused = !this.configuration.demo && isOfTheDemo(address, input.password);
    const right = await this.passwords.isRight(
      input.password,
      refused ? null : (found?.passwordHash ?? null),
    );
    if (!right || !found) throw new DomainError('BAD_CREDENTIALS');
    await this.throttle.clear(account);
    await this.throttle.clear(everywhere);
    const session = await this.work.run(context.actor, (tx) =>
      this.sessions.open(tx, context, found.personId),
    );
    await this.sessions.enter(context, session);
  }

  /** Whether this is the password of the person's account; counted like an attempt to sign in. */
  async isPasswordOf(personId: string, password: string): Promise<boolean> {
    const bucket = `password of ${personId}`;
    await this.throttle.take(bucket, attemptsAtAccount);
    const found = await this.database.readOne<CredentialsRow>(credentialsOf(personId));
    const right = await this.passwords.isRight(password, found?.passwordHash ?? null);
    if (right) await this.throttle.clear(bucket);
    return right;
  }

  /** A new password for whoever knows the old one. All other sessions end. */
  async changePassword(actor: Actor, current: string, password: string): Promise<void> {
    const personId = await this.sessions.requireSession(actor);
    if (!(await this.isPasswordOf(personId, current)))
      throw new DomainError('BAD_CREDENTIALS', { field: 'current' });
    const ended = await this.work.run(actor, async (tx) => {
      await this.setPassword(tx, personId, password, 'password');
      return this.sessions.endAll(tx, personId, actor.sessionId);
    });
    this.sessions.close(ended);
  }

  /** Replaces a password, in the transaction of the verb that has made sure who asks. */
  async setPassword(tx: Tx, personId: string, password: string, field: string): Promise<void> {
    this.checkPassword(password, await tx.query<{ word: string }>(knownAs(personId)), field);
    await updatePassword(tx, personId, await this.passwords.hash(password));
  }

  private checkPassword(password: string, known: { word: string }[], field: string): void {
    this.passwords.check(password, { knownAs: known.map((row) => row.word) }, field);
  }
}
