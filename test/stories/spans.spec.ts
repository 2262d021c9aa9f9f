/** What a collector of OpenTelemetry is told, what it is never told, and what it costs when there is none or it is away. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newId } from '#kernel';
import { ApiProcess, WorkerProcess } from '../kit/api-process.js';
import type { Caller } from '../kit/caller.js';
import { Collector, type CollectedSpan } from '../kit/collector.js';
import { LiveStage } from '../kit/live-stage.js';
import { until } from '../kit/watching.js';

const documents = Object.values(
  JSON.parse(readFileSync('apps/web/dist/persisted.json', 'utf8')) as Record<string, string>,
);
const front = documents.find((text) => text.includes('query FrontPage {'))!;
/** Says at a signal which of the packages are loaded. */
const telling = `data:text/javascript,${encodeURIComponent(
  `import m from 'node:module';
   process.on('SIGUSR2', () => console.log('LOADED', Object.keys(m._cache).filter((one) => /@opentelemetry.(sdk|exp|otlp|res|core)/.test(one)).length, '.'));`,
)}`;

let collector: Collector;
let stage: LiveStage;
let member: Caller;

beforeAll(async () => {
  collector = await Collector.open();
  stage = await LiveStage.set([[]], { ...collector.settings, TRUSTED_PROXIES: '1' });
  member = await stage.caller('member');
}, 60_000);
afterAll(async () => {
  await stage?.strike();
  await collector?.close();
});

async function found(holds: (span: CollectedSpan) => boolean, where = collector): Promise<CollectedSpan> {
  await until(() => where.spans.some(holds), 10_000);
  return where.spans.find(holds)!;
}

function ask(byHash: boolean, headers: Record<string, string>, url = stage.apis[0]!.url): Promise<Response> {
  const hash = createHash('sha256').update(front).digest('hex');
  return fetch(`${url}/graphql${byHash ? `?document=${hash}` : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: member.cookie!, ...headers },
    body: JSON.stringify(byHash ? { variables: {} } : { query: front }),
  });
}

const chance = (bytes: number): string =>
  newId()
    .replaceAll('-', '')
    .slice(-bytes * 2)
    .padStart(bytes * 2, '7');

it.each([false, true])(
  "goes on with a proxy's trace: request, operation, statements (by hash: %s)",
  async (byHash) => {
    const [trace, parent] = [chance(16), chance(8)];
    const answer = await ask(byHash, { traceparent: `00-${trace}-${parent}-01` });
    const request = await found((span) => span.traceId === trace && span.kind === 2);
    expect(request).toMatchObject({
      name: 'POST /graphql',
      parentSpanId: parent,
      service: 'guildhall-api',
      attributes: {
        'guildhall.request': answer.headers.get('x-request-id'),
        'http.response.status_code': 200,
      },
    });
    const operation = await found(
      (span) => span.parentSpanId === request.spanId && span.name === 'FrontPage',
    );
    expect(operation).toMatchObject({
      traceId: trace,
      attributes: { 'graphql.operation.type': 'query', 'graphql.operation.name': 'FrontPage' },
    });
    const statement = await found((span) => span.parentSpanId === operation.spanId && span.kind === 3);
    expect(statement.attributes['db.query.summary']).toMatch(/^groups\./);
  },
);

it('of many at once, each has its own statements: also of those that waited for a connection', async () => {
  const traces = Array.from({ length: 40 }, () => chance(16));
  await Promise.all(traces.map((trace) => ask(true, { traceparent: `00-${trace}-${chance(8)}-01` })));
  const of = (trace: string) => collector.spans.filter((span) => span.traceId === trace);
  await until(() => traces.every((trace) => of(trace).some(({ kind }) => kind === 2)), 10_000);
  const told = traces.map((trace) => {
    const names = of(trace).map(({ name }) => name);
    return names
      .filter((name) => name.startsWith('groups.'))
      .sort()
      .join();
  });
  expect(told[0]).not.toBe('');
  expect(new Set(told).size).toBe(1);
});

it('a write begins a trace for its event, and what the worker makes of it names that trace', async () => {
  const settings = { ...collector.settings, GUILDHALL_DEMO: 'false', DATABASE_URL: stage.database.url };
  const worker = await WorkerProcess.from([])(settings);
  try {
    const trace = chance(16);
    const parent = chance(8);
    const response = await fetch(`${stage.apis[0]!.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: member.cookie!,
        traceparent: `00-${trace}-${parent}-01`,
      },
      body: JSON.stringify({
        query: 'mutation Open($input: OpenThreadInput!) { openThread(input: $input) { id } }',
        variables: {
          input: {
            key: newId(),
            scopeId: stage.scopeId,
            title: 'Nikomuniemow',
            text: 'Tajemnicawielka',
            language: 'pl',
          },
        },
      }),
    });
    expect(await response.json()).toMatchObject({ data: { openThread: { id: expect.any(String) } } });
    const operation = await found((span) => span.traceId === trace && span.name === 'Open');
    const commit = await found((span) => span.parentSpanId === operation.spanId && span.name === 'COMMIT');
    expect(commit.kind).toBe(3);
    const event = await found((span) => span.links.includes(`${trace} ${operation.spanId}`));
    expect(event).toMatchObject({ kind: 4, service: 'guildhall-api' });
    expect(event.parentSpanId ?? '').toBe('');
    expect(operation.links).toContain(`${event.traceId} ${event.spanId}`);
    const taken = await found(
      (span) => span.name === 'notices' && span.links.includes(`${event.traceId} ${event.spanId}`),
    );
    expect(taken).toMatchObject({ service: 'guildhall-worker', kind: 5 });
    await found((span) => span.parentSpanId === taken.spanId && span.kind === 3);
  } finally {
    await worker.stop();
  }
}, 30_000);

