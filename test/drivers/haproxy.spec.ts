/** What the proxy of a cluster does with a request that met a dying process: nothing is done twice, nothing is lost that was not begun. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { configurationOf, findProgram, placesInUse } from '../../scripts/cluster/haproxy.mjs';
import { freePort } from '../kit/ports.js';
import { until } from '../kit/watching.js';

/** An api process in the proxy's eyes: what reached it, and how it dies. */
class Backend {
  readonly reached: string[] = [];
  dies = false;
  private server: Server | undefined;

  constructor(readonly port: number) {}

  async open(): Promise<void> {
    this.server = createServer((request, response) => {
      if (request.url === '/health/ready') return void response.end();
      this.reached.push(`${request.method} ${request.url}`);
      if (this.dies) return void request.socket.destroy();
      const { 'x-forwarded-for': address, 'x-request-id': name = '' } = request.headers;
      response.end(`${String(address)}${String(name)}`);
    });
    await new Promise<void>((done) => this.server!.listen(this.port, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server!.close(done));
  }
}

const program = findProgram('haproxy');

(program ? describe : describe.skip)('the proxy of a cluster', () => {
  let folder: string;
  let proxy: ChildProcess;
  let url: string;
  let backends: Backend[];
  const isSound = async () => (await placesInUse(join(folder, 'haproxy.sock'))).size === 2;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guildhall-haproxy-'));
    const address = `127.0.0.1:${await freePort()}`;
    url = `http://${address}`;
    const ports = [await freePort(), await freePort()];
    backends = ports.map((port) => new Backend(port));
    for (const backend of backends) await backend.open();
    writeFileSync(join(folder, 'haproxy.cfg'), configurationOf({ address, ports }));
    proxy = spawn(program!, ['-db', '-f', 'haproxy.cfg'], { cwd: folder, stdio: 'ignore' });
    await until(isSound, 10_000);
  }, 20_000);

  afterEach(async () => {
    for (const backend of backends) {
      backend.dies = false;
      backend.reached.length = 0;
    }
    await until(isSound);
  });

  afterAll(async () => {
    const ended = new Promise((done) => proxy.once('exit', done));
    proxy.kill();
    await ended;
    for (const backend of backends) await backend.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The status, or null where the connection ended without any. */
  const send = (method: string, path: string) =>
    fetch(`${url}${path}`, { method }).then(
      ({ status }) => status,
      () => null,
    );
  /** Sends so many of a kind, each with a number; both processes get some. */
  const sendTen = (method: string, path: string) =>
    Promise.all(Array.from({ length: 10 }, (_, i) => send(method, `${path}?${i}`)));

  for (const path of ['/graphql', '/socket.io/']) {
    it(`a question to ${path} that met a dying process is asked again, and answered`, async () => {
      backends[0]!.dies = true;
      expect(await sendTen('GET', path)).toEqual(Array(10).fill(200));
      expect(backends[0]!.reached).not.toEqual([]);
      expect(backends[1]!.reached).toHaveLength(10);
    });

    it(`what was sent to ${path} and had reached a process is never sent to another`, async () => {
      backends[0]!.dies = true;
      const statuses = await sendTen('POST', path);
      const reached = backends.flatMap((backend) => backend.reached);
      expect(new Set(reached).size).toBe(10);
      expect(reached).toHaveLength(10);
      // 502 or, on a connection that was in use already, its end: either tells the client that nobody knows.
      expect(statuses.filter((status) => status !== 200)).toHaveLength(backends[0]!.reached.length);
      expect(backends[0]!.reached).not.toEqual([]);
    });

    it(`what is sent to ${path} where nobody listens any more goes to another process`, async () => {
      await backends[0]!.close();
      expect(await sendTen('POST', path)).toEqual(Array(10).fill(200));
      expect(backends[1]!.reached).toHaveLength(10);
      await backends[0]!.open();
    });
  }

  it('adds the address of whoever asks behind what they say of themselves', async () => {
    const answer = await fetch(`${url}/`, { headers: { 'x-forwarded-for': '198.51.100.7' } });
    expect(await answer.text()).toBe('198.51.100.7, 127.0.0.1');
  });

  it('hands on nobody’s own name for a request', async () => {
    const answer = await fetch(`${url}/`, { headers: { 'x-request-id': 'made-up-by-a-stranger' } });
    expect(await answer.text()).toBe('127.0.0.1');
  });
});
