import type { Actor } from '#kernel';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { FuzzyRange } from '../municipality/fuzzy-range.js';
import { joinPersonCard, personCard } from '../person-card/person-card.sql.js';

const from = `from municipalities.mandate m ${joinPersonCard('holder', 'm.person_id')}
  left join people.scope c on c.id = m.community_id`;

/** Names only for signed-in readers; a community that one may not know of hides its mandates. $1: the reader. */
function shown(actor: Actor): { columns: string; where: string; values: unknown[] } {
  const discovered = visibleTo(actor, 'm.community_id', { answer: 'discover' }, 1);
  return {
    columns: `m.id, m.municipality_id as "municipalityId", m.role, m.from_text as "from", m.until_text as "until",
      c.title as "communityTitle", case when $1::uuid is not null then ${personCard('holder')} end as person`,
    where: `(m.community_id is null or ${discovered.sql})`,
    values: discovered.values,
  };
}

/** The mandates of these municipalities, those that hold now first. */
export function mandatesOfTowns(actor: Actor, municipalityIds: readonly string[]): Sql {
  const { columns, where, values } = shown(actor);
  return {
    name: 'municipalities.mandate.towns',
    text: `select ${columns} ${from} where m.municipality_id = any($2::uuid[]) and ${where}
           order by (m.until_latest is null or m.until_latest >= now()) desc, m.role, m.from_earliest desc nulls last, m.id`,
    values: [...values, municipalityIds],
  };
}

export function mandateById(actor: Actor, id: string): Sql {
  const { columns, where, values } = shown(actor);
  return {
    name: 'municipalities.mandate.id',
    text: `select ${columns} ${from} where m.id = $2 and ${where}`,
    values: [...values, id],
  };
}

/** Who may have spoken for these municipalities at some moment of a range, in a community (or where it holds everywhere). */
export function mandatesDuring(
  actor: Actor,
  asked: { municipalityIds: readonly string[]; communityId: string | null; during: FuzzyRange },
): Sql {
  const { columns, where, values } = shown(actor);
  return {
    name: 'municipalities.mandate.during',
    text: `select ${columns} ${from} where m.municipality_id = any($2::uuid[]) and ${where}
             and ($3::uuid is null or m.community_id is null or m.community_id = $3)
             and ($5::timestamptz is null or m.from_earliest is null or m.from_earliest <= $5)
             and ($4::timestamptz is null or m.until_latest is null or m.until_latest >= $4)
           order by m.role, m.from_earliest nulls first, m.id`,
    values: [...values, asked.municipalityIds, asked.communityId, asked.during.earliest, asked.during.latest],
  };
}

export interface MandateRow {
  id: string;
  municipalityId: string;
  personId: string | null;
  coordinates: boolean;
  grantId: string | null;
  fromText: string;
}

/** Mandates hold in communities, not in their groups, nor in the installation. */
export async function isCommunity(tx: Tx, scopeId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'municipalities.mandate.community',
    text: `select id from people.scope where id = $1 and kind = 'community'`,
    values: [scopeId],
  });
  return row !== null;
}

export async function lockMandate(tx: Tx, id: string): Promise<MandateRow | null> {
  return tx.queryOne<MandateRow>({
    name: 'municipalities.mandate.lock',
    text: `select id, municipality_id as "municipalityId", person_id as "personId", coordinates, grant_id as "grantId",
             from_text as "fromText" from municipalities.mandate where id = $1 for update`,
    values: [id],
  });
}

export async function insertMandate(
  tx: Tx,
  row: {
    id: string;
    municipalityId: string;
    personId: string | null;
    communityId: string | null;
    role: string;
    from: FuzzyRange;
    until: FuzzyRange | null;
    coordinates: boolean;
    grantId: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'municipalities.mandate.insert',
    text: `insert into municipalities.mandate (id, municipality_id, person_id, community_id, role, from_text, from_earliest,
             until_text, until_latest, coordinates, grant_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      row.id,
      row.municipalityId,
      row.personId,
      row.communityId,
      row.role,
      row.from.text,
      row.from.earliest,
      row.until?.text ?? null,
      row.until?.latest ?? null,
      row.coordinates,
      row.grantId,
    ],
  });
}

export async function updateEnd(
  tx: Tx,
  id: string,
  until: FuzzyRange,
  grantId: string | null,
): Promise<void> {
  await tx.query({
    name: 'municipalities.mandate.end',
    text: 'update municipalities.mandate set until_text = $2, until_latest = $3, grant_id = $4 where id = $1',
    values: [id, until.text, until.latest, grantId],
  });
}
