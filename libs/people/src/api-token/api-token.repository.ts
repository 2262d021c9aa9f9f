import type { Sql, Tx } from '#platform';

export interface ApiTokenRow {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
}

const columns = `id, name, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"`;

/** A person's tokens that work, the newest first. */
export function apiTokensOf(personId: string): Sql {
  return {
    name: 'people.api-token.list',
    text: `select ${columns} from people.api_token
           where person_id = $1 and revoked_at is null and (expires_at is null or expires_at > now()) order by id desc`,
    values: [personId],
  };
}

export async function insertApiToken(
  tx: Tx,
  token: { id: string; personId: string; name: string; tokenHash: Buffer; days: number | null },
): Promise<ApiTokenRow> {
  const row = await tx.queryOne<ApiTokenRow>({
    name: 'people.api-token.insert',
    text: `insert into people.api_token (id, person_id, name, token_hash, expires_at)
           values ($1, $2, $3, $4, now() + make_interval(days => $5)) returning ${columns}`,
    values: [token.id, token.personId, token.name, token.tokenHash, token.days],
  });
  return row!;
}

export async function endApiToken(tx: Tx, personId: string, id: string): Promise<boolean> {
  const row = await tx.queryOne({
    name: 'people.api-token.end',
    text: `update people.api_token set revoked_at = now() where id = $2 and person_id = $1 and revoked_at is null returning id`,
    values: [personId, id],
  });
  return row !== null;
}

/** Ends all tokens of a person; returns their ids. */
export async function endApiTokensOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'people.api-token.end-all',
    text: `update people.api_token set revoked_at = now() where person_id = $1 and revoked_at is null returning id`,
    values: [personId],
  });
  return rows.map((row) => row.id);
}
