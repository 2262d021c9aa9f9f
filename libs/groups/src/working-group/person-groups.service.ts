import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform';
import { Groups } from './groups.service.js';
import { groupsOfPersons } from './person-groups.repository.js';
import type { Group } from './working-group.type.js';

/** In which groups people sit. */
@Injectable()
export class PersonGroups {
  constructor(
    private readonly database: Database,
    private readonly groups: Groups,
  ) {}

  /** Those that the person shows and the actor may read; members are not shown to guests. */
  async of(actor: Actor, personIds: readonly string[]): Promise<Map<string, Group[]>> {
    const rows = await this.database.read<{ personId: string; groupId: string }>(
      groupsOfPersons(actor, personIds),
    );
    const groups = await this.groups.byId(actor, [...new Set(rows.map((row) => row.groupId))]);
    const byPerson = new Map<string, Group[]>();
    for (const { personId, groupId } of rows) {
      const group = groups.get(groupId);
      if (group) byPerson.set(personId, [...(byPerson.get(personId) ?? []), group]);
    }
    return byPerson;
  }
}
