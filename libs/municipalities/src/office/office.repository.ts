import type { Actor, Labels } from '#kernel';
import type { Sql, Tx } from '#platform';
import { joinPersonCard, personCard } from '../person-card/person-card.sql.js';

export interface OfficeRow {
  id: string;
  municipalityId: string;
  kind: string;
  names: Labels;
  holderId: string | null;
  since: string | null;
  version: number;
}

/** Names of people are for signed-in readers ($1). */
const columns = `o.id, o.municipality_id as "municipalityId", o.kind, o.names as labels, o.since, o.version,
  case when $1::uuid is not null then ${personCard('holder')} end as holder`;
const from = `from municipalities.office o ${joinPersonCard('holder', 'o.holder_id')}`;

/** In the order in which they were added: the ids are of that order. */
export function officesOf(actor: Actor, municipalityIds: readonly string[]): Sql {
  return {
    name: 'municipalities.office.of',
    text: `select ${columns} ${from} where o.municipality_id = any($2::uuid[]) order by o.id`,
    values: [actor.personId, municipalityIds],
  };
}

export function officeById(actor: Actor, id: string): Sql {
  return {
    name: 'municipalities.office.id',
    text: `select ${columns} ${from} where o.id = $2`,
    values: [actor.personId, id],
  };
}

export async function lockOffice(tx: Tx, id: string): Promise<OfficeRow | null> {
  return tx.queryOne<OfficeRow>({
    name: 'municipalities.office.lock',
    text: `select id, municipality_id as "municipalityId", kind, names, holder_id as "holderId", since, version
           from municipalities.office where id = $1 for update`,
    values: [id],
  });
}

/** Writes an office, new or changed. */
export async function saveOffice(tx: Tx, row: OfficeRow): Promise<void> {
  await tx.query({
    name: 'municipalities.office.save',
    text: `insert into municipalities.office (id, municipality_id, kind, names, holder_id, since, version)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (id) do update set kind = excluded.kind, names = excluded.names, holder_id = excluded.holder_id,
             since = excluded.since, version = excluded.version`,
    values: [row.id, row.municipalityId, row.kind, row.names, row.holderId, row.since, row.version],
  });
}

export async function deleteOffice(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'municipalities.office.delete',
    text: 'delete from municipalities.office where id = $1',
    values: [id],
  });
}
