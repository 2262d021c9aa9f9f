/** What stands in the database, so that a refusal can be held against it: nothing half written. */
import type pg from 'pg';

/** Attempts are counted although the request is refused. */
const passedOver = ['platform.throttle'];

/** What of a row is looked at, where the rest changes by itself: the worker sends letters, and who asks was seen. */
const lookedAt: Record<string, string> = {
  'platform.mail': '(t.id, t.recipient, t.subject, t.text)',
  'people.session': '(t.id, t.person_id, t.revoked_at)',
  'people.api_token': '(t.id, t.person_id, t.name, t.revoked_at)',
};

/** A digest of every table's content, by name. */
export async function fingerprint(sql: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public') order by 1`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !passedOver.includes(name));
  const digests = names.map((name) => {
    const row = lookedAt[name] ?? 't';
    return `select '${name}' as name, coalesce(md5(string_agg(${row}::text, '' order by ${row}::text)), '') as digest from ${name} t`;
  });
  const { rows } = await sql.query<{ name: string; digest: string }>(digests.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
