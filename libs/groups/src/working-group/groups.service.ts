import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, labelList, labelsOf, newId, slugOf, type Actor, type Labels } from '#kernel';
import { Themes } from '#municipalities';
import { Access, Scopes } from '#people';
import {
  clampFirst,
  Database,
  keyOf,
  pageOf,
  UnitOfWork,
  type AskedPage,
  type PageOf,
  type Subject,
  type Tx,
} from '#platform';
import { groupEdited, groupOpened } from '../community/community.events.js';
import { Memberships } from '../membership/memberships.service.js';
import { VisibilityFollowers } from '../membership/visibility-followers.js';
import { mustNotBeWider, Nesting } from '../nesting/nesting.service.js';
import { nextNumber } from '../community/community.repository.js';
import { groupPages } from '../community/lists.inputs.js';
import type { CreateGroupInput, EditGroupInput } from './working-group.inputs.js';
import { groupAnswers } from './working-group.policy.js';
import {
  groupByNumber,
  groupsById,
  groupsInGroups,
  groupsOfCommunities,
  groupsOfTowns,
  insertGroup,
  listGroups,
  lockCommunityVisibility,
  lockGroup,
  strandsIn,
  updateGroup,
  type GroupRow,
} from './working-group.repository.js';
import type { Group, Strand } from './working-group.type.js';

export interface GroupBirth extends Pick<
  CreateGroupInput,
  'key' | 'communityId' | 'visibility' | 'admission'
> {
  names: Labels;
  purposes: Labels;
  /** who leads it from the first day; the actor, if nobody else is named */
  facilitatorId?: string;
  /** the group that it becomes part of */
  parentId?: string | null;
  themeIds?: string[] | null;
}

