import { Injectable } from '@nestjs/common';
import { DomainError, interfaceLanguages, labelsOf, type Actor } from '#kernel';
import { Access, Invitations } from '#people';
import { Database, Throttle, UnitOfWork } from '#platform';
import { letters } from '../invitation/letters.js';
import { Admission, GroupVisibility } from '../membership/admission.type.js';
import { Memberships } from '../membership/memberships.service.js';
import { Groups } from '../working-group/groups.service.js';
import { lockGroup } from '../working-group/working-group.repository.js';
import type { CloneGroupInput } from './cloning.inputs.js';
import { copySettings, inviteesFrom, type Invitee } from './cloning.repository.js';

/** New groups after the pattern of others. Nothing that was said in the pattern comes along. */
@Injectable()
export class Cloning {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly throttle: Throttle,
    private readonly memberships: Memberships,
    private readonly invitations: Invitations,
    private readonly groups: Groups,
  ) {}

  /** Makes a group like another one that the actor may change, or that is offered as a template. Returns its id. */
  async clone(actor: Actor, { key, ...input }: CloneGroupInput): Promise<string> {
    await this.access.require(actor, input.id, 'READ');
    const invitees = input.invitePeople ? await this.invitees(actor, input.id) : [];
    const { id } = await this.work.once(actor, { verb: 'cloneGroup', key, content: input }, async (tx) => {
      await this.memberships.enter(tx, input.id);
      const pattern = await lockGroup(tx, input.id);
      if (!pattern) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, input.id, pattern.template ? 'READ' : 'EDIT', tx);
      const made = await this.groups.open(tx, {
        communityId: pattern.communityId,
        parentId: pattern.parentId,
        names: labelsOf(input.names),
        purposes: pattern.purposes,
        themeIds: pattern.themeIds,
        visibility: GroupVisibility[pattern.visibility],
        admission: Admission[pattern.admission],
      });
      await copySettings(tx, input.id, made);
      for (const { language, ...invitee } of invitees) {
        const known = interfaceLanguages.find((one) => one === language) ?? 'en';
        await this.invitations.issue(tx, { ...invitee, language: known, scopeId: made });
      }
      return { id: made, version: 1 };
    });
    return id;
  }

  private async invitees(actor: Actor, groupId: string): Promise<Invitee[]> {
    await this.access.require(actor, groupId, 'INVITE');
    const found = await this.database.read<Invitee>(inviteesFrom(groupId, actor.personId));
    await this.throttle.take(`letters of ${actor.personId}`, letters, found.length);
    return found;
  }
}
