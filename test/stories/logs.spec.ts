/** What the log says of a request, a socket and a worker's job: enough to find everything that belongs to what somebody tells us of. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApiProcess, WorkerProcess } from '../kit/api-process.js';
import type { Caller } from '../kit/caller.js';
import { LiveStage } from '../kit/live-stage.js';
import { pause } from '../kit/storm.js';
import { until } from '../kit/watching.js';

type Line = Record<string, unknown> & { level: number; message?: string };

const made = /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/;
const documents = Object.values(
  JSON.parse(readFileSync('apps/web/dist/persisted.json', 'utf8')) as Record<string, string>,
);
const front = documents.find((text) => text.includes('query FrontPage {'))!;

let stage: LiveStage;
let member: Caller;
let api: ApiProcess;

beforeAll(async () => {
  stage = await LiveStage.set([[]], { LOG_LEVEL: 'info' });
  api = stage.apis[0]!;
  member = await stage.caller('member');
}, 60_000);
afterAll(() => stage?.strike());

/** What a process has said since, line by line. */
function linesOf(process: { output: string }): Line[] {
  const texts = process.output.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  return texts.map((line) => JSON.parse(line) as Line);
}

/** The lines of which this holds; a process says them a moment after it has answered. */
async function found(process: { output: string }, holds: (line: Line) => unknown): Promise<Line[]> {
  await until(() => linesOf(process).some(holds), 15_000);
  return linesOf(process).filter(holds);
}

