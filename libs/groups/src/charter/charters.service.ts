import { Injectable } from '@nestjs/common';
import { DomainError, labelList, labelsOf, type Actor, type Labels } from '#kernel';
import { Access } from '#people';
import { Database, UnitOfWork } from '#platform';
import { groupEdited } from '../community/community.events.js';
import { Memberships } from '../membership/memberships.service.js';
import { lockGroup } from '../working-group/working-group.repository.js';
import type { EditCharterInput } from './charter.inputs.js';
import {
  chartersOf,
  findCharter,
  olderCharters,
  olderTexts,
  putCharter,
  type OlderAsked,
} from './charter.repository.js';
import type { Charter, CharterVersion } from './charter.type.js';

interface VersionText {
  groupId: string;
  version: number;
  labels: Labels;
}

/** Names one version among those of all groups. */
export const versionKey = ({ groupId, version }: { groupId: string; version: number }): string =>
  `${groupId} ${version}`;

/** Names what is asked for of the older versions among what is asked for of all groups. */
export const olderKey = ({ groupId, above, upTo }: OlderAsked): string => `${groupId} ${above} ${upTo}`;

/** What groups have agreed on: for what they are, and how they work. */
@Injectable()
export class Charters {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly memberships: Memberships,
  ) {}

  /** By group, of those that the actor may read. */
  async of(actor: Actor, groupIds: readonly string[]): Promise<Map<string, Charter>> {
    const rows = await this.database.read<Charter>(chartersOf(actor, groupIds));
    return new Map(rows.map((row) => [row.groupId, row]));
  }

  /** Which versions they had before, by what is asked for, the newest first. */
  async olderOf(actor: Actor, keys: readonly string[]): Promise<Map<string, CharterVersion[]>> {
    const asked = keys.map((key) => {
      const [groupId, above, upTo] = key.split(' ') as [string, string, string];
      return { groupId, above: Number(above), upTo: Number(upTo) };
    });
    const rows = await this.database.read<CharterVersion & OlderAsked>(olderCharters(actor, asked));
    const byKey = new Map<string, CharterVersion[]>();
    for (const row of rows) byKey.set(olderKey(row), [...(byKey.get(olderKey(row)) ?? []), row]);
    return byKey;
  }

  /** What older versions said, by their keys: a page of versions would otherwise bring all their texts in all languages. */
  async olderTexts(actor: Actor, keys: readonly string[]): Promise<Map<string, Labels>> {
    const asked = keys.map((key) => {
      const [groupId, version] = key.split(' ') as [string, string];
      return { groupId, version: Number(version) };
    });
    const rows = await this.database.read<VersionText>(olderTexts(actor, asked));
    return new Map(rows.map((row) => [versionKey(row), row.labels]));
  }

  /** Writes the charter, or its next version. A change made on an older one is a CONFLICT that says how it now stands. */
  async edit(actor: Actor, input: EditCharterInput): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.memberships.enter(tx, input.id);
      const group = await lockGroup(tx, input.id);
      if (!group) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, input.id, 'EDIT', tx);
      const before = await findCharter(tx, input.id);
      const version = before?.version ?? 0;
      if (version !== input.version) {
        throw new DomainError('CONFLICT', {
          rule: 'CHANGED',
          currentVersion: version,
          current: labelList(before?.texts ?? {}),
        });
      }
      await putCharter(tx, { groupId: input.id, version: version + 1, texts: labelsOf(input.texts) });
      tx.emit(groupEdited(input.id, group.version));
    });
  }
}
