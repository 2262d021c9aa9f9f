import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { Configuration, Database, Throttle, UnitOfWork } from '#platform';
import { hashOfSecret, newSecret } from '../secret/secret.js';
import { Sessions } from '../session/sessions.service.js';
import { addressOf } from './address.js';
import { confirmationLetter } from './email.letter.js';
import {
  deleteEmail,
  emailsOf,
  findByToken,
  findOwnEmail,
  insertEmail,
  lockAddress,
  makeMain,
  personsAt,
  verifyEmail,
  type AddressedPerson,
  type EmailRow,
} from './email.repository.js';

const mostAddresses = 5;
const linkHours = 48;
const lettersAllowed = { limit: 10, windowSeconds: 60 * 60 };

/** A person's e-mail addresses: several, one of them the main one. */
@Injectable()
export class Emails {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly configuration: Configuration,
  ) {}

  async list(actor: Actor): Promise<EmailRow[]> {
    return actor.personId ? this.database.read<EmailRow>(emailsOf(actor.personId)) : [];
  }

  /** Adds an address and sends it a link. Whether somebody else has it is told only to whoever reads its mail. */
  async add(actor: Actor, typed: string): Promise<EmailRow> {
    const personId = await this.sessions.requireSession(actor);
    const address = addressOf(typed, 'address');
    // Not the bucket of invitations: whoever has sent eleven of those may still add an address.
    await this.throttle.take(`confirmations of ${personId}`, lettersAllowed);
    const secret = newSecret();
    const id = newId();
    await this.work.run(actor, async (tx) => {
      const own = await tx.query<EmailRow>(emailsOf(personId));
      const same = own.find((email) => email.address.toLowerCase() === address.folded);
      if (same?.verified) throw new DomainError('CONFLICT', { field: 'address', rule: 'EXISTS' });
      // Asked for once more: the earlier link dies with its row.
      if (same) await deleteEmail(tx, same.id);
      else if (own.length >= mostAddresses)
        throw new DomainError('TOO_LARGE', { field: 'address', limit: mostAddresses });
      await insertEmail(tx, {
        ...address,
        id,
        personId,
        main: false,
        verified: false,
        tokenHash: hashOfSecret(secret),
        hours: linkHours,
      });
      const link = `${this.configuration.publicUrl}/confirm-email/${secret}`;
      await tx.mail(confirmationLetter(actor.languages, { to: address.address, link }));
    });
    return { id, address: address.address, main: false, verified: false };
  }

  /** Confirms the address that a link was sent to. The link is proof enough: it may be opened on another device. */
  async confirm(actor: Actor, token: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const found = await findByToken(tx, hashOfSecret(token));
      if (!found) throw new DomainError('NOT_FOUND');
      if (found.expired) throw new DomainError('EXPIRED');
      await lockAddress(tx, found.folded);
      const others = await tx.query<AddressedPerson>(personsAt(found.folded));
      if (others.some((other) => other.verified && other.emailId !== found.id)) {
        throw new DomainError('CONFLICT', { rule: 'EXISTS' });
      }
      await verifyEmail(tx, found.id);
    });
  }

  /** Makes a confirmed address the main one. */
  async makeMain(actor: Actor, id: string): Promise<EmailRow> {
    const personId = await this.sessions.requireSession(actor);
    return this.work.run(actor, async (tx) => {
      const email = isId(id) ? await findOwnEmail(tx, personId, id) : null;
      if (!email) throw new DomainError('NOT_FOUND');
      if (!email.verified) throw new DomainError('BAD_INPUT', { field: 'id', rule: 'NOT_VERIFIED' });
      return (await makeMain(tx, personId, id)) ?? email;
    });
  }

  /** Removes an address; the main one stays, so that there is always one to reach the person at. */
  async remove(actor: Actor, id: string): Promise<void> {
    const personId = await this.sessions.requireSession(actor);
    await this.work.run(actor, async (tx) => {
      const email = isId(id) ? await findOwnEmail(tx, personId, id) : null;
      if (!email) throw new DomainError('NOT_FOUND');
      if (email.main) throw new DomainError('BAD_INPUT', { field: 'id', rule: 'MAIN' });
      await deleteEmail(tx, id);
    });
  }
}