/** Asks over one of both ways of GraphQL. */
function ask(
  query: string,
  { byHash = false, url = api.url, headers = {} as Record<string, string> } = {},
): Promise<Response> {
  const hash = createHash('sha256').update(query).digest('hex');
  return fetch(`${url}/graphql${byHash ? `?document=${hash}` : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: member.cookie!, ...headers },
    body: JSON.stringify(byHash ? { variables: {} } : { query }),
  });
}

/** A table is not there for a while: whatever needs it fails inside. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  const [schema, name] = table.split('.');
  await stage.sql.query(`alter table ${table} rename to ${name}_away`);
  try {
    await work();
  } finally {
    await stage.sql.query(`alter table ${schema}.${name}_away rename to ${name}`);
  }
}

describe('a request', () => {
  it('is answered with a number of its own, whatever it asked for', async () => {
    const answers = [
      await ask(front),
      await ask(front, { byHash: true }),
      await ask('{ nothingOfTheKind }'),
      await fetch(`${api.url}/graphql`, { method: 'POST', body: '{' }),
      await fetch(`${api.url}/files/no-such-ticket/plan.pdf`),
      await fetch(`${api.url}/health/live`),
      await fetch(`${api.url}/nowhere`),
    ];
    const numbers = answers.map((answer) => answer.headers.get('x-request-id'));
    for (const number of numbers) expect(number).toMatch(made);
    expect(new Set(numbers).size).toBe(answers.length);
  });

  it('is not named by whoever sends it', async () => {
    const headers = { 'x-request-id': 'chosen-by-a-stranger' };
    for (const byHash of [false, true])
      expect((await ask(front, { byHash, headers })).headers.get('x-request-id')).toMatch(made);
  });

  it('keeps the name that a trusted proxy gives it, if it is one', async () => {
    const behind = await ApiProcess.start(stage.database.url, { settings: { TRUSTED_PROXIES: '1' } });
    try {
      const name = 'AC1F0002:C350_0A000001:0050_6A1B2C3D';
      for (const byHash of [false, true]) {
        const numberOf = async (given: string) =>
          (await ask(front, { byHash, url: behind.url, headers: { 'x-request-id': given } })).headers.get(
            'x-request-id',
          );
        expect(await numberOf(name)).toBe(name);
        for (const bad of ['short', 'x'.repeat(65), 'with a space', '{"level":60}', 'a"b"c"d"e"f'])
          expect(await numberOf(bad)).toMatch(made);
      }
    } finally {
      await behind.kill();
    }
  }, 30_000);

  it.each([false, true])('that failed is found by the number in its answer (by hash: %s)', async (byHash) => {
    let answer!: Response;
    await without('groups.community', async () => {
      answer = await ask(front, { byHash });
    });
    const { errors } = (await answer.json()) as { errors: { extensions: Record<string, unknown> }[] };
    const number = answer.headers.get('x-request-id');
    expect(errors[0]!.extensions).toEqual({ code: 'INTERNAL', requestId: number });
    const [own] = await found(api, (line) => line['request'] === number);
    expect(own).toMatchObject({ level: 50, person: member.personId, operation: 'FrontPage' });
    expect(own!['error']).toContain('groups.community');
    // Nothing of it is said once more without the number.
    const said = api.output.split('\n').filter((line) => line.includes('groups.community'));
    expect(said.filter((line) => !line.includes('"request"'))).toEqual([]);
  });

  it('that failed before it was known whose it is has its number too', async () => {
    // Who a cookie speaks for is remembered for a second.
    await pause(1100);
    for (const byHash of [false, true]) {
      let answer!: Response;
      await without('people.session', async () => {
        answer = await ask(front, { byHash });
      });
      const number = answer.headers.get('x-request-id');
      const { errors } = (await answer.json()) as { errors: { extensions: Record<string, unknown> }[] };
      expect(errors[0]!.extensions).toEqual({ code: 'INTERNAL', requestId: number });
      const own = await found(api, (line) => line['request'] === number);
      expect(own).toEqual([
        expect.objectContaining({ level: 50, error: expect.stringContaining('session') }),
      ]);
    }
  });

  it('that took long says so, with its operation and whose it was; the others say nothing', async () => {
    const holder = await stage.sql.connect();
    const numbers: (string | null)[] = [];
    for (const byHash of [false, true]) {
      await holder.query('begin; lock table groups.community in access exclusive mode');
      const asked = ask(front, { byHash });
      await pause(1200);
      await holder.query('commit');
      numbers.push((await asked).headers.get('x-request-id'));
    }
    holder.release();
    const slowOnes = () =>
      linesOf(api).filter(
        (line) => line.message === 'A slow request' && numbers.includes(`${line['request']}`),
      );
    await until(() => slowOnes().length === 2);
    const slow = slowOnes();
    expect(slow.map((line) => line['request'])).toEqual(numbers);
    for (const line of slow) {
      expect(line).toMatchObject({ level: 40, person: member.personId, operation: 'FrontPage', status: 200 });
      expect(line).toMatchObject({ method: 'POST', door: '/graphql' });
      expect(line['milliseconds']).toBeGreaterThanOrEqual(1000);
    }
    // The machine may be busy with other tests: it is asked until it was answered at once.
    let quick: Response;
    let took: number;
    do {
      const began = performance.now();
      quick = await ask(front);
      took = performance.now() - began;
    } while (took >= 1000);
    expect(api.output).not.toContain(quick.headers.get('x-request-id')!);
  });
});

it('a watch that failed is found by its connection and by whose it was', async () => {
  const socket = await member.socket();
  const streamId = await stage.newThread(member);
  await without('people.scope_grant', async () => {
    expect(await socket.timeout(5000).emitWithAck('watch', { streamId, since: null })).toEqual({
      ok: false,
      code: 'INTERNAL',
    });
  });
  const [line] = await found(api, ({ message }) => message?.startsWith('A watch failed'));
  expect(line).toMatchObject({ connection: socket.id, person: member.personId, stream: streamId });
  socket.disconnect();
});

it("a worker's line names its consumer and the events, or its job and the letter", async () => {
  const settings = { LOG_LEVEL: 'info', SMTP_URL: 'smtp://127.0.0.1:9', GUILDHALL_DEMO: 'false' };
  const worker = await WorkerProcess.from([])({ ...settings, DATABASE_URL: stage.database.url });
  try {
    await member.get('mutation { requestPasswordReset(email: "member@town.example") }');
    await without('notices.notice', async () => {
      const stream = await stage.newThread(member);
      const [failed] = await found(worker, (line) => line['stream'] === stream);
      expect(failed).toMatchObject({ level: 50, consumer: 'notices', from: 1, to: expect.any(Number) });
    });
    const [letter] = await found(worker, (line) => line['kind'] === 'password-reset');
    expect(letter).toMatchObject({ job: 'mail', attempts: 1, letter: expect.any(String) });
  } finally {
    await worker.kill();
  }
}, 60_000);
