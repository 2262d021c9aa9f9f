/** What the benchmark reads and writes, made by SQL: a talk, the groups of a home page, a directory, a big group. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { skipKinds } from '../../dist/libs/platform/src/consumers/consumers.sql.js';
import { directoryStatements } from './seed-directory.mjs';
import { homeStatements } from './seed-home.mjs';
import { meetingStatements } from './seed-meetings.mjs';
import {
  AFFILIATION,
  community,
  DESK,
  GRANT,
  GROUP,
  id,
  idOf,
  installation,
  MEMBERSHIP,
  PERSON,
  POST,
  SESSION,
  size,
  THREAD,
  tokenOf,
  TOWN,
} from './seed-ids.mjs';
import { texts } from './seed-words.mjs';

/** Fills a migrated database with so many threads of talk, and all the rest. */
export async function seed(databaseUrl, threads = size.threads) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    const parts = [
      talkStatements(threads),
      directoryStatements(),
      homeStatements(),
      meetingStatements(),
      headStatements(),
    ];
    for (const part of parts)
      for (const [statement, values = []] of part) await client.query(statement, values);
    await client.query('commit');
    await passOver(client);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** What lies in the log is no news for the worker. */
export async function passOver(client) {
  await client.query(skipKinds('notices', ['thread', 'group', 'desk', 'person', 'meeting']));
}

