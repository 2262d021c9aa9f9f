import type { Capability, Role } from '#kernel';
import type { Sql } from '#platform';
import { isActive } from '../grant/active-grant.js';
import { capabilitiesIn, mayDiscover, type HeldGrant, type ScopeAnswers } from '../scope/scope.policy.js';

export interface AccessRow extends ScopeAnswers {
  grants: HeldGrant[];
}

/** Columns of a people.scope row `s`, as the policy asks for them. */
export const scopeAnswers = `s.id, s.reached_from as "reachedFrom", s.discover, s.read, s.write,
  s.archived_at is not null as archived`;

/** The scopes with what one person holds in them and above. */
export function accessRows(personId: string | null, scopeIds: readonly string[]): Sql {
  return {
    name: 'people.access.rows',
    text: `select ${scopeAnswers},
             coalesce((select json_agg(json_build_object('scopeId', g.scope_id, 'role', g.role))
                       from people.scope_grant g
                       where g.person_id = $2::uuid and (g.scope_id = s.id or g.scope_id = any(s.reached_from))
                         and ${isActive('g')}), '[]') as grants
           from people.scope s where s.id = any($1::uuid[])`,
    values: [scopeIds, personId],
  };
}

/** What the policy says of a row. */
export function judged(
  row: AccessRow,
  personId: string | null,
): { discovers: boolean; capabilities: Capability[] } {
  const signedIn = personId !== null;
  return {
    discovers: mayDiscover(row, signedIn, row.grants),
    capabilities: capabilitiesIn(row, signedIn, row.grants),
  };
}

export interface WatchRow {
  kind: string;
  audienceId: string;
  audienceVersion: number;
  /** null: the stream is a person's */
  scope: (ScopeAnswers & { kind: string }) | null;
  personId: string | null;
  scopeId: string | null;
  role: Role | null;
  /** a grant that begins later has not begun */
  begun: boolean | null;
  /** when this grant begins or ends by itself */
  changesAt: string | null;
}

/** A stream, its audience's version, and what the asked hold there: one statement, hence one snapshot. */
export function watchRows(streamId: string, personIds: readonly (string | null)[]): Sql {
  return {
    name: 'people.access.watch',
    text: `select st.kind, st.audience_id as "audienceId", a.version as "audienceVersion",
             case when s.id is null then null else json_build_object('id', s.id, 'kind', s.kind, 'reachedFrom', s.reached_from,
               'discover', s.discover, 'read', s.read, 'write', s.write, 'archived', s.archived_at is not null) end as scope,
             g.person_id as "personId", g.scope_id as "scopeId", g.role, g.since <= now() as begun,
             case when g.since > now() then g.since else g.until end as "changesAt"
           from platform.stream st
           join platform.audience a on a.id = st.audience_id
           left join people.scope s on s.id = st.audience_id
           left join people.scope_grant g on g.person_id = any($2::uuid[]) and (g.scope_id = s.id or g.scope_id = any(s.reached_from))
             and g.ended_at is null and (g.until is null or g.until > now())
           where st.id = $1`,
    values: [streamId, personIds.filter((id) => id !== null)],
  };
}

export function livingSessionIds(sessionIds: readonly string[]): Sql {
  return {
    name: 'people.access.living-sessions',
    text: `select id from people.session where id = any($1::uuid[]) and revoked_at is null and expires_at > now()
           union all
           select id from people.api_token where id = any($1::uuid[]) and revoked_at is null
             and (expires_at is null or expires_at > now())`,
    values: [sessionIds],
  };
}