@Injectable()
export class Groups {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly memberships: Memberships,
    private readonly nesting: Nesting,
    private readonly themes: Themes,
    private readonly followers: VisibilityFollowers,
  ) {}

  async list(
    actor: Actor,
    asked: { communityId?: string | null; mine?: boolean | null; themeId?: string | null } & AskedPage,
  ): Promise<PageOf<Group>> {
    const first = clampFirst(asked.first, groupPages);
    const filter = {
      communityId: asked.communityId ?? null,
      mine: asked.mine ?? false,
      themeId: asked.themeId ?? null,
    };
    const rows = await this.database.read<Group>(listGroups(actor, filter, keyOf(asked.after, 1), first + 1));
    return pageOf(
      rows,
      first,
      (row) => [row.number],
      (row) => row,
    );
  }

  async get(actor: Actor, number: number): Promise<Group> {
    const found = await this.database.readOne<Group>(groupByNumber(actor, number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Those that the actor may know of, by id. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Group>> {
    const rows = await this.database.read<Group>(groupsById(actor, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  async ofCommunities(actor: Actor, communityIds: readonly string[]): Promise<Map<string, Group[]>> {
    const rows = await this.database.read<Group>(groupsOfCommunities(actor, communityIds));
    const byCommunity = new Map<string, Group[]>();
    for (const row of rows)
      byCommunity.set(row.communityId, [...(byCommunity.get(row.communityId) ?? []), row]);
    return byCommunity;
  }

  /** The groups that are part of these, by the group that they are part of. */
  async partsOf(actor: Actor, groupIds: readonly string[]): Promise<Map<string, Group[]>> {
    const rows = await this.database.read<Group>(groupsInGroups(actor, groupIds));
    const byParent = new Map<string, Group[]>();
    for (const row of rows) byParent.set(row.parentId!, [...(byParent.get(row.parentId!) ?? []), row]);
    return byParent;
  }

  /** The woven band of each group or community: its towns, those with most members first. */
  async strands(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, Strand[]>> {
    const rows = await this.database.read<Strand & { scopeId: string }>(strandsIn(actor, scopeIds));
    const byScope = new Map<string, Strand[]>();
    for (const row of rows) byScope.set(row.scopeId, [...(byScope.get(row.scopeId) ?? []), row]);
    return byScope;
  }

  /** The groups in which people of these towns are members, by municipality. */
  async ofTowns(actor: Actor, municipalityIds: readonly string[]): Promise<Map<string, Group[]>> {
    const rows = await this.database.read<{ municipalityId: string; groupId: string }>(
      groupsOfTowns(actor, municipalityIds),
    );
    const groups = await this.byId(actor, [...new Set(rows.map((row) => row.groupId))]);
    const byTown = new Map<string, Group[]>();
    for (const row of rows) {
      const group = groups.get(row.groupId);
      if (group) byTown.set(row.municipalityId, [...(byTown.get(row.municipalityId) ?? []), group]);
    }
    for (const found of byTown.values()) found.sort((a, b) => a.number - b.number);
    return byTown;
  }

  /** From the form. */
  async create(actor: Actor, input: CreateGroupInput): Promise<Group> {
    const { id } = await this.createGroup(actor, {
      ...input,
      names: labelsOf(input.names),
      purposes: labelsOf(input.purposes ?? []),
    });
    return this.known(actor, id);
  }

  /** Makes a group with its scope, its stream and its desk, and somebody who leads it. */
  createGroup(actor: Actor, birth: GroupBirth): Promise<Subject> {
    const { key, ...content } = birth;
    return this.work.once(actor, { verb: 'createGroup', key, content }, async (tx) => ({
      id: await this.open(tx, birth),
      version: 1,
    }));
  }

  /** The same inside a transaction that does more; returns the group's id. */
  async open(tx: Tx, birth: GroupBirth): Promise<string> {
    const { actor } = tx;
    const { communityId, visibility, parentId = null } = birth;
    const community = await lockCommunityVisibility(tx, communityId);
    const above = parentId ? await this.nesting.placeUnder(tx, communityId, parentId) : community;
    if (!parentId) await this.access.require(actor, communityId, 'CREATE_GROUP', tx);
    if (!above) throw new DomainError('NOT_FOUND', { field: 'input.communityId' });
    mustNotBeWider(visibility, above);
    const themeIds = [...new Set(birth.themeIds ?? [])];
    await this.themes.mustBeOffered(tx, themeIds, { field: 'input.themeIds' });
    const id = newId();
    const deskStreamId = newId();
    const number = await nextNumber(tx, 'working_group');
    const slug = slugOf(labelIn(birth.names, actor.languages));
    const address = `/groups/${number}-${slug}`;
    await this.scopes.open(tx, {
      id,
      kind: 'group',
      parentId: parentId ?? communityId,
      title: { labels: birth.names, local: null },
      address,
      ...groupAnswers(visibility, above),
    });
    await tx.openStream({ id, kind: 'group', subjectId: id, audienceId: id });
    await tx.openStream({ id: deskStreamId, kind: 'desk', subjectId: id, audienceId: id });
    await insertGroup(tx, { ...birth, parentId, themeIds, id, number, slug, deskStreamId });
    tx.emit(groupOpened(id));
    const personId = birth.facilitatorId ?? actor.personId!;
    await this.memberships.open(tx, await this.memberships.enter(tx, id), {
      personId,
      role: 'FACILITATOR',
    });
    return id;
  }

  /** Changes a group's names, purposes or doors. A change made on an older version is a CONFLICT that says how it now stands. */
  async edit(actor: Actor, input: EditGroupInput): Promise<Group> {
    await this.work.run(actor, async (tx) => {
      // The community is held first: what it shows of itself decides how far its groups may be seen.
      await this.memberships.enter(tx, input.id);
      const before = await lockGroup(tx, input.id);
      if (!before) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, input.id, 'EDIT', tx);
      if (before.version !== input.version)
        throw new DomainError('CONFLICT', {
          rule: 'CHANGED',
          currentVersion: before.version,
          current: shownOf(before),
        });
      const visibility = input.visibility ?? before.visibility;
      mustNotBeWider(visibility, before.visibilityAbove);
      const themeIds = input.themeIds ? [...new Set(input.themeIds)] : before.themeIds;
      await this.themes.mustBeOffered(tx, themeIds, { field: 'input.themeIds', borne: before.themeIds });
      const names = input.names ? labelsOf(input.names) : before.names;
      const after: GroupRow = {
        ...before,
        version: before.version + 1,
        names,
        slug: input.names ? slugOf(labelIn(names, actor.languages)) : before.slug,
        purposes: input.purposes ? labelsOf(input.purposes) : before.purposes,
        visibility,
        admission: input.admission ?? before.admission,
        themeIds,
        template: input.template ?? before.template,
      };
      await updateGroup(tx, after);
      await this.scopes.rewrite(tx, input.id, {
        title: { labels: names, local: null },
        address: `/groups/${after.number}-${after.slug}`,
        ...groupAnswers(visibility, before.visibilityAbove),
      });
      // How far the groups in it are seen follows from how far it is seen itself.
      if (visibility !== before.visibility) {
        await this.nesting.rewriteBelow(tx, { groupId: input.id }, visibility);
        await this.followers.follow(tx, input.id, visibility);
      }
      tx.emit(groupEdited(input.id, after.version));
    });
    return this.known(actor, input.id);
  }

  /** The one of this id, as the actor may know of it. */
  async known(actor: Actor, id: string): Promise<Group> {
    const group = (await this.byId(actor, [id])).get(id);
    if (!group) throw new DomainError('NOT_FOUND');
    return group;
  }
}

/** What somebody whose change came too late is shown. */
function shownOf(group: GroupRow): Record<string, unknown> {
  const { visibility, admission } = group;
  return { names: labelList(group.names), purposes: labelList(group.purposes), visibility, admission };
}
