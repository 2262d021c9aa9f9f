import { Injectable } from '@nestjs/common';
import { DomainError, interfaceLanguages, type Actor, type Role } from '#kernel';
import { Database, type Tx } from '#platform';
import { Accounts } from '../account/accounts.service.js';
import { Newcomers, ownerAmong, type PreparedNewcomer } from '../account/newcomers.service.js';
import { lockAddress, personsAt, type AddressedPerson } from '../email/email.repository.js';
import { Grants } from '../grant/grants.service.js';
import { hashOfSecret } from '../secret/secret.js';
import { installationScopeId } from '../scope/scopes.service.js';
import { requireOpen } from './invitation.policy.js';
import { invitationAt, lockInvitation, markAccepted, type InvitationRow } from './invitation.repository.js';

export interface Acceptance {
  token: string;
  /** null: the one that the inviter gave */
  name?: string | null;
  /** a new one; of the existing account where the address belongs to one */
  password: string;
  language?: string | null;
  acceptTerms: boolean;
}

/** An acceptance whose password was looked at; made by `prepare` alone. */
export interface PreparedAcceptance {
  tokenHash: Buffer;
  /** the account that is used */
  accountOf: string | null;
  /** or the one that is made */
  account: PreparedNewcomer | null;
}

/** Who came in by an invitation, and as what; the calling room writes the membership. */
export interface Accepted {
  invitationId: string;
  personId: string;
  scopeId: string;
  scopeKind: string;
  role: Role;
  municipalityId: string | null;
  organisationId: string | null;
  jobTitle: string | null;
  invitedBy: string | null;
  /** the person had an account before */
  known: boolean;
}

/** Lets somebody in by the link that was sent to their address. Holding the link proves the mailbox. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly newcomers: Newcomers,
    private readonly grants: Grants,
  ) {}

  /**
   * What is slow or counted, before the transaction: the password. Where the address has an account, only whoever is signed
   * in to it or knows its password goes on (a link may have been forwarded); it is never replaced.
   */
  async prepare(actor: Actor, acceptance: Acceptance): Promise<PreparedAcceptance> {
    const tokenHash = hashOfSecret(acceptance.token);
    const invitation = requireOpen(await this.database.readOne<InvitationRow>(invitationAt(tokenHash)));
    const owner = ownerAmong(await this.database.read<AddressedPerson>(personsAt(invitation.folded)));
    if (owner) {
      const recognised =
        actor.personId === owner || (await this.accounts.isPasswordOf(owner, acceptance.password));
      if (!recognised) throw new DomainError('BAD_CREDENTIALS', { field: 'input.password' });
      return { tokenHash, accountOf: owner, account: null };
    }
    if (!acceptance.acceptTerms)
      throw new DomainError('BAD_INPUT', { field: 'input.acceptTerms', rule: 'REQUIRED' });
    const account = await this.newcomers.prepare({
      email: invitation.email,
      name: acceptance.name || invitation.name || '',
      language: languageOf(acceptance.language) ?? invitation.language,
      password: acceptance.password,
    });
    return { tokenHash, accountOf: null, account };
  }

  /** Uses the invitation up, and makes or uses the account. A person who was known by the address gets the account. */
  async redeem(tx: Tx, prepared: PreparedAcceptance): Promise<Accepted> {
    const invitation = requireOpen(await lockInvitation(tx, { tokenHash: prepared.tokenHash }));
    await lockAddress(tx, invitation.folded);
    const persons = await tx.query<AddressedPerson>(personsAt(invitation.folded));
    // Somebody made an account of this address since the password was looked at: it must be looked at again.
    if (ownerAmong(persons) !== prepared.accountOf)
      throw new DomainError('CONFLICT', { rule: 'ACCOUNT_CHANGED' });
    const personId = prepared.accountOf ?? (await this.newcomers.welcome(tx, prepared.account!));
    await markAccepted(tx, invitation.id, personId);
    const { scopeId, scopeKind, role, municipalityId, organisationId, jobTitle, invitedBy } = invitation;
    // No room above knows the installation: its administrators are this room's own.
    if (scopeId === installationScopeId) await this.grants.give(tx, { scopeId, personId, role });
    const known = prepared.accountOf !== null;
    return {
      invitationId: invitation.id,
      personId,
      scopeId,
      scopeKind,
      role,
      municipalityId,
      organisationId,
      jobTitle,
      invitedBy,
      known,
    };
  }
}

function languageOf(typed: string | null | undefined): string | null {
  if (!typed) return null;
  const language = interfaceLanguages.find((known) => known === typed);
  if (!language) throw new DomainError('BAD_INPUT', { field: 'input.language', rule: 'UNKNOWN_LANGUAGE' });
  return language;
}
