import { municipalityTile, type MunicipalityTile } from '#municipalities';
import type { Sql, Tx } from '#platform';
import type { GivenAnswer } from '../questionnaire/questionnaire.policy.js';

/** One that is not answered. */
export interface SignUpRow {
  id: string;
  scopeId: string;
  email: string;
  name: string;
  language: string;
  municipalityId: string | null;
  municipality: MunicipalityTile | null;
  jobTitle: string | null;
  message: string | null;
  answers: GivenAnswer[];
  createdAt: string;
  confirmed: boolean;
  expired: boolean;
  communityNumber: number;
  communitySlug: string;
  communityLabels: Record<string, string>;
}

const select = `select u.id, u.scope_id as "scopeId", u.email, u.name, u.language, u.municipality_id as "municipalityId",
    case when t.id is not null then ${municipalityTile('t')} end as municipality, u.job_title as "jobTitle", u.message, u.answers,
    u.created_at as "createdAt", u.confirmed_at is not null as confirmed, u.confirmed_at is null and u.expires_at <= now() as expired,
    c.number as "communityNumber", c.slug as "communitySlug", c.names as "communityLabels"
  from groups.sign_up u join groups.community c on c.id = u.scope_id
  left join municipalities.municipality t on t.id = u.municipality_id`;

/** By the secret of its link. */
export function signUpAt(tokenHash: Buffer): Sql {
  return {
    name: 'groups.sign-up.by-token',
    text: `${select} where u.token_hash = $1 and u.answered_at is null`,
    values: [tokenHash],
  };
}

/** Held until the commit: of two who use one link at once, the second finds what the first made of it. */
export async function lockSignUp(
  tx: Tx,
  which: { id: string } | { tokenHash: Buffer },
): Promise<SignUpRow | null> {
  return 'id' in which
    ? tx.queryOne<SignUpRow>({
        name: 'groups.sign-up.lock',
        text: `${select} where u.id = $1 and u.answered_at is null for update of u`,
        values: [which.id],
      })
    : tx.queryOne<SignUpRow>({
        name: 'groups.sign-up.lock-by-token',
        text: `${select} where u.token_hash = $1 and u.answered_at is null for update of u`,
        values: [which.tokenHash],
      });
}

/** How a community's door stands now: it may have been closed since somebody asked. */
export function doorOf(scopeId: string): Sql {
  return {
    name: 'groups.sign-up.door',
    text: `select 'community' as kind, c.visibility, c.admission, s.archived_at is not null as archived,
             c.sign_up_allowed as "signUpAllowed"
           from groups.community c join people.scope s on s.id = c.id where c.id = $1`,
    values: [scopeId],
  };
}

/** The place of one, answered or not: to ask whether somebody may answer there. */
export async function findSignUp(tx: Tx, id: string): Promise<{ scopeId: string; waiting: boolean } | null> {
  return tx.queryOne({
    name: 'groups.sign-up.find',
    text: `select scope_id as "scopeId", confirmed_at is not null and answered_at is null as waiting
           from groups.sign_up where id = $1`,
    values: [id],
  });
}

/** What waits in these communities, the oldest first. */
export function signUpsIn(scopeIds: readonly string[]): Sql {
  return {
    name: 'groups.sign-up.waiting',
    text: `${select} where u.scope_id = any($1::uuid[]) and u.confirmed_at is not null and u.answered_at is null
           order by u.confirmed_at, u.id limit 500`,
    values: [scopeIds],
  };
}

export interface SignUpBirth {
  id: string;
  scopeId: string;
  email: string;
  folded: string;
  name: string;
  language: string;
  municipalityId: string | null;
  jobTitle: string | null;
  message: string | null;
  answers: readonly GivenAnswer[];
  tokenHash: Buffer;
}

/** Writes it, in the place of one whose link was not followed; false where one waits for its answer already. */
export async function putSignUp(tx: Tx, birth: SignUpBirth): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'groups.sign-up.put',
    text: `insert into groups.sign_up as u (id, scope_id, email, folded, name, language, municipality_id, job_title, message, answers,
                                            token_hash, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + interval '48 hours')
           on conflict (scope_id, folded) where answered_at is null do update set email = excluded.email, name = excluded.name,
             language = excluded.language, municipality_id = excluded.municipality_id, job_title = excluded.job_title,
             message = excluded.message, answers = excluded.answers, token_hash = excluded.token_hash,
             created_at = now(), expires_at = excluded.expires_at
           where u.confirmed_at is null returning id`,
    values: [
      birth.id,
      birth.scopeId,
      birth.email,
      birth.folded,
      birth.name,
      birth.language,
      birth.municipalityId,
      birth.jobTitle,
      birth.message,
      JSON.stringify(birth.answers),
      birth.tokenHash,
    ],
  });
  return row !== null;
}

/** For the clean-up: what nobody confirmed is forgotten a week after its link has ended, what nobody answers after 90 days. */
export const unansweredOver = (most: number): string =>
  `id in (select id from groups.sign_up where answered_at is null
     and (confirmed_at is null and expires_at < now() - interval '7 days' or confirmed_at < now() - interval '90 days') limit ${most})`;

export async function confirmSignUp(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'groups.sign-up.confirm',
    text: 'update groups.sign_up set confirmed_at = now() where id = $1',
    values: [id],
  });
}

/** What is said in one that waits is from now on this. */
export async function changeSignUp(
  tx: Tx,
  id: string,
  said: { name: string; jobTitle: string | null; message: string | null; answers: readonly GivenAnswer[] },
): Promise<void> {
  await tx.query({
    name: 'groups.sign-up.change',
    text: 'update groups.sign_up set name = $2, job_title = $3, message = $4, answers = $5 where id = $1',
    values: [id, said.name, said.jobTitle, said.message, JSON.stringify(said.answers)],
  });
}

/** Who came in by themselves, or takes back what they asked, leaves nothing here. */
export async function deleteSignUp(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'groups.sign-up.delete',
    text: 'delete from groups.sign_up where id = $1',
    values: [id],
  });
}

/** Answers it, and forgets what the person has said. */
export async function closeSignUp(
  tx: Tx,
  id: string,
  answer: { by: string | null; invitationId: string | null },
): Promise<void> {
  await tx.query({
    name: 'groups.sign-up.close',
    text: `update groups.sign_up set answered_at = now(), answered_by = $2, invitation_id = $3, email = null, folded = null,
             name = null, job_title = null, message = null, answers = '[]', token_hash = null where id = $1`,
    values: [id, answer.by, answer.invitationId],
  });
}

/** Whether an invitation was the answer to somebody who had asked: then where they work is so far only their word. */
export async function wasAskedFor(tx: Tx, invitationId: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'groups.sign-up.asked-for',
    text: 'select id from groups.sign_up where invitation_id = $1 limit 1',
    values: [invitationId],
  });
  return row !== null;
}
