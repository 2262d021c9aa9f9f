import { Injectable } from '@nestjs/common';
import { DomainError, type Answer, type PlaceTitle } from '#kernel';
import type { Tx } from '#platform';
import { reachedFrom } from './scope.policy.js';
import {
  archiveScopes,
  findScope,
  holdAudience,
  insertScopes,
  listSubtree,
  lockAudience,
  moveScope,
  reopenScopes,
  updateScope,
  type ScopeRow,
} from './scope.repository.js';

/** The one scope above all others. Its id is fixed, so that every installation has the same root. */
export const installationScopeId = '00000000-0000-4000-8000-000000000001';

export type ScopeKind =
  | 'installation'
  | 'community'
  | 'municipality'
  | 'group'
  | 'conversation'
  | 'meeting'
  | 'practice'
  | 'folder';

/** What a room says of the thing that it makes a scope for. */
export interface ScopeBirth {
  /** the uuid of the community, group ... itself */
  id: string;
  kind: ScopeKind;
  parentId: string;
  /** the same names as in its room's own row: whoever renames it there calls `rewrite` in that transaction */
  title: PlaceTitle;
  /** its path on the site: `/groups/3-education` */
  address: string;
  discover: Answer;
  read: Answer;
  write: Answer;
}

export type ScopeChange = Partial<Pick<ScopeBirth, 'title' | 'address' | 'discover' | 'read' | 'write'>>;

@Injectable()
export class Scopes {
  /** Makes a scope and its audience, in the transaction that makes the thing itself. Streams are opened by the caller. */
  async open(tx: Tx, birth: ScopeBirth): Promise<void> {
    await this.openMany(tx, birth.parentId, [birth]);
  }

  /** The same for many scopes below one: the municipalities of a register. */
  async openMany(tx: Tx, parentId: string, births: readonly Omit<ScopeBirth, 'parentId'>[]): Promise<void> {
    await holdAudience(tx, parentId);
    const parent = await findScope(tx, parentId);
    if (!parent) throw new DomainError('NOT_FOUND');
    await tx.openAudiences(births.map((birth) => birth.id));
    const path = [...parent.path, parent.id];
    await insertScopes(
      tx,
      births.map((birth) => ({ ...birth, parentId, path, reachedFrom: reachedFrom(birth.discover, parent) })),
    );
  }

  /** Changes what a scope answers, or its title and address. Where access may change, no watcher below is served again unseen. */
  async rewrite(tx: Tx, id: string, change: ScopeChange): Promise<void> {
    await lockAudience(tx, id);
    const subtree = await listSubtree(tx, id);
    const [before] = subtree;
    if (!before) throw new DomainError('NOT_FOUND');
    const after = { ...before, ...change };
    const parent = before.parentId ? await findScope(tx, before.parentId) : null;
    const changed = new Map([[id, { ...after, reachedFrom: reachedFrom(after.discover, parent) }]]);
    for (const scope of subtree.slice(1)) {
      const above = changed.get(scope.parentId!)!;
      changed.set(scope.id, { ...scope, reachedFrom: reachedFrom(scope.discover, above) });
    }
    for (const scope of subtree) {
      const next = changed.get(scope.id)!;
      if (scope.id === id || next.reachedFrom.join() !== scope.reachedFrom.join())
        await updateScope(tx, next);
    }
    const accessChanged = (['discover', 'read', 'write'] as const).some(
      (name) => after[name] !== before[name],
    );
    if (accessChanged) await tx.raiseAudiences(subtree.map((scope) => scope.id));
  }

  /**
   * Puts a scope, with all below it, under another one. Whose grants reach in is computed anew for each of them, and no watcher
   * is served again unseen. BAD_INPUT with CYCLE where the new parent lies in what is moved.
   */
  async move(
    tx: Tx,
    id: string,
    parentId: string,
    answers: Pick<ScopeChange, 'discover' | 'read' | 'write'>,
  ): Promise<void> {
    await holdAudience(tx, parentId);
    await lockAudience(tx, id);
    const subtree = await listSubtree(tx, id);
    const parent = await findScope(tx, parentId);
    const [before] = subtree;
    if (!before || !parent) throw new DomainError('NOT_FOUND');
    if (subtree.some((scope) => scope.id === parentId)) throw new DomainError('BAD_INPUT', { rule: 'CYCLE' });
    const moved = new Map<string, ScopeRow>();
    for (const scope of subtree) {
      const above = scope.id === id ? parent : moved.get(scope.parentId!)!;
      const after = scope.id === id ? { ...scope, ...answers } : scope;
      moved.set(scope.id, {
        ...after,
        parentId: above.id,
        path: [...above.path, above.id],
        reachedFrom: reachedFrom(after.discover, above),
      });
    }
    for (const scope of moved.values()) {
      await moveScope(tx, scope);
      await updateScope(tx, scope);
    }
    await tx.raiseAudiences(subtree.map((scope) => scope.id));
  }

  /**
   * Closes a scope and all below it for writing; what could be read there still can. Returns the ids of those that were
   * open: what had been closed before stays with its own closing, and is not opened by this one's end.
   */
  async archive(tx: Tx, id: string): Promise<string[]> {
    await lockAudience(tx, id);
    const ids = (await listSubtree(tx, id)).map((scope) => scope.id);
    if (ids.length === 0) throw new DomainError('NOT_FOUND');
    const closed = await archiveScopes(tx, ids, id);
    await tx.raiseAudiences(ids);
    return closed;
  }

  /**
   * Opens a closed scope again, and what was closed with it; returns their ids. CONFLICT with NOT_ARCHIVED where it is open,
   * and with ARCHIVED_ABOVE where a scope above is closed: that one is to be opened.
   */
  async reopen(tx: Tx, id: string): Promise<string[]> {
    await lockAudience(tx, id);
    const subtree = await listSubtree(tx, id);
    const [scope] = subtree;
    if (!scope) throw new DomainError('NOT_FOUND');
    if (scope.archivedAt === null) throw new DomainError('CONFLICT', { rule: 'NOT_ARCHIVED' });
    if (scope.archivedWith !== id) throw new DomainError('CONFLICT', { rule: 'ARCHIVED_ABOVE' });
    const parent = scope.parentId ? await findScope(tx, scope.parentId) : null;
    if (parent?.archivedAt) throw new DomainError('CONFLICT', { rule: 'ARCHIVED_ABOVE' });
    const opened = await reopenScopes(tx, id);
    await tx.raiseAudiences(subtree.map((one) => one.id));
    return opened;
  }

  /** Makes the installation's own scope where it is missing. */
  async openInstallation(tx: Tx): Promise<void> {
    if (await findScope(tx, installationScopeId)) return;
    await tx.openAudience(installationScopeId);
    await insertScopes(tx, [
      {
        id: installationScopeId,
        kind: 'installation',
        parentId: null,
        path: [],
        reachedFrom: [],
        title: { labels: { en: 'Guildhall' }, local: null },
        address: '/',
        discover: 'EVERYONE',
        read: 'EVERYONE',
        write: 'HERE',
      },
    ]);
  }
}
