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

/**
 * By table, what tells what stands in it from what stood there before: how many rows there are, and the transactions that wrote
 * them. A row that is written anew, with whatever, has a later one; a row that was only locked keeps its own.
 */
export async function fingerprint(sql: pg.Pool): Promise<Record<string, string>> {
  const marks = (await tables(sql)).map((name) => {
    const row = lookedAt[name];
    const mark = row
      ? `coalesce(md5(string_agg(${row}::text, '' order by ${row}::text)), '')`
      : `concat_ws(' ', count(*), sum(t.xmin::text::bigint))`;
    return `select '${name}' as name, ${mark} as mark from ${name} t`;
  });
  const { rows } = await sql.query<{ name: string; mark: string }>(marks.join(' union all '));
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

/** Where what is written from now on is told from what stands there already. */
export async function now(sql: pg.Pool): Promise<string> {
  const { rows } = await sql.query<{ next: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as next',
  );
  return rows[0]!.next;
}

/** Whether a room or a letter has kept the text, exactly, in any row that was written since then. */
export async function isKept(sql: pg.Pool, text: string, since: string): Promise<boolean> {
  const ofRooms = (await tables(sql)).filter((name) => !/^(platform\.(?!mail$)|notices\.)/.test(name));
  const looks = ofRooms.map(
    (name) =>
      `exists (select from ${name} t where t.xmin::text::bigint >= $2 and strpos(row_to_json(t)::text, $1) > 0)`,
  );
  const { rows } = await sql.query<{ found: boolean }>(`select ${looks.join(' or ')} as found`, [
    JSON.stringify(text).slice(1, -1),
    since,
  ]);
  return rows[0]!.found;
}

async function tables(sql: pg.Pool): Promise<string[]> {
  const { rows } = await sql.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public') order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !passedOver.includes(name));
}
