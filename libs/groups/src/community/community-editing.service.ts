import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, labelList, labelsOf, slugOf, type Actor } from '#kernel';
import { Access, Scopes } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { Memberships } from '../membership/memberships.service.js';
import { lockGroupsOf } from '../membership/place.repository.js';
import { groupAnswers, isWiderThanItsCommunity } from '../working-group/working-group.policy.js';
import { groupEdited } from './community.events.js';
import type { EditCommunityInput } from './community.inputs.js';
import { communityAnswers } from './community.policy.js';
import {
  findCommunityRow,
  groupVisibilitiesIn,
  updateCommunity,
  type CommunityRow,
} from './community.repository.js';

/** Changes of a community that stands. */
@Injectable()
export class CommunityEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly memberships: Memberships,
  ) {}

  /** Changes names, purposes or doors. A change made on an older version is a CONFLICT that says how it now stands. */
  async edit(actor: Actor, input: EditCommunityInput): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.memberships.enter(tx, input.id);
      const before = await findCommunityRow(tx, input.id);
      if (!before) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, input.id, 'EDIT', tx);
      if (before.version !== input.version) {
        throw new DomainError('CONFLICT', {
          rule: 'CHANGED',
          currentVersion: before.version,
          current: shownOf(before),
        });
      }
      const names = input.names ? labelsOf(input.names) : before.names;
      const title = labelIn(names, actor.languages);
      const after: CommunityRow = {
        ...before,
        version: before.version + 1,
        names,
        slug: input.names ? slugOf(title) : before.slug,
        shortNames: input.shortNames ? labelsOf(input.shortNames) : before.shortNames,
        purposes: input.purposes ? labelsOf(input.purposes) : before.purposes,
        visibility: input.visibility ?? before.visibility,
        admission: input.admission ?? before.admission,
      };
      await updateCommunity(tx, after);
      await this.scopes.rewrite(tx, input.id, {
        ...(input.names ? { title, address: `/communities/${after.number}-${after.slug}` } : {}),
        ...communityAnswers(after.visibility),
      });
      if (after.visibility !== before.visibility) await this.rewriteGroups(tx, input.id, after.visibility);
      tx.emit(groupEdited(input.id, after.version));
    });
  }

  /** How far a listed group is seen follows from its community; a public one would show what the community keeps to itself. */
  private async rewriteGroups(
    tx: Tx,
    communityId: string,
    visibility: CommunityRow['visibility'],
  ): Promise<void> {
    await lockGroupsOf(tx, communityId);
    for (const group of await groupVisibilitiesIn(tx, communityId)) {
      if (isWiderThanItsCommunity(group.visibility, visibility)) {
        throw new DomainError('BAD_INPUT', { field: 'input.visibility', rule: 'NARROWER_THAN_GROUPS' });
      }
      await this.scopes.rewrite(tx, group.id, groupAnswers(group.visibility, visibility));
    }
  }
}

/** What somebody whose change came too late is shown. */
function shownOf(community: CommunityRow): Record<string, unknown> {
  const { visibility, admission } = community;
  return {
    names: labelList(community.names),
    shortNames: labelList(community.shortNames),
    purposes: labelList(community.purposes),
    visibility,
    admission,
  };
}
