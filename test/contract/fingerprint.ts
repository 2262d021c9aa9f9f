/** What stands in the database, so that a refusal can be held against it: nothing half written. */
import type pg from 'pg';

/** Counted or noted although the request is refused: attempts, and when somebody was last seen. */
const passedOver = ['platform.throttle', 'people.session', 'people.api_token'];

/** A digest of every table's content, by name. */
export async function fingerprint(sql: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public') order by 1`,
  );
  const names = tables.map(({ name }) => name).filter((name) => !passedOver.includes(name));
  const digests = names.map((name) => {
    // the worker goes on sending what was written before
    const row = name === 'platform.mail' ? '(t.id, t.recipient, t.subject, t.text)' : 't';
    return `select '${name}' as name, coalesce(md5(string_agg(${row}::text, '' order by ${row}::text)), '') as digest from ${name} t`;
  });
  const { rows } = await sql.query<{ name: string; digest: string }>(digests.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
