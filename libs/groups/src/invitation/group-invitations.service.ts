import { Injectable } from '@nestjs/common';
import { DomainError, interfaceLanguages, onBehalfOf, roleNames, type Actor, type Role } from '#kernel';
import { Affiliations, Municipalities, Organisations } from '#municipalities';
import {
  Acceptances,
  Access,
  addressOf,
  installationScopeId,
  Invitations,
  Sessions,
  viewerOf,
  type Accepted,
  type Invitation,
  type Viewer,
} from '#people';
import { Throttle, UnitOfWork, type RequestContext, type Tx } from '#platform';
import { mayBeInvitedAs } from '../membership/membership.policy.js';
import { Memberships } from '../membership/memberships.service.js';
import type { Place } from '../membership/place.repository.js';
import { findSpokenFor } from '../on-behalf/on-behalf.repository.js';
import { invitationLines, type InvitationLine } from './invitation-lines.js';
import type { AcceptInvitationInput, InviteInput } from './invitation.inputs.js';
import type { InviteOutcome } from './invite-outcome.type.js';
import { invitationsToAddress, letters } from './letters.js';
import { wasAskedFor } from '../sign-up/sign-up.repository.js';

/** Thrown to undo what the right lines of a file have done, when another line is wrong. */
class SomeLinesAreWrong extends Error {
  constructor(readonly outcomes: InviteOutcome[]) {
    super('Some lines are wrong.');
  }
}

