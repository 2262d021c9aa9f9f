import type { Sql, Tx } from '#platform';
import { joinPersonCard, personCard } from '../person-card/person-card.sql.js';

/** Of these municipalities, in alphabetical order. */
export function trustedDomainsOf(municipalityIds: readonly string[]): Sql {
  return {
    name: 'municipalities.trusted-domain.of',
    text: `select d.id, d.municipality_id as "municipalityId", d.domain, d.added_at as "addedAt", ${personCard('adder')} as "addedBy"
           from municipalities.trusted_domain d ${joinPersonCard('adder', 'd.added_by')}
           where d.municipality_id = any($1::uuid[]) order by d.domain collate "C"`,
    values: [municipalityIds],
  };
}

/** False where it stands already. */
export async function insertTrustedDomain(
  tx: Tx,
  row: { id: string; municipalityId: string; domain: string; addedBy: string },
): Promise<boolean> {
  const inserted = await tx.queryOne({
    name: 'municipalities.trusted-domain.insert',
    text: `insert into municipalities.trusted_domain (id, municipality_id, domain, added_by) values ($1, $2, $3, $4)
           on conflict (municipality_id, domain) do nothing returning id`,
    values: [row.id, row.municipalityId, row.domain, row.addedBy],
  });
  return inserted !== null;
}

export async function lockTrustedDomain(
  tx: Tx,
  id: string,
): Promise<{ municipalityId: string; domain: string } | null> {
  return tx.queryOne({
    name: 'municipalities.trusted-domain.lock',
    text: `select municipality_id as "municipalityId", domain from municipalities.trusted_domain where id = $1 for update`,
    values: [id],
  });
}

export async function deleteTrustedDomain(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'municipalities.trusted-domain.delete',
    text: 'delete from municipalities.trusted_domain where id = $1',
    values: [id],
  });
}

/** Whether the municipality vouches for this domain. */
export function trustedDomain(municipalityId: string, domain: string): Sql {
  return {
    name: 'municipalities.trusted-domain.trusts',
    text: 'select id from municipalities.trusted_domain where municipality_id = $1 and domain = $2',
    values: [municipalityId, domain],
  };
}
