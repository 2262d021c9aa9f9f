import { Injectable } from '@nestjs/common';
import { DomainError, guest, interfaceLanguages, newId, titleIn, type Actor, type Role } from '#kernel';
import { brokenTextRule, Configuration, Database, UnitOfWork, type Tx } from '#platform';
import { addressOf } from '../email/address.js';
import { lockAddress, personsAt, type AddressedPerson } from '../email/email.repository.js';
import { hashOfSecret, newSecret } from '../secret/secret.js';
import { installationScopeId } from '../scope/scopes.service.js';
import { invitationLetter } from './invitation.letter.js';
import { requireOpen, stateOf } from './invitation.policy.js';
import {
  hasOpen,
  insertInvitation,
  invitationAt,
  invitationBy,
  invitationsInto,
  lockInvitation,
  renewInvitation,
  revokeExpired,
  revokeInvitation,
  type InvitationRow,
} from './invitation.repository.js';
import type { Invitation, InvitationPreview } from './invitation.type.js';

const mostListed = 500;

/** What an inviting room says. */
export interface NewInvitation {
  email: string;
  name?: string | null;
  /** of the letter: pl, en, ro, uk or ru */
  language: string;
  scopeId: string;
  role: Role;
  municipalityId?: string | null;
  organisationId?: string | null;
  jobTitle?: string | null;
  /** what the inviter says in the letter; it is kept nowhere else */
  words?: string | null;
}

