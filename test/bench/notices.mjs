/**
 * A post to a group of 2,000 who all want to hear of every post. The writer's cost beside that of a post to a group of ten,
 * with no worker at work; then how long a worker takes until all notices stand, beside bare statements that write the same rows.
 */
import pg from 'pg';
import { bytesOf, writing } from './cases.mjs';
import { Connection, round } from './load.mjs';
import { startWorker } from './processes.mjs';
import { passOver } from './seed.mjs';
import {
  bigGroup,
  bigGroupMember,
  bigThread,
  freshThreads,
  groupId,
  personId,
  size,
  smallThread,
} from './seed-ids.mjs';

const roundLasts = 700;
const postsPerRound = 3;
/** From here on the threads are left for the profile. */
const firstOfProfile = freshThreads / 2;
const writer = bigGroupMember(0);
/** everybody but the writer */
export const told = size.bigGroup - 1;

export async function measureNotices(servers, report, { databaseUrl, rounds }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await measureWriter(servers.api, report, rounds);
    await passOver(client);
    const worker = await startWorker(databaseUrl);
    try {
      await untilIdle(client);
      await measureWorker({ api: servers.api, worker, client }, report, rounds);
    } finally {
      await worker.stop();
    }
  } finally {
    await client.end();
  }
}

async function measureWriter(api, report, rounds) {
  const threads = { small: smallThread(0), big: bigThread(0) };
  for (let n = -1; n < rounds; n++) {
    process.stderr.write(
      n < 0 ? 'writer of notices: warming up\n' : `writer of notices: round ${n + 1} of ${rounds}\n`,
    );
    for (const place of n % 2 === 0 ? ['small', 'big'] : ['big', 'small']) {
      const next = () => bytesOf(writing(threads[place], writer));
      const result = await round(api, { clients: 1, milliseconds: roundLasts, next });
      if (n >= 0) report.addWriter(place, result);
    }
  }
}

/** Each post goes into a thread in which nobody was told of anything yet: so all notices are new rows. */
async function measureWorker({ api, worker, client }, report, rounds) {
  let fresh = 1;
  const means = {
    worker: () => byWorker({ api, worker, client }, bigThread(fresh++)),
    noticesAndEvents: () => bare(client, allRows, bigThread(fresh++)),
    noticesAlone: () => bare(client, noticeRows, bigThread(fresh++)),
  };
  for (let n = -1; n < rounds && fresh + 3 * postsPerRound < firstOfProfile; n++) {
    process.stderr.write(n < 0 ? 'notices: warming up\n' : `notices: round ${n + 1} of ${rounds}\n`);
    for (let post = 0; post < postsPerRound; post++) {
      const names = Object.keys(means);
      for (const name of n % 2 === 0 ? names : names.reverse()) {
        const result = await means[name]();
        await untilIdle(client);
        if (n >= 0) report.addNotices(name, result);
      }
    }
  }
}

/** So that a worker does not begin with what the other cases have written. */
export async function passOverAll(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await passOver(client);
  await client.end();
}

/** For a profile of the worker: posts one after the other, the next when all were told of the last. */
export async function tellFor(api, databaseUrl, milliseconds) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const connection = new Connection(api.port);
  try {
    await untilIdle(client);
    const end = Date.now() + milliseconds;
    for (let fresh = firstOfProfile; fresh < freshThreads && Date.now() < end; fresh++) {
      await connection.ask(bytesOf(writing(bigThread(fresh), writer)));
      await untilTold(client, bigThread(fresh));
    }
  } finally {
    connection.close();
    await client.end();
  }
}

/** Milliseconds from the answer of the mutation until all have their notice, and what the worker used for it. */
async function byWorker({ api, worker, client }, thread) {
  const cpuBefore = worker.cpu();
  const connection = new Connection(api.port);
  await connection.ask(bytesOf(writing(thread, writer)));
  const answered = performance.now();
  connection.close();
  await untilTold(client, thread);
  const took = performance.now() - answered;
  await mustBeTold(client, thread);
  await untilIdle(client);
  const cpu = worker.cpu();
  return { took, cpu: cpu === null ? null : cpu - cpuBefore };
}

async function bare(client, text, thread) {
  const began = performance.now();
  await client.query({
    name: `bench.${text.length}`,
    text,
    values: [thread, groupId(bigGroup), personId(writer)],
  });
  const took = performance.now() - began;
  await mustBeTold(client, thread);
  // The worker would take in these events too, at its next look seconds later.
  await passOver(client);
  return { took, cpu: null };
}

async function untilTold(client, thread) {
  const passed = { name: 'bench.passed', text: passedBy, values: [thread] };
  while ((await client.query(passed)).rows.length === 0) await breath(2);
}

/** The consumer's cursor moves in the transaction that writes the notices: one row to look at, not two thousand. */
const passedBy = `select 1 from platform.consumer_cursor c join platform.stream_head h on h.stream_id = c.stream_id
  where c.consumer = 'notices' and c.stream_id = $1 and c.n = h.head and h.head > 1`;

const noticeColumns =
  'id, person_id, reason, scope_id, thread_id, subject_id, number, last_number, count, actor_id, kept, created_at, raised_at';
const noticeRows = `insert into notices.notice (${noticeColumns})
  select gen_random_uuid(), g.person_id, 'POST', $2::uuid, $1::uuid, $1::uuid, 2, 2, 1, $3::uuid, false, now(), now()
  from people.scope_grant g where g.scope_id = $2::uuid and g.person_id <> $3::uuid order by g.person_id`;
/** With what tells the devices of each person. */
const allRows = `with notice as (${noticeRows} returning id, person_id, version), head as (
    insert into platform.stream_head as h (stream_id, head) select person_id, 1 from notice order by person_id
    on conflict (stream_id) do update set head = h.head + 1 returning h.stream_id, h.head)
  insert into platform.event (stream_id, n, type, actor_id, subject_id, subject_version, at)
  select h.stream_id, h.head, 'notice.raised', null, n.id, n.version, now() from notice n join head h on h.stream_id = n.person_id`;

async function mustBeTold(client, thread) {
  const { rows } = await client.query(
    'select count(*)::int as notices from notices.notice where thread_id = $1',
    [thread],
  );
  if (rows[0].notices !== told) throw new Error(`${rows[0].notices} of ${told} people were told.`);
}

/** Until the worker has passed over everything, its own events too. */
async function untilIdle(client) {
  const behind = `select 1 from platform.stream_head h left join platform.consumer_cursor c
    on c.consumer = 'notices' and c.stream_id = h.stream_id where h.head > coalesce(c.n, 0) limit 1`;
  for (let i = 0; i < 600; i++) {
    if ((await client.query(behind)).rows.length === 0) return;
    await breath(25);
  }
  throw new Error('The worker does not come to rest.');
}

const breath = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
