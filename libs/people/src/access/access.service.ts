import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Capability } from '#kernel';
import { Database, type Tx } from '#platform';
import { accessRows, judged, type AccessRow } from './access.repository.js';

/** Who may do what, answered in one place. Inside a transaction pass its ticket, so that its own writes are seen. */
@Injectable()
export class Access {
  constructor(private readonly database: Database) {}

  /** Whether the actor has this capability in the scope; an unknown scope gives none. */
  async can(actor: Actor, scopeId: string, capability: Capability, tx?: Tx): Promise<boolean> {
    const found = await this.capabilities(actor, [scopeId], tx);
    return found.get(scopeId)?.includes(capability) ?? false;
  }

  /** What the actor may in each of these scopes, in one query; unknown scopes are left out. */
  async capabilities(actor: Actor, scopeIds: readonly string[], tx?: Tx): Promise<Map<string, Capability[]>> {
    const rows = await this.rows(actor, scopeIds, tx);
    return new Map(rows.map((row) => [row.id, judged(row, actor.personId).capabilities]));
  }

  /** Which of these scopes the actor may know of. */
  async discoverable(actor: Actor, scopeIds: readonly string[], tx?: Tx): Promise<Set<string>> {
    const rows = await this.rows(actor, scopeIds, tx);
    return new Set(rows.filter((row) => judged(row, actor.personId).discovers).map((row) => row.id));
  }

  /**
   * Passes whoever has the capability. NOT_FOUND where even the scope's name may not be known, UNAUTHENTICATED for a guest
   * who sees it, FORBIDDEN for a person who sees it and lacks only this.
   */
  async require(actor: Actor, scopeId: string, capability: Capability, tx?: Tx): Promise<void> {
    const [row] = await this.rows(actor, [scopeId], tx);
    const { discovers, capabilities } = row
      ? judged(row, actor.personId)
      : { discovers: false, capabilities: [] };
    if (capabilities.includes(capability)) return;
    if (!discovers) throw new DomainError('NOT_FOUND');
    throw new DomainError(actor.personId ? 'FORBIDDEN' : 'UNAUTHENTICATED', { capability });
  }

  private rows(actor: Actor, scopeIds: readonly string[], tx: Tx | undefined): Promise<AccessRow[]> {
    const query = accessRows(actor.personId, scopeIds);
    return tx ? tx.query<AccessRow>(query) : this.database.read<AccessRow>(query);
  }
}
