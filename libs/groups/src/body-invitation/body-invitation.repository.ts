import { joinPersonCard, municipalityTile, personCard, speaksFor } from '#municipalities';
import type { Sql, Tx } from '#platform';
import type { BodyInvitation } from './body-invitation.type.js';

export type BodyInvitationRow = BodyInvitation & { municipalityId: string | null };

const select = `select b.id, b.scope_id as "scopeId", b.municipality_id as "municipalityId", b.organisation_id as "organisationId",
    case when t.id is not null then ${municipalityTile('t')} end as municipality, c.names as "communityLabels",
    '/communities/' || c.number || '-' || c.slug as address, b.role, b.words, b.created_at as "createdAt",
    coalesce(b.outcome, 'OPEN') as state, ${personCard('inviter')} as "invitedBy", ${personCard('ender')} as "endedBy"
  from groups.body_invitation b join groups.community c on c.id = b.scope_id
  left join municipalities.municipality t on t.id = b.municipality_id
  ${joinPersonCard('inviter', 'b.invited_by')} ${joinPersonCard('ender', 'b.ended_by')}`;

export function bodyInvitationById(id: string): Sql {
  return { name: 'groups.body-invitation.id', text: `${select} where b.id = $1`, values: [id] };
}

/** Those into these communities, the newest first. */
export function bodyInvitationsInto(scopeIds: readonly string[]): Sql {
  return {
    name: 'groups.body-invitation.into',
    text: `${select} where b.scope_id = any($1::uuid[]) order by b.id desc limit 500`,
    values: [scopeIds],
  };
}

/** Whether the person $1 may answer for the body of a row `b`: who may speak in its name there. */
const answersFor = `exists (select 1 from (${speaksFor('$1::uuid', 'b.scope_id', 'coalesce(b.municipality_id, b.organisation_id)')}) s)`;

/** What waits for an answer that this person may give, for these bodies. */
export function waitingFor(personId: string, bodyIds: readonly string[]): Sql {
  return {
    name: 'groups.body-invitation.waiting',
    text: `${select} where (b.municipality_id = any($2::uuid[]) or b.organisation_id = any($2::uuid[])) and b.ended_at is null
             and ${answersFor} order by b.id`,
    values: [personId, bodyIds],
  };
}

/** Whether this person may answer one. */
export async function mayAnswer(tx: Tx, personId: string, id: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'groups.body-invitation.may-answer',
    text: `select b.id from groups.body_invitation b where b.id = $2 and ${answersFor}`,
    values: [personId, id],
  });
  return row !== null;
}

/** False where the body has an open one already. */
export async function insertBodyInvitation(
  tx: Tx,
  row: {
    id: string;
    scopeId: string;
    municipalityId: string | null;
    organisationId: string | null;
    role: string;
    words: string | null;
  },
): Promise<boolean> {
  const inserted = await tx.queryOne({
    name: 'groups.body-invitation.insert',
    text: `insert into groups.body_invitation (id, scope_id, municipality_id, organisation_id, role, words, invited_by)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    values: [
      row.id,
      row.scopeId,
      row.municipalityId,
      row.organisationId,
      row.role,
      row.words,
      tx.actor.personId,
    ],
  });
  return inserted !== null;
}

/** Ends an open one; false where it has ended already. */
export async function endBodyInvitation(
  tx: Tx,
  id: string,
  outcome: 'ACCEPTED' | 'DECLINED' | 'REVOKED',
): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'groups.body-invitation.end',
    text: `update groups.body_invitation set ended_at = now(), ended_by = $3, outcome = $2
           where id = $1 and ended_at is null returning id`,
    values: [id, outcome, tx.actor.personId],
  });
  return row !== null;
}

/** What a letter to a municipality needs; the address is that for cooperation, or of the town hall. */
export function reachedAt(municipalityId: string): Sql {
  return {
    name: 'groups.body-invitation.reached-at',
    text: `select t.local_name as town, t.country, t.number, t.slug, (select p.email from municipalities.contact_point p
             where p.municipality_id = t.id and p.email is not null
             order by array_position(array['COOPERATION', 'TOWN_HALL', 'INFORMATION_POINT'], p.kind) nulls last, p.id limit 1) as email
           from municipalities.municipality t where t.id = $1`,
    values: [municipalityId],
  };
}
