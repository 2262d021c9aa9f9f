import type { PlaceTitle, Role } from '#kernel';
import type { Sql, Tx } from '#platform';

/** An invitation with the words that its letter and its page need. */
export interface InvitationRow {
  id: string;
  email: string;
  folded: string;
  name: string | null;
  language: string;
  scopeId: string;
  scopeKind: string;
  scopeTitle: PlaceTitle;
  role: Role;
  municipalityId: string | null;
  organisationId: string | null;
  jobTitle: string | null;
  invitedBy: string | null;
  inviter: string | null;
  createdAt: string;
  expiresAt: string;
  expired: boolean;
  acceptedAt: string | null;
  revokedAt: string | null;
  sentCount: number;
}

const columns = `i.id, i.email, i.folded, i.name, i.language, i.scope_id as "scopeId", s.kind as "scopeKind", s.title as "scopeTitle",
  i.role, i.municipality_id as "municipalityId", i.organisation_id as "organisationId", i.job_title as "jobTitle", i.invited_by as "invitedBy", p.name as inviter,
  i.created_at as "createdAt", i.expires_at as "expiresAt", i.expires_at <= now() as expired, i.accepted_at as "acceptedAt",
  i.revoked_at as "revokedAt", i.sent_count as "sentCount"`;
const tables = `people.invitation i join people.scope s on s.id = i.scope_id left join people.person p on p.id = i.invited_by`;

export interface InvitationBirth {
  id: string;
  tokenHash: Buffer;
  email: string;
  folded: string;
  name: string | null;
  language: string;
  scopeId: string;
  role: Role;
  municipalityId: string | null;
  organisationId: string | null;
  jobTitle: string | null;
  invitedBy: string | null;
}

export async function insertInvitation(tx: Tx, birth: InvitationBirth): Promise<void> {
  await tx.query({
    name: 'people.invitation.insert',
    text: `insert into people.invitation (id, token_hash, email, folded, name, language, scope_id, role, municipality_id, organisation_id,
                                          job_title, invited_by, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + interval '14 days')`,
    values: [
      birth.id,
      birth.tokenHash,
      birth.email,
      birth.folded,
      birth.name,
      birth.language,
      birth.scopeId,
      birth.role,
      birth.municipalityId,
      birth.organisationId,
      birth.jobTitle,
      birth.invitedBy,
    ],
  });
}

/** One by its id. */
export function invitationBy(id: string): Sql {
  return {
    name: 'people.invitation.by-id',
    text: `select ${columns} from ${tables} where i.id = $1`,
    values: [id],
  };
}

/** One by the secret of its link. */
export function invitationAt(tokenHash: Buffer): Sql {
  return {
    name: 'people.invitation.by-token',
    text: `select ${columns} from ${tables} where i.token_hash = $1`,
    values: [tokenHash],
  };
}

/** Those into a scope, the newest first. */
export function invitationsInto(scopeId: string, most: number): Sql {
  return {
    name: 'people.invitation.list',
    text: `select ${columns} from ${tables} where i.scope_id = $1 order by i.id desc limit $2`,
    values: [scopeId, most],
  };
}

/** Held until the commit: of two who use one link at once, the second finds it used. */
export async function lockInvitation(
  tx: Tx,
  which: { id: string } | { tokenHash: Buffer },
): Promise<InvitationRow | null> {
  return 'id' in which
    ? tx.queryOne<InvitationRow>({
        name: 'people.invitation.lock',
        text: `select ${columns} from ${tables} where i.id = $1 for update of i`,
        values: [which.id],
      })
    : tx.queryOne<InvitationRow>({
        name: 'people.invitation.lock-by-token',
        text: `select ${columns} from ${tables} where i.token_hash = $1 for update of i`,
        values: [which.tokenHash],
      });
}

/** An expired one makes room for a new one to the same address. */
export async function revokeExpired(tx: Tx, scopeId: string, folded: string): Promise<void> {
  await tx.query({
    name: 'people.invitation.revoke-expired',
    text: `update people.invitation set revoked_at = now()
           where scope_id = $1 and folded = $2 and accepted_at is null and revoked_at is null and expires_at <= now()`,
    values: [scopeId, folded],
  });
}

/** Whether a link into this scope is on its way to the address. */
export async function hasOpen(tx: Tx, scopeId: string, folded: string): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'people.invitation.open',
    text: `select id from people.invitation where scope_id = $1 and folded = $2 and accepted_at is null and revoked_at is null`,
    values: [scopeId, folded],
  });
  return row?.id ?? null;
}

export async function renewInvitation(tx: Tx, id: string, tokenHash: Buffer): Promise<void> {
  await tx.query({
    name: 'people.invitation.renew',
    text: `update people.invitation set token_hash = $2, expires_at = now() + interval '14 days', sent_count = sent_count + 1
           where id = $1`,
    values: [id, tokenHash],
  });
}

export async function revokeInvitation(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'people.invitation.revoke',
    text: 'update people.invitation set revoked_at = now() where id = $1',
    values: [id],
  });
}

export async function markAccepted(tx: Tx, id: string, personId: string): Promise<void> {
  await tx.query({
    name: 'people.invitation.accept',
    text: 'update people.invitation set accepted_at = now(), accepted_by = $2 where id = $1',
    values: [id, personId],
  });
}

/** A person who was known without an account takes their name and language in hand. */
export async function claimPerson(
  tx: Tx,
  person: { id: string; name: string; initials: string; language: string; emailId: string },
): Promise<void> {
  await tx.query({
    name: 'people.invitation.claim-person',
    text: `update people.person set name = $2, initials = $3, interface_language = coalesce(interface_language, $4), version = version + 1
           where id = $1`,
    values: [person.id, person.name, person.initials, person.language],
  });
  await tx.query({
    name: 'people.invitation.claim-email',
    text: `update people.email set verified_at = coalesce(verified_at, now()), main = main or not exists
             (select 1 from people.email other where other.person_id = $2 and other.main)
           where id = $1`,
    values: [person.emailId, person.id],
  });
}
