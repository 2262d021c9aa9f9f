import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Access, Scopes } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { groupEdited } from '../community/community.events.js';
import { lockCommunityVisibility, lockGroup } from '../working-group/working-group.repository.js';
import { Memberships } from '../membership/memberships.service.js';
import { groupAnswers, isWiderThanItsCommunity } from '../working-group/working-group.policy.js';
import { fits } from './nesting.policy.js';
import { findHeight, findParent, listChildren, setParent } from './nesting.repository.js';

type Visibility = 'PUBLIC' | 'LISTED' | 'SECRET';

/** Groups in groups: where one may hang, and what follows for those who see it. */
@Injectable()
export class Nesting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly memberships: Memberships,
  ) {}

  /**
   * Whether the actor may put a group there, a new one or one that is moved with what is part of it; returns who sees the group
   * that it becomes part of.
   */
  async placeUnder(tx: Tx, communityId: string, parentId: string, movedId?: string): Promise<Visibility> {
    await this.access.require(tx.actor, parentId, 'EDIT', tx);
    const parent = await findParent(tx, parentId);
    if (!parent) throw new DomainError('NOT_FOUND', { field: 'input.parentId' });
    if (parent.communityId !== communityId)
      throw new DomainError('BAD_INPUT', { field: 'input.parentId', rule: 'ANOTHER_COMMUNITY' });
    if (movedId && (parentId === movedId || parent.path.includes(movedId)))
      throw new DomainError('BAD_INPUT', { field: 'input.parentId', rule: 'CYCLE' });
    if (!fits(parent.depth, movedId ? await findHeight(tx, movedId) : 1))
      throw new DomainError('BAD_INPUT', { field: 'input.parentId', rule: 'TOO_DEEP' });
    return parent.visibility;
  }

  /**
   * Makes a group, with what is part of it, a part of another one of its community, or of none. For those who may change it
   * and may put groups where it goes. Its members stay members; who belongs to the new parent is not looked at, since a group
   * in a group has its own door.
   */
  async move(actor: Actor, input: { id: string; version: number; parentId: string | null }): Promise<void> {
    const { id, parentId } = input;
    await this.work.run(actor, async (tx) => {
      // The community's row is held by this, so that no two groups are put into one another at once.
      const place = await this.memberships.enter(tx, id);
      const group = await lockGroup(tx, id);
      if (!group || !place.communityId) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, id, 'EDIT', tx);
      if (group.version !== input.version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: group.version });
      const above = await this.above(tx, place.communityId, parentId, id);
      if (group.parentId === parentId) return;
      mustNotBeWider(group.visibility, above);
      await setParent(tx, { id, parentId, version: group.version + 1 });
      await this.scopes.move(tx, id, parentId ?? place.communityId, groupAnswers(group.visibility, above));
      tx.emit(groupEdited(id, group.version + 1));
    });
  }

  /** The groups right below follow how far what they are part of is seen. One that is wider than that stands in the way. */
  async rewriteBelow(
    tx: Tx,
    above: { communityId: string } | { groupId: string },
    visibility: Visibility,
  ): Promise<void> {
    for (const group of await listChildren(tx, above)) {
      if (isWiderThanItsCommunity(group.visibility, visibility)) {
        throw new DomainError('BAD_INPUT', { field: 'input.visibility', rule: 'NARROWER_THAN_GROUPS' });
      }
      await this.scopes.rewrite(tx, group.id, groupAnswers(group.visibility, visibility));
    }
  }

  private async above(tx: Tx, communityId: string, parentId: string | null, id: string): Promise<Visibility> {
    if (parentId) return this.placeUnder(tx, communityId, parentId, id);
    await this.access.require(tx.actor, communityId, 'CREATE_GROUP', tx);
    return (await lockCommunityVisibility(tx, communityId))!;
  }
}

/** Nothing that is part of something is seen more widely than that. */
export function mustNotBeWider(group: Visibility, above: Visibility): void {
  if (isWiderThanItsCommunity(group, above)) {
    throw new DomainError('BAD_INPUT', { field: 'input.visibility', rule: 'WIDER_THAN_COMMUNITY' });
  }
}
