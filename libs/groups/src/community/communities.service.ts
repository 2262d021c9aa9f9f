import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, labelsOf, newId, slugOf, type Actor, type Labels } from '#kernel';
import { Municipalities, type Municipality, type MunicipalityTile } from '#municipalities';
import { Access, installationScopeId, Scopes } from '#people';
import { Database, UnitOfWork, type AskedPage, type PageOf, type Subject } from '#platform';
import { Memberships } from '../membership/memberships.service.js';
import { groupOpened } from './community.events.js';
import type { CreateCommunityInput } from './community.inputs.js';
import { communityAnswers } from './community.policy.js';
import {
  communitiesById,
  communitiesOfTowns,
  communityByNumber,
  insertCommunity,
  listCommunities,
  nextNumber,
  townsIn,
} from './community.repository.js';
import type { Community } from './community.type.js';

export interface CommunityBirth extends Pick<CreateCommunityInput, 'key' | 'visibility' | 'admission'> {
  names: Labels;
  shortNames: Labels;
  purposes: Labels;
}

@Injectable()
export class Communities {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly memberships: Memberships,
    private readonly municipalities: Municipalities,
  ) {}

  list(actor: Actor): Promise<Community[]> {
    return this.database.read<Community>(listCommunities(actor));
  }

  async get(actor: Actor, number: number): Promise<Community> {
    const found = await this.database.readOne<Community>(communityByNumber(actor, number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Those that the actor may know of, by id. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Community>> {
    const rows = await this.database.read<Community>(communitiesById(actor, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The tiles of member municipalities, by community; nothing of one that may not be read. */
  async towns(actor: Actor, communityIds: readonly string[]): Promise<Map<string, MunicipalityTile[]>> {
    const rows = await this.database.read<{ scopeId: string; tile: MunicipalityTile }>(
      townsIn(actor, communityIds),
    );
    const byCommunity = new Map<string, MunicipalityTile[]>();
    for (const row of rows) byCommunity.set(row.scopeId, [...(byCommunity.get(row.scopeId) ?? []), row.tile]);
    return byCommunity;
  }

  /** All municipalities, or the members of one community; `name` finds any spelling. */
  async municipalitiesIn(
    actor: Actor,
    asked: { communityId?: string | null; name?: string | null } & AskedPage,
  ): Promise<PageOf<Municipality>> {
    const { communityId, ...page } = asked;
    if (!communityId) return this.municipalities.list(page);
    await this.access.require(actor, communityId, 'READ');
    const rows = await this.database.read<{ id: string }>(townsIn(actor, [communityId]));
    return this.municipalities.list({ ...page, among: rows.map((row) => row.id) });
  }

  /** The communities of these municipalities, by municipality. */
  async ofTowns(actor: Actor, municipalityIds: readonly string[]): Promise<Map<string, Community[]>> {
    const rows = await this.database.read<{ municipalityId: string; communityId: string }>(
      communitiesOfTowns(actor, municipalityIds),
    );
    const communities = await this.byId(actor, [...new Set(rows.map((row) => row.communityId))]);
    const byTown = new Map<string, Community[]>();
    for (const row of rows) {
      const community = communities.get(row.communityId);
      if (community) byTown.set(row.municipalityId, [...(byTown.get(row.municipalityId) ?? []), community]);
    }
    return byTown;
  }

  /** From the form. */
  async create(actor: Actor, input: CreateCommunityInput): Promise<Community> {
    const { id } = await this.createCommunity(actor, {
      ...input,
      names: labelsOf(input.names),
      shortNames: labelsOf(input.shortNames ?? []),
      purposes: labelsOf(input.purposes ?? []),
    });
    return this.known(actor, id);
  }

  /** The one of this id, as the actor may know of it. */
  async known(actor: Actor, id: string): Promise<Community> {
    const community = (await this.byId(actor, [id])).get(id);
    if (!community) throw new DomainError('NOT_FOUND');
    return community;
  }

  /** Makes a community with its scope, its stream and its desk; the actor becomes its secretariat. */
  createCommunity(actor: Actor, birth: CommunityBirth): Promise<Subject> {
    const { key, ...content } = birth;
    return this.work.once(actor, { verb: 'createCommunity', key, content }, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      const id = newId();
      const deskStreamId = newId();
      const number = await nextNumber(tx, 'community');
      const slug = slugOf(labelIn(birth.names, actor.languages));
      await this.scopes.open(tx, {
        id,
        kind: 'community',
        parentId: installationScopeId,
        title: { labels: birth.names, local: null },
        address: `/communities/${number}-${slug}`,
        ...communityAnswers(birth.visibility),
      });
      await tx.openStream({ id, kind: 'group', subjectId: id, audienceId: id });
      await tx.openStream({ id: deskStreamId, kind: 'desk', subjectId: id, audienceId: id });
      await insertCommunity(tx, { ...birth, id, number, slug, deskStreamId });
      tx.emit(groupOpened(id));
      const place = await this.memberships.enter(tx, id);
      await this.memberships.open(tx, place, { personId: actor.personId!, role: 'SECRETARIAT' });
      return { id, version: 1 };
    });
  }
}
