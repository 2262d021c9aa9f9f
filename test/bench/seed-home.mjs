/** The thirty groups of a home page with what waits in them, and a group of 2,000 beside one of ten. */
import {
  bigGroup,
  bigGroupMember,
  bigThread,
  community,
  DESK,
  firstHomeThread,
  freshThreads,
  GRANT,
  GROUP,
  groupId,
  homeReader,
  idOf,
  installation,
  MEMBERSHIP,
  PERSON,
  personId,
  POST,
  size,
  smallGroup,
  smallThread,
  THREAD,
} from './seed-ids.mjs';
import { texts } from './seed-words.mjs';

const postsPerThread = 10;

export function homeStatements() {
  const firstGroup = size.groups + 1;
  const groups = `generate_series(${firstGroup}, ${smallGroup}) as g`;
  const threads = size.homeGroups * size.threadsPerHomeGroup;
  const reader = (expression) => idOf(PERSON, `${homeReader(0)} + (${expression}) % ${size.homeReaders}`);
  const thread = idOf(THREAD, `${firstHomeThread - 1} + t`);
  const members = `(
    select p, g from generate_series(${homeReader(0)}, ${homeReader(size.homeReaders - 1)}) as p
      cross join generate_series(${firstGroup}, ${bigGroup - 1}) as g
    union all select p, ${bigGroup} from generate_series(${bigGroupMember(0)}, ${bigGroupMember(size.bigGroup - 1)}) as p
    union all select p, ${smallGroup} from generate_series(${bigGroupMember(0)}, ${bigGroupMember(size.smallGroup - 1)}) as p) held`;
  return [
    [`insert into platform.audience (id) select ${idOf(GROUP, 'g')} from ${groups}`],
    [
      `insert into people.scope (id, kind, parent_id, path, reached_from, title, address, discover, read, write)
      select ${idOf(GROUP, 'g')}, 'group', '${community}', '{${installation},${community}}', '{${installation},${community}}',
        jsonb_build_object('labels', jsonb_build_object('pl', 'Grupa ' || g), 'local', null), '/groups/' || g, 'EVERYONE', 'HERE', 'HERE' from ${groups}`,
    ],
    [
      `insert into platform.stream (id, kind, subject_id, audience_id)
      select ${idOf(GROUP, 'g')}, 'group', ${idOf(GROUP, 'g')}, ${idOf(GROUP, 'g')} from ${groups}
      union all select ${idOf(DESK, 'g')}, 'desk', ${idOf(GROUP, 'g')}, ${idOf(GROUP, 'g')} from ${groups}`,
    ],
    [
      `insert into groups.working_group (id, community_id, slug, names, purposes, visibility, admission, desk_stream_id)
      select ${idOf(GROUP, 'g')}, '${community}', 'grupa-' || g, jsonb_build_object('pl', 'Grupa ' || g), '{}', 'LISTED', 'REQUEST',
        ${idOf(DESK, 'g')} from ${groups}`,
    ],
    [
      `insert into people.scope_grant (id, scope_id, person_id, role, since)
      select ${idOf(GRANT, 'p * 100 + g')}, ${idOf(GROUP, 'g')}, ${idOf(PERSON, 'p')},
        case when p = ${homeReader(1)} then 'FACILITATOR' else 'MEMBER' end, now() - interval '1 year' from ${members}`,
    ],
    [
      `insert into groups.membership (id, scope_id, person_id, role, since, grant_id)
      select ${idOf(MEMBERSHIP, 'p * 100 + g')}, ${idOf(GROUP, 'g')}, ${idOf(PERSON, 'p')},
        case when p = ${homeReader(1)} then 'FACILITATOR' else 'MEMBER' end, now() - interval '1 year', ${idOf(GRANT, 'p * 100 + g')}
      from ${members}`,
    ],
    // everybody in the big and in the small group wants to hear of every post: as much as a post can cost
    [
      `insert into discussions.place_follow (scope_id, person_id, level)
      select ${idOf(GROUP, 'g')}, ${idOf(PERSON, 'p')}, 'ALL' from ${members} where g >= ${bigGroup}`,
    ],
    [
      `insert into discussions.thread (id, scope_id, title, language, author_id, created_at, last_number, last_post_at, last_author_id,
        last_excerpt, post_count, head_changed_at, slug)
      select ${thread}, ${idOf(GROUP, `${firstGroup} + t % ${size.homeGroups}`)}, 'Pierwszy tydzień w szkole, pytanie ' || t, 'pl',
        ${reader('t')}, now() - interval '40 days' + t * interval '1 hour', ${postsPerThread},
        now() - interval '39 days' + t * interval '1 hour', ${reader('t * 7')}, left($1, 150), ${postsPerThread}, now() - interval '10 days',
        'pierwszy-tydzien-w-szkole-pytanie-' || t
      from generate_series(1, ${threads}) as t`,
      [texts[1]],
    ],
    [
      `insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, created_at)
      select ${idOf(POST, `(${firstHomeThread - 1} + t) * 1000 + n`)}, ${thread}, n, ${reader('t * 13 + n * 7')}, text, left(text, 150), 'pl',
        now() - interval '40 days' + t * interval '1 hour' + n * interval '2 hours'
      from generate_series(1, ${threads}) as t cross join generate_series(1, ${postsPerThread}) as n
        cross join lateral (select ($1::text[])[1 + (t * 5 + n * 11) % 64] as text) said`,
      [texts],
    ],
    // three quarters are read to the end, some to a part, and some were never opened
    [
      `insert into discussions.read_mark (thread_id, person_id, number, at)
      select ${thread}, ${idOf(PERSON, 'p')}, case when (t + p) % 8 in (1, 2) then ${postsPerThread - 4} else ${postsPerThread} end, now()
      from generate_series(1, ${threads}) as t
        cross join generate_series(${homeReader(0)}, ${homeReader(size.homeReaders - 1)}) as p where (t + p) % 8 > 0`,
    ],
    ...[
      [groupId(bigGroup), bigThread(0)],
      [groupId(smallGroup), smallThread(0)],
    ].flatMap(([scope, firstThread]) => freshOnes(scope, firstThread)),
    [
      `insert into platform.stream (id, kind, subject_id, audience_id)
      select id, 'thread', id, scope_id from discussions.thread on conflict do nothing`,
    ],
  ];
}

/** Threads of one post each, so that what is told of the next post is told anew. */
function freshOnes(scopeId, firstThread) {
  const number = Number.parseInt(firstThread.slice(-12), 16);
  const author = personId(bigGroupMember(1));
  const thread = idOf(THREAD, `${number} + t`);
  return [
    [
      `insert into discussions.thread (id, scope_id, title, language, author_id, created_at, last_number, last_post_at, last_author_id,
        last_excerpt, post_count, head_changed_at)
      select ${thread}, '${scopeId}', 'Do wszystkich, ' || t, 'pl', '${author}', now() - interval '2 days', 1, now() - interval '2 days',
        '${author}', left($1, 150), 1, now() - interval '2 days' from generate_series(0, ${freshThreads - 1}) as t`,
      [texts[2]],
    ],
    [
      `insert into discussions.post (id, thread_id, number, author_id, text, excerpt, language, created_at)
      select ${idOf(POST, `(${number} + t) * 1000 + 1`)}, ${thread}, 1, '${author}', $1, left($1, 150), 'pl', now() - interval '2 days'
      from generate_series(0, ${freshThreads - 1}) as t`,
      [texts[2]],
    ],
  ];
}