it('is told nothing of anybody: no person, address, cookie, text or stream', async () => {
  const before = collector.taken;
  const lost = `nobody-${newId()}@town.example`;
  await member.ask('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email: lost });
  await fetch(`${stage.apis[0]!.url}/files/a-ticket-that-works-once/Tajemnicawielka.pdf?x=Tajemnicawielka`);
  await until(() => collector.taken > before, 10_000);
  await found((span) => span.name === 'GET /files');
  const { rows } = await stage.sql.query<{ id: string }>('select id from platform.stream');
  const secrets = {
    person: member.personId,
    cookie: member.cookie!.split('=')[1]!,
    database: stage.database.url,
    texts: ['Tajemnicawielka', 'Nikomuniemow', 'town.example', 'a-ticket-that-works-once', '127.0.0.1'],
    streams: rows.map(({ id }) => id),
  };
  expect(collector.spans.length).toBeGreaterThan(20);
  for (const secret of Object.values(secrets).flat())
    expect([secret, collector.said.includes(secret)]).toEqual([secret, false]);
});

it('no stranger chooses a trace; a collector that hangs or is away costs nobody anything', async () => {
  const own = await Collector.open();
  const api = await ApiProcess.start(stage.database.url, {
    settings: { ...own.settings, NODE_OPTIONS: `--import ${telling}` },
  });
  try {
    const trace = chance(16);
    await ask(true, { traceparent: `00-${trace}-${chance(8)}-01` }, api.url);
    const request = await found((span) => span.kind === 2 && span.name === 'POST /graphql', own);
    expect(own.spans.filter((span) => span.traceId === trace)).toEqual([]);
    expect(request.parentSpanId ?? '').toBe('');

    const timeOfTwenty = async (): Promise<number> => {
      const began = performance.now();
      for (let i = 0; i < 20; i++) expect((await ask(true, {}, api.url)).status).toBe(200);
      return performance.now() - began;
    };
    await timeOfTwenty();
    own.hangs = true;
    const before = own.taken;
    expect(await timeOfTwenty()).toBeLessThan(8000);
    await until(() => own.taken > before);
    await own.close();
    expect(await timeOfTwenty()).toBeLessThan(8000);
    await until(() => api.output.includes('The collector does not take our spans'), 15_000);
    expect(await loaded(api)).toBeGreaterThan(10);
    const began = performance.now();
    await api.stop();
    expect(api.endedWith).toBe(0);
    expect(performance.now() - began).toBeLessThan(6000);
  } finally {
    await api.kill();
  }
}, 60_000);

it('without the setting nothing of it is loaded', async () => {
  const api = await ApiProcess.start(stage.database.url, {
    settings: { NODE_OPTIONS: `--import ${telling}` },
  });
  try {
    await ask(true, {}, api.url);
    expect(await loaded(api)).toBe(0);
  } finally {
    await api.kill();
  }
}, 30_000);

/** How many files of the packages a process has loaded. */
async function loaded(api: ApiProcess): Promise<number> {
  api.signal('SIGUSR2');
  const said = /LOADED (\d+) \./;
  await until(() => said.test(api.output));
  return Number(said.exec(api.output)![1]);
}
