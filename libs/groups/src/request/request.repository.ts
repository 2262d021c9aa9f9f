import { joinPersonCard, personCard } from '#municipalities';
import type { Sql, Tx } from '#platform';
import type { Body } from '../on-behalf/on-behalf.repository.js';
import { heldBehalf, namedBehalf } from '../on-behalf/on-behalf.sql.js';
import type { GivenAnswer } from '../questionnaire/questionnaire.policy.js';

/** In whose name a request is made: a body's own says so to its end, a person's while they may speak for it. */
export function behalfOfRequest(row: string): string {
  return `case when ${row}.for_body then ${namedBehalf(row)} else ${heldBehalf(row)} end`;
}

const select = `select r.id, r.scope_id as "scopeId", ${personCard('asking')} as person, r.for_body as "forBody",
    ${behalfOfRequest('r')} as "onBehalfOf", r.message, r.answers, r.created_at as "createdAt"
  from groups.membership_request r ${joinPersonCard('asking', 'r.person_id')}`;

/** By id, answered or not. */
export function requestById(id: string): Sql {
  return { name: 'groups.request.id', text: `${select} where r.id = $1`, values: [id] };
}

/** Those that still wait, of these ids. */
export function openRequestsById(ids: readonly string[]): Sql {
  return {
    name: 'groups.request.open-ids',
    text: `${select} where r.id = any($1::uuid[]) and r.answered_at is null`,
    values: [ids],
  };
}

/** Those that wait in these scopes, the oldest first. */
export function openRequestsIn(scopeIds: readonly string[]): Sql {
  return {
    name: 'groups.request.open-in',
    text: `${select} where r.scope_id = any($1::uuid[]) and r.answered_at is null order by r.created_at, r.id limit 500`,
    values: [scopeIds],
  };
}

/** One person's own that wait; not what they have asked for a body. */
export function openRequestsOf(personId: string | null, scopeIds: readonly string[]): Sql {
  return {
    name: 'groups.request.open-of',
    text: `${select} where r.person_id = $1 and r.scope_id = any($2::uuid[]) and r.answered_at is null and not r.for_body`,
    values: [personId, scopeIds],
  };
}

export async function findOpenRequest(tx: Tx, scopeId: string, personId: string): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'groups.request.find-open',
    text: 'select id from groups.membership_request where scope_id = $1 and person_id = $2 and answered_at is null and not for_body',
    values: [scopeId, personId],
  });
  return row?.id ?? null;
}

/** A body's, whoever has asked. */
export async function findOpenBodyRequest(
  tx: Tx,
  scopeId: string,
  body: Body,
): Promise<{ id: string; personId: string } | null> {
  return tx.queryOne({
    name: 'groups.request.find-open-of-body',
    text: `select id, person_id as "personId" from groups.membership_request where scope_id = $1 and answered_at is null and for_body
             and (behalf_town_id = $2 or behalf_organisation_id = $3)`,
    values: [scopeId, body.townId, body.organisationId],
  });
}

export async function insertRequest(
  tx: Tx,
  row: {
    id: string;
    scopeId: string;
    personId: string;
    behalf: Body;
    forBody: boolean;
    message: string | null;
    answers: readonly GivenAnswer[];
  },
): Promise<void> {
  await tx.query({
    name: 'groups.request.insert',
    text: 'insert into groups.membership_request (id, scope_id, person_id, message, answers, behalf_town_id, behalf_organisation_id, for_body) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      row.id,
      row.scopeId,
      row.personId,
      row.message,
      JSON.stringify(row.answers),
      row.behalf.townId,
      row.behalf.organisationId,
      row.forBody,
    ],
  });
}

export interface RequestRow extends Body {
  id: string;
  scopeId: string;
  personId: string;
  answered: boolean;
  forBody: boolean;
}

export async function findRequest(tx: Tx, id: string): Promise<RequestRow | null> {
  return tx.queryOne<RequestRow>({
    name: 'groups.request.find',
    text: `select id, scope_id as "scopeId", person_id as "personId", answered_at is not null as answered, for_body as "forBody",
             behalf_town_id as "townId", behalf_organisation_id as "organisationId"
           from groups.membership_request where id = $1`,
    values: [id],
  });
}

/**
 * Answers the request that waits with yes, if one does; returns its id. Its instant is cut as that of the membership which begins with
 * it: rounded, the two would differ by a millisecond, and the newcomer would be told both of the answer and of being added.
 */
export async function closeOpenRequest(
  tx: Tx,
  answer: { scopeId: string; personId: string; by: string | null },
): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'groups.request.close',
    text: `update groups.membership_request set answered_at = date_trunc('milliseconds', now()), answered_by = $3, accepted = true
           where scope_id = $1 and person_id = $2 and answered_at is null and not for_body returning id`,
    values: [answer.scopeId, answer.personId, answer.by],
  });
  return row?.id ?? null;
}

/** Answers what waits for a body with yes, if something does; returns it, and who asked. */
export async function closeOpenBodyRequest(
  tx: Tx,
  answer: { scopeId: string; bodyId: string; by: string | null },
): Promise<{ id: string; personId: string } | null> {
  return tx.queryOne({
    name: 'groups.request.close-of-body',
    text: `update groups.membership_request set answered_at = date_trunc('milliseconds', now()), answered_by = $3, accepted = true
           where scope_id = $1 and answered_at is null and for_body and $2 in (behalf_town_id, behalf_organisation_id)
           returning id, person_id as "personId"`,
    values: [answer.scopeId, answer.bodyId, answer.by],
  });
}

/** What is said in one that waits is from now on this. */
export async function changeRequest(
  tx: Tx,
  id: string,
  said: { behalf: Body; message: string | null; answers: readonly GivenAnswer[] },
): Promise<void> {
  await tx.query({
    name: 'groups.request.change',
    text: `update groups.membership_request set message = $2, answers = $3, behalf_town_id = $4, behalf_organisation_id = $5
           where id = $1 and answered_at is null`,
    values: [id, said.message, JSON.stringify(said.answers), said.behalf.townId, said.behalf.organisationId],
  });
}

/** Says no to one that waits. @param by null: nobody did, it became void; the one who asks: it was taken back */
export async function refuseRequest(tx: Tx, id: string, by: string | null): Promise<void> {
  await tx.query({
    name: 'groups.request.refuse',
    text: `update groups.membership_request set answered_at = date_trunc('milliseconds', now()), answered_by = $2, accepted = false
           where id = $1 and answered_at is null`,
    values: [id, by],
  });
}
