import { searchKey, type Actor } from '#kernel';
import type { Sql, Tx } from '#platform';
import { municipalityTile, personCard, townOf } from '../person-card/person-card.sql.js';
import { replaceSpellings } from '../register/register.repository.js';
import type { MunicipalityEntity } from './municipality.entity.js';

const columns = `m.id, m.number, m.slug, m.country, m.register, m.code, m.type, m.names as labels, m.local_name as "localName",
  m.spellings, m.latitude, m.longitude, m.population, m.population_year as "populationYear",
  m.population_source as "populationSource", m.languages, m.abouts as "aboutLabels", m.version, m.changed_at as "changedAt",
  case when r.kind = 'POWIAT' then above.names else r.names end as "regionLabels", ${territory('r')} as nearest,
  ${territory('above')} as above, ${municipalityTile('m')} as tile`;
const from = `from municipalities.municipality m left join municipalities.territory r on r.id = m.region_id
  left join municipalities.territory above on above.id = r.parent_id and above.kind <> 'COUNTRY'`;

function territory(alias: string): string {
  return `case when ${alias}.id is not null then
    json_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'labels', ${alias}.names) end`;
}

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

/**
 * Those that take part, by local name; with a name everything that the registers know, those called exactly so first, then
 * those that take part. Two of one name stand side by side, told apart by kind, district and code.
 */
export function listMunicipalities(
  asked: { name: string | null; among: readonly string[] | null },
  after: (string | number)[] | null,
  limit: number,
): Sql {
  const key = asked.name === null ? null : searchKey(asked.name);
  if (!key) {
    return {
      name: 'municipalities.municipality.list',
      text: `select ${columns}, 0 as rank, m.folded[1] as "sortName" ${from}
             where case when $1::uuid[] is null then m.dye > 0 else m.id = any($1) end
               and ($2::text is null or (m.folded[1] collate "C", m.number) > ($2, $3::int))
             order by m.folded[1] collate "C", m.number limit $4`,
      values: [asked.among, after?.[1] ?? null, after?.[2] ?? null, limit],
    };
  }
  return {
    name: 'municipalities.municipality.search',
    text: `with found as (
             select s.municipality_id as id, bool_or(s.key = $1 and s.whole) as exactly from municipalities.spelling s
             where s.key >= $1 and s.key < $2 group by s.municipality_id
           )
           select ${columns}, rank.rank, m.folded[1] as "sortName" ${from} join found on found.id = m.id
           cross join lateral (select case when found.exactly then 0 else 2 end + case when m.dye > 0 then 0 else 1 end as rank) rank
           where ($3::uuid[] is null or m.id = any($3))
             and ($4::int is null or (rank.rank, m.folded[1] collate "C", m.number) > ($4, $5, $6::int))
           order by rank.rank, m.folded[1] collate "C", m.number limit $7`,
    values: [
      key,
      justAfter(key),
      asked.among,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      limit,
    ],
  };
}

/** Greater than every text that begins with the key: a range, unlike LIKE with a parameter, always uses the index. */
function justAfter(key: string): string {
  return `${key}\u{10ffff}`;
}

/**
 * Ids of the municipalities that a word may mean: the code, or a whole name in any spelling. Where only one of several takes
 * part it is the one that people mean: the town, not the rural gmina around it that nobody here knows.
 */
export function municipalitiesCalled(word: string): Sql {
  return {
    name: 'municipalities.municipality.called',
    text: `with found as (
             select m.id, m.dye > 0 as takes_part from municipalities.municipality m where m.code = $2
               or m.id in (select s.municipality_id from municipalities.spelling s where s.key = $1 and s.whole)
           )
           select id from found where takes_part or not exists (select 1 from found where takes_part) limit 2`,
    values: [searchKey(word), word.trim()],
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

/** Which of these have no dye yet. */
export async function undyedAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'municipalities.municipality.undyed',
    text: 'select id from municipalities.municipality where id = any($1::uuid[]) and dye = 0 order by id for no key update',
    values: [ids],
  });
  return rows.map((row) => row.id);
}

export async function updateDye(tx: Tx, id: string, dye: number): Promise<void> {
  await tx.query({
    name: 'municipalities.municipality.dyeing',
    text: 'update municipalities.municipality set dye = $2, motif = $2 where id = $1',
    values: [id, dye],
  });
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

export async function insertMunicipality(
  tx: Tx,
  row: Omit<
    MunicipalityEntity,
    'version' | 'type' | 'edited' | 'changedAt' | 'languages' | 'abouts' | 'populationSource'
  >,
): Promise<void> {
  await tx.query({
    name: 'municipalities.municipality.insert',
    text: `insert into municipalities.municipality (id, number, slug, country, register, code, names, local_name, spellings,
             folded, region_id, latitude, longitude, population, population_year, letters, dye, motif)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10::text[], $11, $12, $13, $14, $15, $16, $17, $18)`,
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
      row.populationYear,
      row.letters,
      row.dye,
      row.motif,
    ],
  });
  await replaceSpellings(tx, [row]);
}
