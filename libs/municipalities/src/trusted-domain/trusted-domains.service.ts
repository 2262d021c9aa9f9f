import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Access } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import { noteChange } from '../revision/revision.repository.js';
import { domainOf, readDomain, shownDomain } from './trusted-domain.policy.js';
import {
  deleteTrustedDomain,
  insertTrustedDomain,
  lockTrustedDomain,
  trustedDomain,
  trustedDomainsOf,
} from './trusted-domain.repository.js';
import type { TrustedDomain } from './trusted-domain.type.js';

const mostDomains = 20;

/** The mail domains that municipalities vouch for. */
@Injectable()
export class TrustedDomains {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Those of the municipalities that the actor keeps; nothing of the others. */
  async of(actor: Actor, municipalityIds: readonly string[]): Promise<Map<string, TrustedDomain[]>> {
    const may = await this.access.capabilities(actor, municipalityIds);
    const kept = municipalityIds.filter((id) => may.get(id)?.includes('EDIT_MUNICIPALITY'));
    const byTown = new Map<string, TrustedDomain[]>();
    if (kept.length === 0) return byTown;
    const rows = await this.database.read<TrustedDomain & { municipalityId: string }>(trustedDomainsOf(kept));
    for (const { municipalityId, ...row } of rows) {
      const shown = { ...row, domain: shownDomain(row.domain) };
      byTown.set(municipalityId, [...(byTown.get(municipalityId) ?? []), shown]);
    }
    return byTown;
  }

  /** Vouches for a domain. One that stands already is left as it is. */
  async add(actor: Actor, municipalityId: string, typed: string): Promise<TrustedDomain> {
    const domain = await this.work.run(actor, async (tx) => {
      await this.access.require(actor, municipalityId, 'EDIT_MUNICIPALITY', tx);
      const read = readDomain(typed);
      if ('rule' in read) throw new DomainError('BAD_INPUT', { field: 'domain', rule: read.rule });
      const row = { id: newId(), municipalityId, domain: read.domain, addedBy: actor.personId! };
      if (await insertTrustedDomain(tx, row)) {
        await noteChange(tx, municipalityId, {
          field: 'trustedDomain',
          language: null,
          from: null,
          to: shownDomain(read.domain),
        });
      }
      const all = await tx.query(trustedDomainsOf([municipalityId]));
      if (all.length > mostDomains) throw new DomainError('BAD_INPUT', { field: 'domain', rule: 'TOO_MANY' });
      return shownDomain(read.domain);
    });
    const domains = (await this.of(actor, [municipalityId])).get(municipalityId) ?? [];
    const added = domains.find((one) => one.domain === domain);
    if (!added) throw new DomainError('NOT_FOUND');
    return added;
  }

  /** Vouches no more. Who came in by it stays. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    await this.work.run(actor, async (tx) => {
      const row = await lockTrustedDomain(tx, id);
      // Whoever may not see which domains are trusted does not learn that this one is.
      if (!row || !(await this.access.can(actor, row.municipalityId, 'EDIT_MUNICIPALITY', tx)))
        throw new DomainError('NOT_FOUND');
      await deleteTrustedDomain(tx, id);
      await noteChange(tx, row.municipalityId, {
        field: 'trustedDomain',
        language: null,
        from: shownDomain(row.domain),
        to: null,
      });
    });
    return true;
  }

  /** Whether the municipality vouches for whoever reads letters at this address. Inside a transaction give its ticket. */
  async trusts(municipalityId: string | null, address: string, tx?: Tx): Promise<boolean> {
    if (!municipalityId) return false;
    const asked = trustedDomain(municipalityId, domainOf(address));
    return (await (tx ? tx.queryOne(asked) : this.database.readOne(asked))) !== null;
  }
}
