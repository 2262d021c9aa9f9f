import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Access, Scopes } from '#people';
import { Database, UnitOfWork } from '#platform';
import { Memberships } from '../membership/memberships.service.js';
import { lockGroupsOf } from '../membership/place.repository.js';
import { groupArchived, groupReopened } from './archiving.events.js';
import { archivingsOf, endArchiving, insertArchiving, raiseVersions } from './archiving.repository.js';
import type { Archiving } from './archiving.type.js';

/** Closing communities and groups for writing, and opening them again. */
@Injectable()
export class Archives {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly memberships: Memberships,
  ) {}

  /** What readers are told of the closed ones among these scopes, by scope. */
  async of(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, Archiving>> {
    const rows = await this.database.read<Archiving>(archivingsOf(actor, scopeIds));
    return new Map(rows.map((row) => [row.scopeId, row]));
  }

  /** Closes it and all below it: from then on it is only read. CONFLICT with ARCHIVED where it is closed already. */
  async archive(
    actor: Actor,
    scopeId: string,
    kind: 'community' | 'group',
    note: string | null,
  ): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, scopeId);
      if (place.kind !== kind) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, scopeId, 'ARCHIVE', tx);
      if (place.archived) throw new DomainError('CONFLICT', { rule: 'ARCHIVED' });
      if (kind === 'community') await lockGroupsOf(tx, scopeId);
      const closed = await this.scopes.archive(tx, scopeId);
      await insertArchiving(tx, { scopeId, note: note || null, language: actor.languages[0] ?? 'en' });
      for (const { id, version } of await raiseVersions(tx, closed)) tx.emit(groupArchived(id, version));
    });
  }

  /** Opens it again, with what was closed together with it. CONFLICT where it is open, or something above is closed. */
  async reopen(actor: Actor, scopeId: string, kind: 'community' | 'group'): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const place = await this.memberships.enter(tx, scopeId);
      if (place.kind !== kind) throw new DomainError('NOT_FOUND');
      await this.access.require(actor, scopeId, 'ARCHIVE', tx);
      if (kind === 'community') await lockGroupsOf(tx, scopeId);
      const opened = await this.scopes.reopen(tx, scopeId);
      await endArchiving(tx, scopeId);
      for (const { id, version } of await raiseVersions(tx, opened)) tx.emit(groupReopened(id, version));
    });
  }
}
