import { fold, titleKeyOf, type Actor, type Labels } from '#kernel';
import type { Sql, Tx } from '#platform';
import { isInTerm } from '../affiliation/work.sql.js';
import { municipalityTile, personCard, townOf } from '../person-card/person-card.sql.js';

const columns = `o.id, o.number, o.kind, o.sector, o.acronym, o.website, o.names as labels, o.part_of_id as "partOfId",
  o.behalf_of_id as "behalfOfId", o.municipality_id as "municipalityId", o.version,
  case when t.id is not null then ${municipalityTile('t')} end as municipality,
  case when st.id is not null then ${municipalityTile('st')} end as seat`;
const from = `from municipalities.organisation o left join municipalities.municipality t on t.id = o.municipality_id
  left join municipalities.municipality st on st.id = o.seat_id`;
const order = 'o.folded[1] collate "C", o.id';

export function organisationsById(ids: readonly string[]): Sql {
  return {
    name: 'municipalities.organisation.ids',
    text: `select ${columns} ${from} where o.id = any($1::uuid[])`,
    values: [ids],
  };
}

export function organisationByNumber(number: number): Sql {
  return {
    name: 'municipalities.organisation.number',
    text: `select ${columns} ${from} where o.number = $1`,
    values: [number],
  };
}

/** By name; a search finds any part of any name or of the acronym, in any spelling. */
export function listOrganisations(
  asked: { name: string | null; sector: string | null },
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'municipalities.organisation.list',
    text: `select ${columns}, o.folded[1] as "sortName" ${from}
           where ($1::text is null or exists (select 1 from unnest(o.folded) f where strpos(f, $1) > 0))
             and ($2::text is null or o.sector = $2)
             and ($3::text is null or (o.folded[1] collate "C", o.id) > ($3, $4::uuid))
           order by ${order} limit $5`,
    values: [
      asked.name === null ? null : fold(asked.name),
      asked.sector,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  };
}

export function organisationsOfTowns(municipalityIds: readonly string[]): Sql {
  return {
    name: 'municipalities.organisation.towns',
    text: `select ${columns} ${from} where o.municipality_id = any($1::uuid[]) order by o.id`,
    values: [municipalityIds],
  };
}

/** The parts of these organisations; `subjectId` says whose. */
export function partsOf(ids: readonly string[]): Sql {
  return {
    name: 'municipalities.organisation.parts',
    text: `select o.part_of_id as "subjectId", ${columns} ${from} where o.part_of_id = any($1::uuid[]) order by ${order}`,
    values: [ids],
  };
}

/** The cards of everybody who works there today. Names of people are for signed-in readers. */
export function organisationPeople(ids: readonly string[], actor: Actor): Sql {
  return {
    name: 'municipalities.organisation.people',
    text: `select a.organisation_id as "subjectId", ${personCard('card')} as card
           from municipalities.affiliation a join people.person card on card.id = a.person_id
           left join lateral (${townOf('card.id')}) card_town on true
           where a.organisation_id = any($1::uuid[]) and card.erased_at is null and $2::uuid is not null
             and a.confirmed_at is not null
             and ${isInTerm('a')}
           order by card.name, card.id limit 500`,
    values: [ids, actor.personId],
  };
}

export interface OrganisationRow {
  id: string;
  kind: string;
  sector: string;
  names: Labels;
  acronym: string | null;
  folded: string[];
  website: string | null;
  partOfId: string | null;
  municipalityId: string | null;
  behalfOfId: string | null;
  seatId: string | null;
}

const values = (row: OrganisationRow): unknown[] => [
  row.id,
  row.kind,
  row.sector,
  row.names,
  row.acronym,
  row.folded,
  row.website,
  row.partOfId,
  row.municipalityId,
  row.behalfOfId,
  row.seatId,
  titleKeyOf(row.names, row.acronym),
];

export async function insertOrganisation(tx: Tx, row: OrganisationRow): Promise<void> {
  await tx.query({
    name: 'municipalities.organisation.insert',
    text: `insert into municipalities.organisation (id, kind, sector, names, acronym, folded, website, part_of_id,
             municipality_id, behalf_of_id, seat_id, title_key) values ($1, $2, $3, $4, $5, $6::text[], $7, $8, $9, $10, $11, $12)`,
    values: values(row),
  });
}

export async function lockOrganisation(
  tx: Tx,
  id: string,
): Promise<(OrganisationRow & { version: number }) | null> {
  return tx.queryOne({
    name: 'municipalities.organisation.lock',
    text: `select id, kind, sector, names, acronym, folded, website, part_of_id as "partOfId",
             municipality_id as "municipalityId", behalf_of_id as "behalfOfId", seat_id as "seatId", version
           from municipalities.organisation where id = $1 for update`,
    values: [id],
  });
}

export async function updateOrganisation(tx: Tx, row: OrganisationRow): Promise<void> {
  await tx.query({
    name: 'municipalities.organisation.update',
    text: `update municipalities.organisation set kind = $2, sector = $3, names = $4, acronym = $5, folded = $6::text[],
             website = $7, part_of_id = $8, municipality_id = $9, behalf_of_id = $10, seat_id = $11, title_key = $12, version = version + 1
           where id = $1`,
    values: values(row),
  });
}

/**
 * The organisation with this id, all that it is a part of or acts for, and so on upwards; the lock keeps two edits from closing
 * a circle.
 */
export async function chainAbove(tx: Tx, id: string): Promise<string[]> {
  await tx.query({
    name: 'municipalities.organisation.parts-lock',
    text: `select pg_advisory_xact_lock(hashtext('municipalities.organisation.part_of'))`,
    values: [],
  });
  const rows = await tx.query<{ id: string }>({
    name: 'municipalities.organisation.chain',
    text: `with recursive above as (
             select id, part_of_id, behalf_of_id from municipalities.organisation where id = $1
             union select o.id, o.part_of_id, o.behalf_of_id from municipalities.organisation o
               join above on o.id in (above.part_of_id, above.behalf_of_id))
           select id from above`,
    values: [id],
  });
  return rows.map((row) => row.id);
}
