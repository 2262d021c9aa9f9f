import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, newId, type Actor } from '#kernel';
import { Municipalities, Organisations } from '#municipalities';
import { Access, Profiles } from '#people';
import { Configuration, Database, Throttle, UnitOfWork, type Tx } from '#platform';
import { communitiesById } from '../community/community.repository.js';
import type { Community } from '../community/community.type.js';
import { letters } from '../invitation/letters.js';
import { findOpenBody } from '../membership/membership.repository.js';
import { Memberships } from '../membership/memberships.service.js';
import { findOpenBodyRequest } from '../request/request.repository.js';
import { bodyAnswered, bodyAsked } from './body-invitation.events.js';
import type { InviteBodyInput } from './body-invitation.inputs.js';
import { bodyInvitationLetter, languageOfCountry } from './body-invitation.letter.js';
import {
  bodyInvitationById,
  bodyInvitationsInto,
  endBodyInvitation,
  insertBodyInvitation,
  mayAnswer,
  reachedAt,
  waitingFor,
  type BodyInvitationRow,
} from './body-invitation.repository.js';
import type { BodyInvitation } from './body-invitation.type.js';

/** Municipalities and organisations are asked to join; who may act for them answers on their behalf. */
@Injectable()
export class BodyInvitations {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly throttle: Throttle,
    private readonly configuration: Configuration,
    private readonly profiles: Profiles,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly memberships: Memberships,
  ) {}

  /** Those into these communities, for those who may invite there; for all others nothing. */
  async into(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, BodyInvitation[]>> {
    const capabilities = await this.access.capabilities(actor, scopeIds);
    const inviting = scopeIds.filter((id) => capabilities.get(id)?.includes('INVITE'));
    if (inviting.length === 0) return new Map();
    return grouped(
      await this.database.read<BodyInvitationRow>(bodyInvitationsInto(inviting)),
      (row) => row.scopeId,
    );
  }

  /** What waits for an answer that the actor may give, by body. */
  async waiting(actor: Actor, bodyIds: readonly string[]): Promise<Map<string, BodyInvitation[]>> {
    if (!actor.personId) return new Map();
    const rows = await this.database.read<BodyInvitationRow>(waitingFor(actor.personId, bodyIds));
    return grouped(rows, (row) => (row.municipalityId ?? row.organisationId)!);
  }

  /** Invites a body that is not in yet, and writes to where one reaches a municipality. */
  async invite(actor: Actor, input: InviteBodyInput): Promise<BodyInvitation> {
    const { communityId, municipalityId = null, organisationId = null } = input;
    await this.access.require(actor, communityId, 'INVITE');
    if ((municipalityId === null) === (organisationId === null))
      throw new DomainError('BAD_INPUT', { field: 'input.municipalityId', rule: 'ONE_BODY' });
    await this.throttle.take(`letters of ${actor.personId}`, letters);
    if (municipalityId) await this.municipalities.getById(municipalityId);
    else if (!(await this.organisations.byId([organisationId!])).has(organisationId!))
      throw new DomainError('NOT_FOUND', { field: 'input.organisationId' });
    const community = await this.database.readOne<Community>(communitiesById(actor, [communityId]));
    if (!community) throw new DomainError('NOT_FOUND');
    const inviter = (await this.profiles.get(actor, actor.personId!)).name;
    const id = newId();
    await this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, communityId);
      await this.access.require(actor, communityId, 'INVITE', tx);
      if (place.archived) throw new DomainError('FORBIDDEN', { rule: 'ARCHIVED' });
      const field = municipalityId ? 'input.municipalityId' : 'input.organisationId';
      if (await findOpenBody(tx, communityId, (municipalityId ?? organisationId)!))
        throw new DomainError('CONFLICT', { field, rule: 'ALREADY_MEMBER' });
      // It asks already: that is answered, and nothing is left to invite it to.
      if (await findOpenBodyRequest(tx, communityId, { townId: municipalityId, organisationId }))
        throw new DomainError('CONFLICT', { field, rule: 'ALREADY_ASKS' });
      const row = { id, scopeId: communityId, municipalityId, organisationId };
      const said = { role: input.role ?? 'MEMBER', words: input.words || null };
      if (!(await insertBodyInvitation(tx, { ...row, ...said })))
        throw new DomainError('CONFLICT', { field, rule: 'ALREADY_INVITED' });
      tx.emit(bodyAsked(place.deskStreamId!, id));
      if (municipalityId) await this.write(tx, municipalityId, { community, inviter, words: said.words });
    });
    return this.get(id);
  }

  /** Yes or no on behalf of the body, once: the second answer is a CONFLICT. */
  async answer(actor: Actor, id: string, accept: boolean): Promise<BodyInvitation> {
    await this.work.run(actor, async (tx) => {
      // Whoever may not answer learns nothing of it, not even that it is there.
      if (!actor.personId || !(await mayAnswer(tx, actor.personId, id))) throw new DomainError('NOT_FOUND');
      const row = await tx.queryOne<BodyInvitationRow>(bodyInvitationById(id));
      const { scopeId, municipalityId, organisationId, role } = row!;
      const place = await this.memberships.enter(tx, scopeId);
      if (!(await endBodyInvitation(tx, id, accept ? 'ACCEPTED' : 'DECLINED')))
        throw new DomainError('CONFLICT', { rule: 'ANSWERED' });
      tx.emit(bodyAnswered(place.deskStreamId!, id));
      if (!accept) return;
      if (place.archived) throw new DomainError('FORBIDDEN', { rule: 'ARCHIVED' });
      await this.memberships.openBody(tx, place, { townId: municipalityId, organisationId }, role);
    });
    return this.get(id);
  }

  /** Takes one back that was not answered. */
  async revoke(actor: Actor, id: string): Promise<BodyInvitation> {
    await this.work.run(actor, async (tx) => {
      const row = await tx.queryOne<BodyInvitationRow>(bodyInvitationById(id));
      if (!row || !(await this.access.can(actor, row.scopeId, 'INVITE', tx)))
        throw new DomainError('NOT_FOUND');
      const place = await this.memberships.enter(tx, row.scopeId);
      if (!(await endBodyInvitation(tx, id, 'REVOKED')))
        throw new DomainError('CONFLICT', { rule: 'ANSWERED' });
      tx.emit(bodyAnswered(place.deskStreamId!, id));
    });
    return this.get(id);
  }

  private async write(
    tx: Tx,
    municipalityId: string,
    { community, inviter, words }: { community: Community; inviter: string; words: string | null },
  ): Promise<void> {
    const reached = await tx.queryOne<{
      town: string;
      country: string;
      number: number;
      slug: string;
      email: string | null;
    }>(reachedAt(municipalityId));
    if (!reached?.email) return;
    const language = languageOfCountry(reached.country);
    await tx.mail(
      bodyInvitationLetter(language, {
        to: reached.email,
        title: labelIn(community.labels, [language]),
        town: reached.town,
        inviter,
        inviterId: tx.actor.personId!,
        words,
        link: `${this.configuration.publicUrl}/municipalities/${reached.number}-${reached.slug}`,
      }),
    );
  }

  private async get(id: string): Promise<BodyInvitation> {
    const row = await this.database.readOne<BodyInvitationRow>(bodyInvitationById(id));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

function grouped(
  rows: readonly BodyInvitationRow[],
  keyOf: (row: BodyInvitationRow) => string,
): Map<string, BodyInvitation[]> {
  const byKey = new Map<string, BodyInvitation[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  return byKey;
}