@Injectable()
export class GroupInvitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly throttle: Throttle,
    private readonly invitations: Invitations,
    private readonly acceptances: Acceptances,
    private readonly sessions: Sessions,
    private readonly memberships: Memberships,
    private readonly municipalities: Municipalities,
    private readonly affiliations: Affiliations,
    private readonly organisations: Organisations,
  ) {}

  /** What was sent into a scope, for those who may invite there; for all others nothing. */
  async sentInto(actor: Actor, scopeId: string): Promise<Invitation[]> {
    return (await this.access.can(actor, scopeId, 'INVITE')) ? this.invitations.list(scopeId) : [];
  }

  async invite(actor: Actor, input: InviteInput): Promise<Invitation> {
    await this.access.require(actor, input.scopeId, 'INVITE');
    await this.throttle.take(`letters of ${actor.personId}`, letters);
    await this.mayReach(input.email);
    const { municipalityId, organisationId } = input;
    if (municipalityId && organisationId)
      throw new DomainError('BAD_INPUT', { field: 'input.organisationId', rule: 'ONE_BODY' });
    if (municipalityId) await this.municipalities.getById(municipalityId);
    if (organisationId && !(await this.organisations.byId([organisationId])).has(organisationId))
      throw new DomainError('NOT_FOUND', { field: 'input.organisationId' });
    return this.work.run(actor, (tx) => this.issue(tx, { ...input, role: input.role ?? 'MEMBER' }));
  }

  /** All lines or none: whoever mends a wrong line and sends the file again must not write twice to the others. */
  async inviteMany(
    actor: Actor,
    scopeId: string,
    csv: string,
    language: string | null,
  ): Promise<InviteOutcome[]> {
    await this.access.require(actor, scopeId, 'INVITE');
    const lines = invitationLines(csv);
    await this.throttle.take(`files of ${actor.personId}`, { limit: 20, windowSeconds: 3600 });
    await this.throttle.take(`letters of ${actor.personId}`, letters, lines.length);
    const standard = language ?? interfaceLanguages.find((known) => known === actor.languages[0]) ?? 'en';
    const towns = await this.townsOf(lines);
    try {
      return await this.work.run(actor, async (tx) => {
        const outcomes: InviteOutcome[] = [];
        for (const line of lines) outcomes.push(await this.outcomeOf(tx, scopeId, line, standard, towns));
        if (outcomes.some((outcome) => outcome.code)) throw new SomeLinesAreWrong(outcomes);
        return outcomes;
      });
    } catch (error) {
      if (error instanceof SomeLinesAreWrong)
        return error.outcomes.map((outcome) => ({ ...outcome, invitation: null }));
      throw error;
    }
  }

  async resend(actor: Actor, id: string): Promise<Invitation> {
    const { email } = await this.mustInvite(actor, id);
    await this.throttle.take(`letters of ${actor.personId}`, letters);
    await this.mayReach(email);
    return this.work.run(actor, (tx) => this.invitations.resend(tx, id));
  }

  async revoke(actor: Actor, id: string): Promise<Invitation> {
    await this.mustInvite(actor, id);
    return this.work.run(actor, (tx) => this.invitations.revoke(tx, id));
  }

  /** Uses a link: the account, the town, the memberships and the session, all or nothing. */
  async accept(context: RequestContext, input: AcceptInvitationInput): Promise<Viewer> {
    const prepared = await this.acceptances.prepare(context.actor, input);
    const session = await this.work.run(context.actor, async (tx) => {
      const accepted = await this.acceptances.redeem(tx, prepared);
      await this.settle(tx, accepted, prepared.account?.language ?? null);
      return this.sessions.open(tx, context, accepted.personId);
    });
    await this.sessions.enter(context, session);
    return viewerOf(context.actor);
  }

  /** Who is invited into a municipality, or as one who works there, is shown with it. Into a group one comes through its community. */
  private async settle(tx: Tx, accepted: Accepted, language: string | null): Promise<void> {
    const { personId, scopeId, scopeKind, role, jobTitle } = accepted;
    const municipalityId = scopeKind === 'municipality' ? scopeId : accepted.municipalityId;
    const { organisationId, invitedBy } = accepted;
    // Since when the person works there nobody has said; what is known is today.
    const from = new Date().toISOString().slice(0, 10);
    if (organisationId)
      await this.affiliations.ensureAtOrganisation(
        tx,
        { personId, organisationId, jobTitle, language, from },
        invitedBy === null ? null : onBehalfOf(invitedBy),
      );
    if (municipalityId) {
      // Who had asked to come in has said it of themselves: the town has yet to confirm it.
      const confirmed = !(await wasAskedFor(tx, accepted.invitationId));
      const birth = { personId, municipalityId, jobTitle, language, from, main: confirmed, confirmed };
      await this.affiliations.ensure(tx, birth);
    }
    if (scopeId === installationScopeId) return;
    const place = await this.memberships.enter(tx, scopeId);
    await this.mustStillStand(tx, accepted, place);
    // For the body that the invitation names, where the person may speak for it by now; else for themselves.
    const bodyId = organisationId ?? accepted.municipalityId;
    const spokenFor = bodyId && (await findSpokenFor(tx, personId, scopeId, bodyId));
    const coming = { personId, ...(spokenFor ? { behalf: spokenFor } : {}) };
    if (place.communityId) {
      const community = await this.memberships.enter(tx, place.communityId);
      await this.memberships.ensure(tx, community, { ...coming, role: 'MEMBER' });
    }
    await this.memberships.ensure(tx, place, { ...coming, role });
  }

  /**
   * An invitation to a role with powers is worth what its inviter still may: whoever was sent away could otherwise come back
   * to lead, by a link that they had sent to a mailbox of their own.
   */
  private async mustStillStand(tx: Tx, { scopeId, role, invitedBy }: Accepted, place: Place): Promise<void> {
    const manages =
      invitedBy === null || (await this.access.can(onBehalfOf(invitedBy), scopeId, 'MANAGE_ROLES', tx));
    if (!mayBeInvitedAs(role, place.kind, manages)) throw new DomainError('NOT_FOUND');
    if (place.archived) throw new DomainError('NOT_FOUND', { rule: 'ARCHIVED' });
  }

  private async outcomeOf(
    tx: Tx,
    scopeId: string,
    line: InvitationLine,
    standard: string,
    towns: Map<string, Town>,
  ): Promise<InviteOutcome> {
    const { email } = line;
    const shown = { line: line.line, email, invitation: null, code: null, field: null, rule: null };
    try {
      const invitation = await this.issue(tx, {
        scopeId,
        email,
        name: line.name,
        language: languageOf(line.language || standard),
        role: roleOf(line.role),
        municipalityId: knownTown(towns.get(line.municipality)),
        jobTitle: line.jobTitle,
      });
      return { ...shown, invitation };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'RATE_LIMITED') throw error;
      const { field = null, rule = null } = error.details;
      return { ...shown, code: error.code, field: field && field.replace(/^input\./, ''), rule };
    }
  }

  /** The letter itself, once the actor may invite there at all; a role with powers needs more than that. */
  private async issue(tx: Tx, invitation: InviteInput & { role: Role }): Promise<Invitation> {
    const { scopeId, role } = invitation;
    const place = await this.memberships.enter(tx, scopeId);
    await this.access.require(tx.actor, scopeId, 'INVITE', tx);
    const manages = await this.access.can(tx.actor, scopeId, 'MANAGE_ROLES', tx);
    if (!mayBeInvitedAs(role, place.kind, manages))
      throw new DomainError('FORBIDDEN', { field: 'input.role', rule: 'ROLE' });
    return this.invitations.issue(tx, invitation);
  }

  /**
   * The towns that the lines name, found before the transaction. Looked up inside it, each would take a second connection
   * while holding one: ten files at once then wait for one another, and nobody else is served.
   */
  private async townsOf(lines: readonly InvitationLine[]): Promise<Map<string, Town>> {
    const towns = new Map<string, Town>();
    for (const { municipality: typed } of lines) {
      if (!towns.has(typed)) towns.set(typed, await this.townOf(typed));
    }
    return towns;
  }

  private async townOf(typed: string): Promise<Town> {
    if (!typed) return null;
    try {
      const found = await this.municipalities.called(typed, 'municipality');
      return found ?? new DomainError('BAD_INPUT', { field: 'municipality', rule: 'UNKNOWN' });
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** Whoever may not invite there does not learn that the invitation is there. */
  private async mustInvite(actor: Actor, id: string): Promise<Invitation> {
    const invitation = await this.invitations.find(id);
    if (!invitation || !(await this.access.can(actor, invitation.scopeId, 'INVITE')))
      throw new DomainError('NOT_FOUND');
    return invitation;
  }

  private async mayReach(email: string): Promise<void> {
    await this.throttle.take(
      `invitations to ${addressOf(email, 'input.email').folded}`,
      invitationsToAddress,
    );
  }
}

/** A municipality's id; null where the line names none; the refusal where it names none that is known. */
type Town = string | null | DomainError;

function knownTown(town: Town | undefined): string | null {
  if (town instanceof DomainError) throw town;
  return town ?? null;
}

function roleOf(typed: string): Role {
  if (!typed) return 'MEMBER';
  const role = roleNames.find((known) => known === typed.toUpperCase());
  if (!role) throw new DomainError('BAD_INPUT', { field: 'role', rule: 'UNKNOWN' });
  return role;
}

function languageOf(typed: string): string {
  const language = interfaceLanguages.find((known) => known === typed.toLowerCase());
  if (!language) throw new DomainError('BAD_INPUT', { field: 'language', rule: 'UNKNOWN_LANGUAGE' });
  return language;
}
