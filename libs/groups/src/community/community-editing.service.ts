import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, labelList, labelsOf, slugOf, type Actor } from '#kernel';
import { Access, Scopes } from '#people';
import { UnitOfWork } from '#platform';
import { Memberships } from '../membership/memberships.service.js';
import { VisibilityFollowers } from '../membership/visibility-followers.js';
import { lockGroupsOf } from '../membership/place.repository.js';
import { Nesting } from '../nesting/nesting.service.js';
import { groupEdited } from './community.events.js';
import type { EditCommunityInput } from './community.inputs.js';
import { communityAnswers } from './community.policy.js';
import { findCommunityRow, updateCommunity, type CommunityRow } from './community.repository.js';

/** Changes of a community that stands. */
@Injectable()
export class CommunityEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly memberships: Memberships,
    private readonly nesting: Nesting,
    private readonly followers: VisibilityFollowers,
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
      const after: CommunityRow = {
        ...before,
        version: before.version + 1,
        names,
        slug: input.names ? slugOf(labelIn(names, actor.languages)) : before.slug,
        shortNames: input.shortNames ? labelsOf(input.shortNames) : before.shortNames,
        purposes: input.purposes ? labelsOf(input.purposes) : before.purposes,
        visibility: input.visibility ?? before.visibility,
        admission: input.admission ?? before.admission,
        signUpAllowed: input.signUpAllowed ?? before.signUpAllowed,
      };
      await updateCommunity(tx, after);
      await this.scopes.rewrite(tx, input.id, {
        title: { labels: names, local: null },
        address: `/communities/${after.number}-${after.slug}`,
        ...communityAnswers(after.visibility),
      });
      if (after.visibility !== before.visibility) {
        await lockGroupsOf(tx, input.id);
        await this.nesting.rewriteBelow(tx, { communityId: input.id }, after.visibility);
        await this.followers.follow(tx, input.id, after.visibility);
      }
      tx.emit(groupEdited(input.id, after.version));
    });
  }
}

/** What somebody whose change came too late is shown. */
function shownOf(community: CommunityRow): Record<string, unknown> {
  const { visibility, admission, signUpAllowed } = community;
  return {
    names: labelList(community.names),
    shortNames: labelList(community.shortNames),
    purposes: labelList(community.purposes),
    visibility,
    admission,
    signUpAllowed,
  };
}
