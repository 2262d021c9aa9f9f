/** Fills a house with threads and posts by statements: as many as no test could write through the doors. */
import type pg from 'pg';

/** A word by its rank: letters alone, and no two alike. */
const word = (rank: string) => `translate((${rank})::text, '0123456789', 'bdfgklmnpr') || 'ow'`;
export const wordOfRank = (rank: number): string =>
  `${[...String(rank)].map((digit) => 'bdfgklmnpr'[Number(digit)]).join('')}ow`;

const texts = 50_000;
const vocabulary = 30_000;
const threadsAmong = 20;
const perPlace = 500;

export interface Seeded {
  /** who writes all of it */
  authorId: string;
  /** who belongs to some of the secret places */
  memberId: string;
}

/** 50,000 texts of 40 words, of which few stand everywhere and most hardly anywhere, as in any language. */
export async function seedTexts(sql: pg.Pool): Promise<void> {
  await sql.query(`create table public.said as select n as line, string_agg(${word('floor(exp(random() * ln(' + vocabulary + ')))::int')}, ' ') as text
    from generate_series(0, ${texts - 1}) n, generate_series(1, 40) w group by n`);
  await sql.query('alter table public.said add primary key (line)');
}

/** From so many entries to so many: one in twenty a thread, the rest posts; places grow with them, two in three of them secret. */
export async function seedEntries(
  pool: pg.Pool,
  { authorId, memberId }: Seeded,
  from: number,
  to: number,
): Promise<void> {
  const sql = await pool.connect();
  try {
    // The rows are what the rooms would have written; asking so of each would take an hour.
    await sql.query('set session_replication_role = replica');
    await sql.query(`set maintenance_work_mem = '256MB'`);
    await sql.query('drop index search.entry_words');
    // As the house makes them: what is later lies later.
    const id = (kind: string, n: string) =>
      `(lpad(to_hex((${n})::int), 8, '0') || substr(md5('${kind}' || (${n})), 9))::uuid`;
    const place = (thread: string) => id('place', `(${thread}) * ${threadsAmong} / ${perPlace}`);
    const [places, threads] = [
      [from / perPlace, to / perPlace - 1],
      [from / threadsAmong, to / threadsAmong - 1],
    ] as const;
    await sql.query(
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
       select ${id('place', 'n')}, 'group', root.id, array[root.id], '{}', '{"labels": {"en": "Place"}, "local": null}', '/groups/' || (100000 + n),
         case when n % 3 = 0 then 'EVERYONE' else 'HERE' end, case when n % 3 = 0 then 'EVERYONE' else 'HERE' end, 'HERE'
       from generate_series(${places[0]}, ${places[1]}) n, people.scope root where root.kind = 'installation'`,
    );
    await sql.query(
      `insert into people.scope_grant (id, scope_id, person_id, role) select gen_random_uuid(), ${id('place', 'n')}, $1, 'MEMBER'
       from generate_series(${places[0]}, ${places[1]}) n where n % 30 = 1`,
      [memberId],
    );
    await sql.query(
      `insert into discussions.thread (id, scope_id, title, language, author_id, created_at, last_number, last_post_at, last_author_id,
         last_excerpt, post_count, head_changed_at)
       select ${id('thread', 'n')}, ${place('n')}, split_part(said.text, ' ', 1) || ' ' || split_part(said.text, ' ', 2) || ' ' || split_part(said.text, ' ', 3),
         'en', $1, now() - n * interval '1 second', 20, now(), $1, '', 20, now()
       from generate_series(${threads[0]}, ${threads[1]}) n join public.said on said.line = (n::bigint * 7919) % ${texts}`,
      [authorId],
    );
    // The first post of each thread stands in the thread's entry, so there are as many entries as posts.
    await sql.query(
      `insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, created_at)
       select ${id('post', 'n')}, ${id('thread', `n / ${threadsAmong}`)}, n % ${threadsAmong} + 1, $1, said.text, '', 'en', now() - (n % 40000) * interval '1 minute'
       from generate_series(${from}, ${to - 1}) n join public.said on said.line = (n::bigint * 104729) % ${texts}`,
      [authorId],
    );
    await sql.query(
      `insert into search.entry (id, kind, subject_id, audience, scope_id, edition, thread_id, number, language, at, shelf, words)
       select gen_random_uuid(), 'POST', p.id, 'READERS', ${place(`n / ${threadsAmong}`)}, '1', p.thread_id, p.number, 'en', p.created_at,
         -1 - nextval('search.posts_laid') / 20000, setweight(to_tsvector('simple', p.text), 'C')
       from generate_series(${from}, ${to - 1}) n join discussions.post p on p.id = ${id('post', 'n')} where p.number > 1`,
    );
    await sql.query(
      `insert into search.entry (id, kind, subject_id, audience, scope_id, edition, thread_id, number, language, at, shelf, words)
       select gen_random_uuid(), 'THREAD', t.id, 'READERS', t.scope_id, '1.1', t.id, 1, 'en', t.created_at, 1 + nextval('search.titles_laid') / 20000,
         setweight(to_tsvector('simple', t.title), 'A') || setweight(to_tsvector('simple', p.text), 'C')
       from generate_series(${threads[0]}, ${threads[1]}) n join discussions.thread t on t.id = ${id('thread', 'n')}
       join discussions.post p on p.thread_id = t.id and p.number = 1`,
    );
    await sql.query(
      `insert into search.word (word, latin) select w, w from (select ${word('n')} as w from generate_series(1, ${vocabulary}) n) x on conflict do nothing`,
    );
    await sql.query(
      'create index entry_words on search.entry using gin (shelf, words) with (gin_pending_list_limit = 256)',
    );
    for (const table of [
      'search.entry',
      'search.word',
      'discussions.post',
      'discussions.thread',
      'people.scope',
    ])
      await sql.query(`analyze ${table}`);
    await sql.query('checkpoint');
  } finally {
    await sql.query('reset session_replication_role');
    sql.release(true);
  }
}
