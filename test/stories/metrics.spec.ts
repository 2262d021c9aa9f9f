/** The numbers that api and worker tell of themselves, read as Prometheus reads them, and what a stranger can make of them: nothing. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { WorkerProcess } from '../kit/api-process.js';
import type { Caller } from '../kit/caller.js';
import { LiveStage } from '../kit/live-stage.js';
import { freePort } from '../kit/ports.js';
import { pause } from '../kit/storm.js';
import { until } from '../kit/watching.js';

const documents = Object.values(
  JSON.parse(readFileSync('apps/web/dist/persisted.json', 'utf8')) as Record<string, string>,
);
const document = (name: string) => documents.find((text) => text.includes(`query ${name} {`))!;

let stage: LiveStage;
let member: Caller;
let ports: { api: number; worker: number };

beforeAll(async () => {
  ports = { api: await freePort(), worker: await freePort() };
  stage = await LiveStage.set([[]], { METRICS_PORT: String(ports.api) });
  member = await stage.caller('member');
}, 60_000);
afterAll(() => stage?.strike());

/** Every line of the exposition, name and labels to number. */
async function read(port = ports.api): Promise<Map<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching('text/plain'),
  ]);
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

const times = (metrics: Map<string, number>, operation: string): number =>
  metrics.get(`guildhall_operation_seconds_count{operation="${operation}"}`) ?? 0;

function send(query: string, byHash = false): Promise<Response> {
  const hash = createHash('sha256').update(query).digest('hex');
  return fetch(`${stage.apis[0]!.url}/graphql${byHash ? `?document=${hash}` : ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'apollo-require-preflight': 'true',
      cookie: member.cookie!,
    },
    body: JSON.stringify(byHash ? { variables: {} } : { query }),
  });
}

it("times the client's operations by name on both ways, and everything else as other", async () => {
  const before = await read();
  const front = document('FrontPage');
  for (const byHash of [true, true, true, false, false]) expect((await send(front, byHash)).status).toBe(200);
  const named = await read();
  expect(times(named, 'FrontPage') - times(before, 'FrontPage')).toBe(5);
  expect(named.get('guildhall_operation_seconds_bucket{operation="FrontPage",le="+Inf"}')).toBe(
    times(named, 'FrontPage'),
  );
  expect(named.get('guildhall_operation_seconds_sum{operation="FrontPage"}')).toBeGreaterThan(0);

  // A stranger's documents bring no series, and no entry under a known name.
  for (let i = 0; i < 20; i++) await send(`query Stranger${i} { __typename }`);
  await send('query FrontPage { __typename }');
  await send('query Broken {');
  const after = await read();
  expect(times(after, 'other') - times(named, 'other')).toBe(22);
  expect(times(after, 'FrontPage')).toBe(times(named, 'FrontPage'));
  expect([...after.keys()].filter((line) => /Stranger|Broken/.test(line))).toEqual([]);
});

it('counts answers by the class of their status, sockets, and how far delivery is behind', async () => {
  const quiet = await read();
  for (const path of ['live', 'ready', 'none']) await fetch(`${stage.apis[0]!.url}/health/${path}`);
  const before = await read();
  // a proxy's questions are no work that was done
  for (const line of ['2xx', '4xx'].map((one) => `guildhall_http_requests_total{class="${one}"}`))
    expect([line, before.get(line)]).toEqual([line, quiet.get(line)]);
  await fetch(`${stage.apis[0]!.url}/nowhere`);
  const threadId = await stage.newThread(member);
  const sockets = await Promise.all([member.socket(), member.socket()]);
  for (const socket of sockets) await socket.emitWithAck('watch', { streamId: threadId, since: null });
  const input = { key: crypto.randomUUID(), threadId, text: 'Zmierzone', language: 'pl' };
  await member.get('mutation ($input: WritePostInput!) { writePost(input: $input) { id } }', { input });
  await until(async () => (await read()).get('guildhall_event_delivery_seconds_count')! > 0);
  const after = await read();
  const grew = (line: string) => after.get(line)! - (before.get(line) ?? 0);
  expect(grew('guildhall_http_requests_total{class="4xx"}')).toBe(1);
  expect(grew('guildhall_http_requests_total{class="2xx"}')).toBeGreaterThanOrEqual(2);
  expect([after.get('guildhall_sockets'), after.get('guildhall_streams_watched')]).toEqual([2, 1]);
  const sum = after.get('guildhall_event_delivery_seconds_sum')!;
  expect(sum / after.get('guildhall_event_delivery_seconds_count')!).toBeLessThan(5);
  for (const socket of sockets) socket.disconnect();
  await until(async () => (await read()).get('guildhall_sockets') === 0);
  for (const line of [
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_p99_seconds',
  ])
    expect([line, after.get(line)]).toEqual([line, expect.any(Number)]);
});

it('tells what waits, counted once in five seconds, from a worker and while none runs', async () => {
  const worker = await WorkerProcess.from([])({
    DATABASE_URL: stage.database.url,
    GUILDHALL_DEMO: 'false',
    METRICS_PORT: String(ports.worker),
  });
  const waiting = async (port: number) => (await read(port)).get('guildhall_letters{state="waiting"}');
  const lag = async (port: number) => (await read(port)).get('guildhall_consumer_events{consumer="notices"}');
  try {
    await until(async () => (await lag(ports.worker)) === 0 && (await waiting(ports.worker)) === 0, 15_000);
    const told = await read(ports.worker);
    expect(told.get('guildhall_consumer_lag_seconds{consumer="notices"}')).toBe(0);
    expect(told.get('guildhall_database_answers')).toBe(1);
    expect(told.has('guildhall_http_requests_total{class="2xx"}')).toBe(false);
  } finally {
    await worker.stop();
  }
  await until(async () => (await lag(ports.api)) === 0 && (await waiting(ports.api)) === 0, 15_000);
  await stage.sql.query(
    `insert into platform.mail (id, recipient, language, subject, text, kind, state, created_at)
     values (gen_random_uuid(), 'a@town.example', 'pl', '', '', 'test', 'QUEUED', now() - interval '10 minutes'),
            (gen_random_uuid(), 'a@town.example', 'pl', '', '', 'test', 'FAILED', now())`,
  );
  await stage.newThread(member);
  // what was counted a moment ago is told again
  expect(await waiting(ports.api)).toBe(0);
  await pause(5100);
  const told = await read();
  expect(told.get('guildhall_letters{state="waiting"}')).toBe(1);
  expect(told.get('guildhall_letters{state="given_up"}')).toBe(1);
  expect(told.get('guildhall_oldest_letter_seconds')).toBeGreaterThanOrEqual(600);
  expect(told.get('guildhall_consumer_events{consumer="notices"}')).toBeGreaterThan(0);
  expect(told.get('guildhall_consumer_lag_seconds{consumer="notices"}')).toBeGreaterThan(5);
}, 60_000);

it('is at no address of the site, and listens to the machine itself only', async () => {
  for (const path of ['/metrics', '/metrics/', '/health/metrics'])
    expect([path, (await fetch(`${stage.apis[0]!.url}${path}`)).status]).toEqual([path, 404]);
  expect((await fetch(`http://127.0.0.1:${ports.api}/graphql`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${ports.api}/metrics`, { method: 'POST' })).status).toBe(404);
  const outer = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && !one.internal && one.family === 'IPv4');
  for (const { address } of outer as { address: string }[])
    await expect(fetch(`http://${address}:${ports.api}/metrics`)).rejects.toThrow('fetch failed');
});
