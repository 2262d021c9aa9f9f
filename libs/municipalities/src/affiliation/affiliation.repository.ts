import { DomainError, type Actor } from '#kernel';
import { fellowsOf, shownTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { FuzzyRange } from '../municipality/fuzzy-range.js';
import { joinPersonCard, municipalityTile, personCard, townOf } from '../person-card/person-card.sql.js';

/** Affiliations that these persons show to the reader, the main and the newest first. */
export function affiliationsOf(actor: Actor, personIds: readonly string[]): Sql {
  return {
    name: 'municipalities.affiliation.of',
    text: `select a.person_id as "personId", a.id, a.organisation_id as "organisationId", a.job_title as "jobTitle", a.language,
             a.from_text as "from", a.until_text as "until", a.main, a.confirmed_at is not null as confirmed,
             case when t.id is not null then ${municipalityTile('t')} end as municipality
           from municipalities.affiliation a
           left join municipalities.organisation o on o.id = a.organisation_id
           left join municipalities.municipality t on t.id = coalesce(a.municipality_id, o.municipality_id)
           join people.person p on p.id = a.person_id and ${shownTo('$2::uuid', 'p', 'affiliations', fellowsOf('$2::uuid'))}
           where a.person_id = any($1::uuid[])
           order by a.until_latest desc nulls first, a.main desc, a.from_earliest desc nulls last, a.id`,
    values: [personIds, actor.personId],
  };
}

/** The tile of each person's town of today. */
export function townsOf(personIds: readonly string[]): Sql {
  return {
    name: 'municipalities.affiliation.towns',
    text: `select p.id as "personId", town.tile from unnest($1::uuid[]) p(id) cross join lateral (${townOf('p.id')}) town`,
    values: [personIds],
  };
}

export interface AffiliationRow {
  id: string;
  personId: string;
  organisationId: string | null;
  municipalityId: string | null;
  jobTitle: string | null;
  language: string | null;
  from: FuzzyRange | null;
  until: FuzzyRange | null;
  main: boolean;
  confirmed: boolean;
}

/** A new main affiliation takes the place of the one that was it. */
export async function insertAffiliation(tx: Tx, row: AffiliationRow): Promise<void> {
  if (row.main) {
    await tx.query({
      name: 'municipalities.affiliation.unmain',
      text: 'update municipalities.affiliation set main = false where person_id = $1 and main and until_latest is null',
      values: [row.personId],
    });
  }
  const made = await tx.queryOne({
    name: 'municipalities.affiliation.insert',
    text: `insert into municipalities.affiliation (id, person_id, organisation_id, municipality_id, job_title, language,
             from_text, from_earliest, until_text, until_latest, main, confirmed_at)
           select $1, p.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $12 then now() end from people.person p
           where p.id = $2 and p.erased_at is null for key share returning id`,
    values: [
      row.id,
      row.personId,
      row.organisationId,
      row.municipalityId,
      row.jobTitle,
      row.language,
      row.from?.text ?? null,
      row.from?.earliest ?? null,
      row.until?.text ?? null,
      row.until?.latest ?? null,
      row.main,
      row.confirmed,
    ],
  });
  if (!made) throw new DomainError('NOT_FOUND');
}

/** Whether an open affiliation of the person to the municipality stands already. */
export async function isAffiliated(tx: Tx, personId: string, municipalityId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'municipalities.affiliation.stands',
    text: `select a.id from municipalities.affiliation a left join municipalities.organisation o on o.id = a.organisation_id
           where a.person_id = $1 and coalesce(a.municipality_id, o.municipality_id) = $2 and a.confirmed_at is not null
             and (a.until_latest is null or a.until_latest >= now()) limit 1`,
    values: [personId, municipalityId],
  });
  return row !== null;
}

/** Whether the person has said that they work there now, or the organisation has. */
export async function worksAt(tx: Tx, personId: string, organisationId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'municipalities.affiliation.works',
    text: `select id from municipalities.affiliation where person_id = $1 and organisation_id = $2
             and (until_latest is null or until_latest >= now()) limit 1`,
    values: [personId, organisationId],
  });
  return row !== null;
}

/** The municipality on whose behalf an organisation acts. */
export async function townOfOrganisation(tx: Tx, organisationId: string): Promise<string | null> {
  const row = await tx.queryOne<{ id: string | null }>({
    name: 'municipalities.affiliation.behalf',
    text: 'select municipality_id as id from municipalities.organisation where id = $1',
    values: [organisationId],
  });
  return row?.id ?? null;
}

/** Of these affiliations as `affiliationsOf` gives them. */
export function affiliationById(id: string): Sql {
  return {
    name: 'municipalities.affiliation.id',
    text: `select a.person_id as "personId", a.id, a.organisation_id as "organisationId", a.job_title as "jobTitle", a.language,
             a.from_text as "from", a.until_text as "until", a.main, a.confirmed_at is not null as confirmed,
             case when t.id is not null then ${municipalityTile('t')} end as municipality
           from municipalities.affiliation a
           left join municipalities.organisation o on o.id = a.organisation_id
           left join municipalities.municipality t on t.id = coalesce(a.municipality_id, o.municipality_id)
           where a.id = $1`,
    values: [id],
  };
}

/** What persons say and the body has not confirmed; `subjectId` says at which body. */
export function claimsAt(kind: 'municipality' | 'organisation', ids: readonly string[]): Sql {
  return {
    name: `municipalities.affiliation.claims-${kind}`,
    text: `select a.${kind}_id as "subjectId", a.id, a.job_title as "jobTitle", a.from_text as "from",
             ${personCard('who')} as person
           from municipalities.affiliation a ${joinPersonCard('who', 'a.person_id')}
           where a.${kind}_id = any($1::uuid[]) and a.confirmed_at is null and who.erased_at is null
             and (a.until_latest is null or a.until_latest >= now())
           order by a.id`,
    values: [ids],
  };
}

export interface LockedAffiliation {
  personId: string;
  fromText: string | null;
  /** when it ends, at the latest; null: no end is known */
  untilLatest: string | null;
  main: boolean;
  confirmed: boolean;
  /** the municipality itself, or the one on whose behalf the organisation acts */
  keeperId: string | null;
}

export async function lockAffiliation(tx: Tx, id: string): Promise<LockedAffiliation | null> {
  return tx.queryOne<LockedAffiliation>({
    name: 'municipalities.affiliation.lock',
    text: `select a.person_id as "personId", a.from_text as "fromText",
             a.until_latest as "untilLatest", a.main, a.confirmed_at is not null as confirmed,
             coalesce(a.municipality_id, o.municipality_id) as "keeperId"
           from municipalities.affiliation a left join municipalities.organisation o on o.id = a.organisation_id
           where a.id = $1 for update of a`,
    values: [id],
  });
}

/** Where the person is shown with no other, it becomes the one that they are shown with. */
export async function confirm(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'municipalities.affiliation.confirm',
    text: `update municipalities.affiliation a set confirmed_at = now(),
             main = a.until_latest is null and not exists (select 1 from municipalities.affiliation b
               where b.person_id = a.person_id and b.main and b.until_latest is null)
           where a.id = $1`,
    values: [id],
  });
}

export async function endAt(tx: Tx, id: string, until: FuzzyRange): Promise<void> {
  await tx.query({
    name: 'municipalities.affiliation.end',
    text: 'update municipalities.affiliation set until_text = $2, until_latest = $3 where id = $1',
    values: [id, until.text, until.latest],
  });
}
