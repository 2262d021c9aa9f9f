import type { Labels } from '#kernel';
import type { Sql, Tx } from '#platform';
import { municipalityTile } from '../person-card/person-card.sql.js';

const columns = `o.id, o.kind, o.acronym, o.names as labels, o.part_of_id as "partOfId", o.municipality_id as "municipalityId",
  case when t.id is not null then ${municipalityTile('t')} end as municipality`;
const from = `from municipalities.organisation o left join municipalities.municipality t on t.id = o.municipality_id`;

export function organisationsById(ids: readonly string[]): Sql {
  return {
    name: 'municipalities.organisation.ids',
    text: `select ${columns} ${from} where o.id = any($1::uuid[])`,
    values: [ids],
  };
}

export function organisationsOfTowns(municipalityIds: readonly string[]): Sql {
  return {
    name: 'municipalities.organisation.towns',
    text: `select ${columns} ${from} where o.municipality_id = any($1::uuid[]) order by o.id`,
    values: [municipalityIds],
  };
}

export async function insertOrganisation(
  tx: Tx,
  row: {
    id: string;
    kind: string;
    names: Labels;
    acronym: string | null;
    partOfId: string | null;
    municipalityId: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'municipalities.organisation.insert',
    text: `insert into municipalities.organisation (id, kind, names, acronym, part_of_id, municipality_id)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [row.id, row.kind, row.names, row.acronym, row.partOfId, row.municipalityId],
  });
}