/** 20 groups, their threads with 50 posts each, 500 people who are members of all. */
function talkStatements(threads) {
  const { groups, postsPerThread, people } = size;
  const everybody = `generate_series(1, ${people}) as p`;
  const hashes = Array.from({ length: people }, (_, i) =>
    createHash('sha256')
      .update(tokenOf(i + 1))
      .digest(),
  );
  return [
    [`insert into platform.audience (id) values ('${installation}') on conflict do nothing`],
    [
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
      values ('${installation}', 'installation', null, '{}', '{}', '{"labels":{"en":"Guildhall"},"local":null}', '/', 'EVERYONE', 'EVERYONE', 'HERE')
      on conflict do nothing`,
    ],
    // people, each with a stream, a town and a session
    [`insert into platform.audience (id) select ${idOf(PERSON, 'p')} from ${everybody}`],
    [
      `insert into platform.stream (id, kind, subject_id, audience_id)
      select ${idOf(PERSON, 'p')}, 'person', ${idOf(PERSON, 'p')}, ${idOf(PERSON, 'p')} from ${everybody}`,
    ],
    [
      `insert into people.person (id, name, initials, languages, visibility, interface_language)
      select ${idOf(PERSON, 'p')}, 'Praktyczka ' || p, 'P' || p % 10, '{pl,en}', '{}', 'pl' from ${everybody}`,
    ],
    [
      `insert into people.session (id, person_id, token_hash, device, expires_at)
      select ${idOf(SESSION, 'p')}, ${idOf(PERSON, 'p')}, hash, 'Firefox, Linux', now() + interval '30 days'
      from unnest($1::bytea[]) with ordinality as h (hash, p)`,
      [hashes],
    ],
    [
      `insert into platform.audience (id) select ${idOf(TOWN, 't')} from generate_series(1, ${size.towns}) as t`,
    ],
    [
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
      select ${idOf(TOWN, 't')}, 'municipality', '${installation}', '{${installation}}', '{${installation}}',
        jsonb_build_object('labels', jsonb_build_object('pl', 'Gmina ' || t), 'local', 'Gmina ' || t),
        '/municipalities/' || t, 'EVERYONE', 'EVERYONE', 'HERE' from generate_series(1, ${size.towns}) as t`,
    ],
    [
      `insert into municipalities.municipality (id, slug, country, register, code, names, local_name, spellings, folded, letters, dye, motif)
      select ${idOf(TOWN, 't')}, 'gmina-' || t, 'PL', 'TERYT', t::text, jsonb_build_object('pl', 'Gmina ' || t), 'Gmina ' || t,
        '{}', array['gmina ' || t], 'Gm', t, t from generate_series(1, ${size.towns}) as t`,
    ],
    [
      `insert into municipalities.affiliation (id, person_id, municipality_id, job_title, from_text, from_earliest, main, confirmed_at)
      select ${idOf(AFFILIATION, 'p')}, ${idOf(PERSON, 'p')}, ${idOf(TOWN, '1 + p % 50')}, 'specjalistka', '2022', '2022-01-01', true, '2022-02-01'
      from ${everybody}`,
    ],
    // a public community with listed groups and one that is public, everybody a member of all
    [`insert into platform.audience (id) values ('${community}')`],
    [
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
      values ('${community}', 'community', '${installation}', '{${installation}}', '{${installation}}',
        '{"labels":{"pl":"Wspólnota"},"local":null}', '/communities/1', 'EVERYONE', 'EVERYONE', 'HERE')`,
    ],
    [
      `insert into platform.stream (id, kind, subject_id, audience_id)
      values ('${community}', 'group', '${community}', '${community}'), ('${id(DESK, 0)}', 'desk', '${community}', '${community}')`,
    ],
    [
      `insert into groups.community (id, slug, names, short_names, purposes, visibility, admission, desk_stream_id)
      values ('${community}', 'wspolnota', '{"pl":"Wspólnota"}', '{}', '{}', 'PUBLIC', 'INVITATION', '${id(DESK, 0)}')`,
    ],
    [`insert into platform.audience (id) select ${idOf(GROUP, 'g')} from generate_series(1, ${groups}) as g`],
    [
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
      select ${idOf(GROUP, 'g')}, 'group', '${community}', '{${installation},${community}}', '{${installation},${community}}',
        jsonb_build_object('labels', jsonb_build_object('pl', 'Grupa ' || g), 'local', null), '/groups/' || g, 'EVERYONE',
        case g when 1 then 'EVERYONE' else 'HERE' end, 'HERE' from generate_series(1, ${groups}) as g`,
    ],
    [
      `insert into platform.stream (id, kind, subject_id, audience_id)
      select ${idOf(GROUP, 'g')}, 'group', ${idOf(GROUP, 'g')}, ${idOf(GROUP, 'g')} from generate_series(1, ${groups}) as g
      union all select ${idOf(DESK, 'g')}, 'desk', ${idOf(GROUP, 'g')}, ${idOf(GROUP, 'g')} from generate_series(1, ${groups}) as g`,
    ],
    [
      `insert into groups.working_group (id, community_id, slug, names, purposes, visibility, admission, desk_stream_id)
      select ${idOf(GROUP, 'g')}, '${community}', 'grupa-' || g, jsonb_build_object('pl', 'Grupa ' || g), '{}',
        case g when 1 then 'PUBLIC' else 'LISTED' end, 'REQUEST',
        ${idOf(DESK, 'g')} from generate_series(1, ${groups}) as g`,
    ],
    [
      `insert into people.scope_grant (id, scope_id, person_id, role, since)
      select ${idOf(GRANT, `p * 100 + g`)}, case g when 0 then '${community}'::uuid else ${idOf(GROUP, 'g')} end, ${idOf(PERSON, 'p')},
        'MEMBER', now() - interval '1 year' from ${everybody} cross join generate_series(0, ${groups}) as g`,
    ],
    [
      `insert into groups.membership (id, scope_id, person_id, role, since, grant_id)
      select ${idOf(MEMBERSHIP, `p * 100 + g`)}, case g when 0 then '${community}'::uuid else ${idOf(GROUP, 'g')} end,
        ${idOf(PERSON, 'p')}, 'MEMBER', now() - interval '1 year', ${idOf(GRANT, 'p * 100 + g')}
      from ${everybody} cross join generate_series(0, ${groups}) as g`,
    ],
    // the talk: thread t hangs in group 1 + t % 20, a post a quarter of an hour
    [
      `insert into discussions.thread (id, scope_id, title, language, author_id, created_at, last_number, last_post_at, last_author_id,
        last_excerpt, post_count, head_changed_at, slug)
      select ${idOf(THREAD, 't')}, ${idOf(GROUP, `1 + t % ${groups}`)}, 'Asystentki międzykulturowe, pytanie ' || t, 'pl',
        ${idOf(PERSON, `1 + t % ${people}`)}, now() - interval '40 days' + t * interval '1 hour', ${postsPerThread},
        now() - interval '20 days' + t * interval '1 hour', ${idOf(PERSON, `1 + (t * 7) % ${people}`)},
        left($1, 150), ${postsPerThread}, now() - interval '20 days', 'asystentki-miedzykulturowe-pytanie-' || t
      from generate_series(1, ${threads}) as t`,
      [texts[0]],
    ],
    [
      `insert into platform.stream (id, kind, subject_id, audience_id)
      select id, 'thread', id, scope_id from discussions.thread`,
    ],
    [
      `insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, reply_to_id, created_at)
      select ${idOf(POST, `t * 1000 + n`)}, ${idOf(THREAD, 't')}, n, ${idOf(PERSON, `1 + (t * 13 + n * 7) % ${people}`)}, text,
        left(text, 150), 'pl', case when n > 1 and n % 3 = 0 then ${idOf(POST, 't * 1000 + n - 1')} end,
        now() - interval '40 days' + t * interval '1 hour' + n * interval '15 minutes'
      from generate_series(1, ${threads}) as t cross join generate_series(1, ${postsPerThread}) as n
        cross join lateral (select ($1::text[])[1 + (t * 5 + n * 11) % 64] as text) said`,
      [texts],
    ],
    [
      `insert into discussions.reaction (post_id, person_id, kind)
      select ${idOf(POST, 't * 1000 + n')}, ${idOf(PERSON, `1 + (t + n * 3 + r) % ${people}`)}, case r % 2 when 0 then 'THANKS' else 'AGREE' end
      from generate_series(1, ${threads}) as t cross join generate_series(1, ${postsPerThread}, 4) as n cross join generate_series(1, 3) as r`,
    ],
    [
      `insert into discussions.mention (post_id, person_id, thread_id, number)
      select ${idOf(POST, 't * 1000 + n')}, ${idOf(PERSON, `1 + (t + n) % ${people}`)}, ${idOf(THREAD, 't')}, n
      from generate_series(1, ${threads}) as t cross join generate_series(5, ${postsPerThread}, 10) as n`,
    ],
    // the first forty people have read most of what there is
    [
      `insert into discussions.read_mark (thread_id, person_id, number, at)
      select ${idOf(THREAD, 't')}, ${idOf(PERSON, 'p')}, ${postsPerThread} - (t + p) % 4 * 3, now()
      from generate_series(1, ${threads}) as t cross join generate_series(1, 40) as p`,
    ],
  ];
}

/** The log of all that was said. */
function headStatements() {
  return [
    [
      `insert into platform.event (stream_id, n, type, actor_id, subject_id, subject_version, at)
      select thread_id, number, 'post.written', author_id, id, 1, created_at from discussions.post`,
    ],
    [
      `insert into platform.stream_head (stream_id, head) select thread_id, max(number) from discussions.post group by 1
      union all select id, 0 from platform.stream where kind <> 'thread' on conflict do nothing`,
    ],
  ];
}