/** Sends invitations and takes them back. Whether the actor may invite is for the calling room to ask, before it calls. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly configuration: Configuration,
  ) {}

  /** Invites an address into a scope and sends the letter. CONFLICT if a link into it is on its way there already. */
  async issue(tx: Tx, invitation: NewInvitation): Promise<Invitation> {
    const { id } = await this.write(tx, invitation);
    return this.found(tx, id);
  }

  /** The same where a link may be on its way already: then that one is sent anew, whatever it said of the person. */
  async issueOrResend(tx: Tx, invitation: NewInvitation): Promise<Invitation> {
    const { folded } = addressOf(invitation.email, 'input.email');
    await lockAddress(tx, folded);
    await revokeExpired(tx, invitation.scopeId, folded);
    const open = await hasOpen(tx, invitation.scopeId, folded);
    return open ? this.resend(tx, open, invitation.words) : this.issue(tx, invitation);
  }

  /** Sends the letter again, with a new link for another 14 days; the old one stops working. */
  async resend(tx: Tx, id: string, words: string | null = null): Promise<Invitation> {
    const row = await lockInvitation(tx, { id });
    if (!row) throw new DomainError('NOT_FOUND');
    if (row.acceptedAt || row.revokedAt) throw new DomainError('CONFLICT', { rule: stateOf(row) });
    const secret = newSecret();
    await renewInvitation(tx, id, hashOfSecret(secret));
    await tx.mail(this.letter(row, secret, words));
    return this.found(tx, id);
  }

  /** Takes it back: its link stops working. One that was accepted cannot be. */
  async revoke(tx: Tx, id: string): Promise<Invitation> {
    const row = await lockInvitation(tx, { id });
    if (!row) throw new DomainError('NOT_FOUND');
    if (row.acceptedAt) throw new DomainError('CONFLICT', { rule: 'ACCEPTED' });
    if (!row.revokedAt) await revokeInvitation(tx, id);
    return this.found(tx, id);
  }

  /** One by its id, for the room that asks whether the actor may touch it: see its `scopeId`. */
  async find(id: string): Promise<Invitation | null> {
    const row = await this.database.readOne<InvitationRow>(invitationBy(id));
    return row && shown(row);
  }

  /** Those into a scope, the newest first. */
  async list(scopeId: string): Promise<Invitation[]> {
    return (await this.database.read<InvitationRow>(invitationsInto(scopeId, mostListed))).map(shown);
  }

  /** What a link shows to whoever holds it. NOT_FOUND if unknown, used or taken back; EXPIRED after its term. */
  async preview(actor: Actor, token: string): Promise<InvitationPreview> {
    const row = await this.database.readOne<InvitationRow>(invitationAt(hashOfSecret(token)));
    const open = requireOpen(row);
    const persons = await this.database.read<AddressedPerson>(personsAt(open.folded));
    return {
      email: open.email,
      name: open.name,
      language: open.language,
      scopeTitle: placeOf(open, actor.languages),
      invitedBy: open.inviter,
      expiresAt: open.expiresAt,
      hasAccount: persons.some((person) => person.verified && person.hasAccount),
    };
  }

  /** For the command line: an invitation to run the installation. Returns its link; an earlier open one stops working. */
  async inviteAdministrator(email: string, language = 'en'): Promise<string> {
    const { secret } = await this.work.run(guest([language]), async (tx) => {
      const address = addressOf(email, 'email');
      const earlier = await hasOpen(tx, installationScopeId, address.folded);
      if (earlier) await revokeInvitation(tx, earlier);
      return this.write(tx, { email, language, scopeId: installationScopeId, role: 'ADMINISTRATOR' });
    });
    return this.link(secret);
  }

  private async write(tx: Tx, invitation: NewInvitation): Promise<{ id: string; secret: string }> {
    const address = addressOf(invitation.email, 'input.email');
    const language = interfaceLanguages.find((known) => known === invitation.language);
    if (!language) throw new DomainError('BAD_INPUT', { field: 'input.language', rule: 'UNKNOWN_LANGUAGE' });
    const name = line(invitation.name, 120, 'input.name');
    const jobTitle = line(invitation.jobTitle, 200, 'input.jobTitle');
    const id = newId();
    const secret = newSecret();
    await lockAddress(tx, address.folded);
    await revokeExpired(tx, invitation.scopeId, address.folded);
    if (await hasOpen(tx, invitation.scopeId, address.folded)) {
      throw new DomainError('CONFLICT', { field: 'input.email', rule: 'ALREADY_INVITED' });
    }
    await insertInvitation(tx, {
      id,
      tokenHash: hashOfSecret(secret),
      email: address.address,
      folded: address.folded,
      name,
      language,
      scopeId: invitation.scopeId,
      role: invitation.role,
      municipalityId: invitation.municipalityId ?? null,
      organisationId: invitation.organisationId ?? null,
      jobTitle,
      invitedBy: tx.actor.personId,
    });
    const row = await tx.queryOne<InvitationRow>(invitationBy(id));
    await tx.mail(this.letter(row!, secret, invitation.words ?? null));
    return { id, secret };
  }

  private letter(row: InvitationRow, secret: string, words: string | null) {
    return invitationLetter(row.language, {
      to: row.email,
      link: this.link(secret),
      title: placeOf(row, [row.language]),
      inviter: row.inviter,
      inviterId: row.invitedBy,
      words,
    });
  }

  private link(secret: string): string {
    return `${this.configuration.publicUrl}/invitations/${secret}`;
  }

  private async found(tx: Tx, id: string): Promise<Invitation> {
    const row = await tx.queryOne<InvitationRow>(invitationBy(id));
    return shown(row!);
  }
}

function shown(row: InvitationRow): Invitation {
  const { id, scopeId, email, name, language, role, createdAt, expiresAt, sentCount } = row;
  return { id, scopeId, email, name, language, role, state: stateOf(row), createdAt, expiresAt, sentCount };
}

/** Where it leads, by its name for a reader; null for the installation itself. */
function placeOf(row: InvitationRow, languages: readonly string[]): string | null {
  return row.scopeId === installationScopeId ? null : titleIn(row.scopeTitle, languages);
}

/** An optional line of text, cleaned; null if there is none. */
function line(typed: string | null | undefined, max: number, field: string): string | null {
  const text = typed?.trim().replace(/[ \t]+/g, ' ') ?? '';
  if (text === '') return null;
  const rule = brokenTextRule(text, { max, lines: false });
  if (rule) throw new DomainError('BAD_INPUT', { field, rule });
  return text;
}
