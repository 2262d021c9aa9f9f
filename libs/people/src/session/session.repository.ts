import type { Sql, Tx } from '#platform';

/** Who a cookie or an API token speaks for. */
export interface VisitorRow {
  id: string;
  kind: 'session' | 'api-token';
  personId: string;
  name: string;
  interfaceLanguage: string | null;
  languages: string[];
  /** nobody has noted for a minute that it is in use */
  stale: boolean;
}

/** One question for both kinds of secret; a token that lies in a cookie, or the reverse, is none. */
export function visitor(tokenHash: Buffer, kind: VisitorRow['kind']): Sql {
  return {
    name: 'people.session.visitor',
    text: `select t.id, t.kind, p.id as "personId", p.name, p.interface_language as "interfaceLanguage", p.languages,
                  t.seen is null or t.seen < now() - interval '1 minute' as stale
           from (select id, 'session' as kind, person_id, last_seen_at as seen from people.session
                 where token_hash = $1 and $2 = 'session' and revoked_at is null and expires_at > now()
                 union all
                 select id, 'api-token', person_id, last_used_at from people.api_token
                 where token_hash = $1 and $2 = 'api-token' and revoked_at is null and (expires_at is null or expires_at > now())) t
           join people.person p on p.id = t.person_id and p.erased_at is null`,
    values: [tokenHash, kind],
  };
}

/** A session that is used lives on for another thirty days. */
export async function touch(tx: Tx, kind: VisitorRow['kind'], id: string): Promise<void> {
  await tx.query(
    kind === 'session'
      ? {
          name: 'people.session.touch',
          text: `update people.session set last_seen_at = now(), expires_at = now() + interval '30 days'
                 where id = $1 and revoked_at is null and last_seen_at < now() - interval '1 minute'`,
          values: [id],
        }
      : {
          name: 'people.api-token.touch',
          text: `update people.api_token set last_used_at = now()
                 where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
          values: [id],
        },
  );
}

export interface SessionRow {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  device: string;
}

/** A person's living sessions, the lately used ones first. */
export function sessionsOf(personId: string): Sql {
  return {
    name: 'people.session.list',
    text: `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", device from people.session
           where person_id = $1 and revoked_at is null and expires_at > now() order by last_seen_at desc, id`,
    values: [personId],
  };
}

/** Whether this id is a living session of the person, and not an API token. */
export function ownSession(personId: string, sessionId: string): Sql {
  return {
    name: 'people.session.own',
    text: `select id from people.session where id = $2 and person_id = $1 and revoked_at is null and expires_at > now()`,
    values: [personId, sessionId],
  };
}

/** False where there is no account any more: the password was right when it was read, and the erasure came in between. */
export async function insertSession(
  tx: Tx,
  session: { id: string; personId: string; tokenHash: Buffer; device: string },
): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'people.session.insert',
    text: `insert into people.session (id, person_id, token_hash, device, expires_at)
           select $1, a.person_id, $3, $4, now() + interval '30 days' from people.account a where a.person_id = $2 for key share
           returning id`,
    values: [session.id, session.personId, session.tokenHash, session.device],
  });
  return row !== null;
}

export interface EndedSession {
  id: string;
  personId: string;
}

/** Ends one session, whoever's. */
export async function endSession(tx: Tx, id: string): Promise<EndedSession | null> {
  return tx.queryOne<EndedSession>({
    name: 'people.session.end',
    text: `update people.session set revoked_at = now() where id = $1 and revoked_at is null
           returning id, person_id as "personId"`,
    values: [id],
  });
}

/** Ends a person's sessions, but the one to keep. */
export async function endSessionsOf(tx: Tx, personId: string, keep: string | null): Promise<EndedSession[]> {
  return tx.query<EndedSession>({
    name: 'people.session.end-all',
    text: `update people.session set revoked_at = now()
           where person_id = $1 and revoked_at is null and expires_at > now() and id is distinct from $2::uuid
           returning id, person_id as "personId"`,
    values: [personId, keep],
  });
}
