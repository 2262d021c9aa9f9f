import { fold, type Actor } from '#kernel';
import type { Sql, Tx } from '#platform';
import { municipalityTile, personCard, townOf } from '../person-card/person-card.sql.js';
import type { MunicipalityEntity } from './municipality.entity.js';

const columns = `m.id, m.number, m.slug, m.country, m.register, m.code, m.names as labels, m.local_name as "localName",
  m.spellings, m.latitude, m.longitude, m.population, r.names as "regionLabels", ${municipalityTile('m')} as tile`;
const from = `from municipalities.municipality m left join municipalities.territory r on r.id = m.region_id`;

export function municipalityByNumber(number: number): Sql {
  return {
    name: 'municipalities.municipality.number',
    text: `select ${columns} ${from} where m.number = $1`,
    values: [number],
  };
}

export function municipalitiesById(ids: readonly string[]): Sql {
  return {
    name: 'municipalities.municipality.ids',
    text: `select ${columns} ${from} where m.id = any($1::uuid[])`,
    values: [ids],
  };
}

/** By local name. Two of one name stand side by side, told apart by region and code. */
export function listMunicipalities(
  asked: { name: string | null; among: readonly string[] | null },
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'municipalities.municipality.list',
    text: `select ${columns}, m.folded[1] as "sortName" ${from}
           where ($1::text is null or exists (select 1 from unnest(m.folded) f where strpos(f, $1) > 0))
             and ($2::uuid[] is null or m.id = any($2))
             and ($3::text is null or (m.folded[1] collate "C", m.id) > ($3, $4::uuid))
           order by m.folded[1] collate "C", m.id limit $5`,
    values: [
      asked.name === null ? null : fold(asked.name),
      asked.among,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  };
}

/** Ids of the municipalities that a word may mean: the code, or a whole name in any spelling. */
export function municipalitiesCalled(word: string): Sql {
  return {
    name: 'municipalities.municipality.called',
    text: `select id from municipalities.municipality where $1 = any(folded) or code = $2 limit 2`,
    values: [fold(word), word.trim()],
  };
}

/** The cards of everybody whose main affiliation is in these towns today. Names of people are for signed-in readers. */
export function peopleOf(municipalityIds: readonly string[], actor: Actor): Sql {
  return {
    name: 'municipalities.municipality.people',
    text: `select card_town.id as "municipalityId", ${personCard('card')} as card
           from people.person card
           join lateral (${townOf('card.id')}) card_town on card_town.id = any($1::uuid[])
           where card.erased_at is null and $2::uuid is not null
             and exists (select 1 from municipalities.affiliation f where f.person_id = card.id and f.main)
           order by card.name, card.id limit 500`,
    values: [municipalityIds, actor.personId],
  };
}

export async function nextNumber(tx: Tx): Promise<number> {
  const row = await tx.queryOne<{ number: number }>({
    name: 'municipalities.municipality.next',
    text: `select nextval(pg_get_serial_sequence('municipalities.municipality', 'number'))::int as number`,
    values: [],
  });
  return row!.number;
}

/** The dye and stitch that fewest towns have: a new town gets the next free one. */
export async function nextDye(tx: Tx): Promise<number> {
  const row = await tx.queryOne<{ dye: number }>({
    name: 'municipalities.municipality.dye',
    text: `select d as dye from generate_series(1, 12) d
           left join municipalities.municipality m on m.dye = d group by d order by count(m.id), d limit 1`,
    values: [],
  });
  return row!.dye;
}

export async function isRegistered(
  tx: Tx,
  key: { country: string; register: string; code: string },
): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'municipalities.municipality.registered',
    text: 'select id from municipalities.municipality where country = $1 and register = $2 and code = $3',
    values: [key.country, key.register, key.code],
  });
  return row !== null;
}

export async function insertMunicipality(tx: Tx, row: Omit<MunicipalityEntity, 'version'>): Promise<void> {
  await tx.query({
    name: 'municipalities.municipality.insert',
    text: `insert into municipalities.municipality (id, number, slug, country, register, code, names, local_name, spellings,
             folded, region_id, latitude, longitude, population, letters, dye, motif)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10::text[], $11, $12, $13, $14, $15, $16, $17)`,
    values: [
      row.id,
      row.number,
      row.slug,
      row.country,
      row.register,
      row.code,
      row.names,
      row.localName,
      row.spellings,
      row.folded,
      row.regionId,
      row.latitude,
      row.longitude,
      row.population,
      row.letters,
      row.dye,
      row.motif,
    ],
  });
}
