import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../architecture/cruise.js';
import { TestDatabase } from '../kit/database.js';
import type { FreshDatabase } from '../kit/database.js';
import { freePort } from '../kit/ports.js';
import { Program } from '../kit/program.js';
import { until } from '../kit/watching.js';

interface Service {
  command: string[];
  environment?: Record<string, string>;
  healthcheck: { test: string[] };
}

const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as {
  services: Record<'api' | 'worker' | 'web', Service>;
};

/** The service's own health check, on this machine's ports. */
function healthOf(
  service: Service,
  environment: Record<string, string>,
  ports: Record<string, number>,
): number | null {
  const [, executable, ...args] = service.healthcheck.test;
  const moved = args.map((arg) =>
    Object.entries(ports).reduce((text, [from, to]) => text.replace(`:${from}`, `:${to}`), arg),
  );
  const { status } = spawnSync(executable!, moved, { cwd: root, env: { ...process.env, ...environment } });
  return status;
}

const nginx = spawnSync('nginx', ['-v']).status === 0;

describe("each service's command, outside a container", () => {
  let database: FreshDatabase;
  let port: number;
  let settings: Record<string, string>;
  let api: Program;

  beforeAll(async () => {
    database = await TestDatabase.empty();
    port = await freePort();
    settings = {
      ...services.api.environment,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      GUILDHALL_URL: 'http://localhost:8080',
      MAIL_FROM: 'Guildhall <no-reply@town.example>',
      GUILDHALL_OPERATOR: 'Gmina',
      GUILDHALL_CONTACT: 'kontakt@town.example',
      HOST: '127.0.0.1',
      PORT: String(port),
      METRICS_HOST: '127.0.0.1',
      METRICS_PORT: String(await freePort()),
    };
    api = new Program(services.api.command, settings);
    await api.says(/Guildhall is open/);
  }, 90_000);

  afterAll(async () => {
    await api?.signal('SIGTERM');
    await database?.drop();
  });

  it('api: brings an empty database up to date, answers its health check, and shows no demo account', () => {
    expect(healthOf(services.api, settings, { 3000: port })).toBe(0);
    expect(healthOf(services.api, settings, { 3000: 9 })).toBe(1);
    expect(api.output).not.toContain('guildhall.example');
  });

  it('worker: works beside the api, is healthy only with its database, and ends cleanly', async () => {
    const own = {
      ...settings,
      ...services.worker.environment,
      // an address of its own, as of an inner network: there alone it can be asked
      METRICS_HOST: '127.0.0.2',
      METRICS_PORT: String(await freePort()),
      DATABASE_URL: database.url,
      MAIL_FROM: settings['MAIL_FROM']!,
      GUILDHALL_URL: settings['GUILDHALL_URL']!,
    };
    const worker = new Program(services.worker.command, own);
    await worker.says(/at work/);
    expect(healthOf(services.worker, own, {})).toBe(0);
    expect(healthOf(services.worker, { ...own, METRICS_HOST: '0.0.0.0' }, {})).toBe(1);
    // without a port to ask it at, its database is asked
    const portless = { DATABASE_URL: database.url, METRICS_PORT: '' };
    expect(healthOf(services.worker, portless, {})).toBe(0);
    expect(healthOf(services.worker, { ...portless, DATABASE_URL: 'postgres://127.0.0.1:9/x' }, {})).toBe(1);
    expect(await worker.signal('SIGTERM')).toMatchObject({ code: 0 });
    expect(healthOf(services.worker, own, {})).toBe(1);
  });

  (nginx ? it : it.skip)('web: nginx serves the files and hands the rest to the api', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-nginx-'));
    const webPort = await freePort();
    const text = readFileSync(join(root, 'apps/web/nginx.conf'), 'utf8')
      .replace('listen 8080', `listen 127.0.0.1:${webPort}`)
      .replace('api:3000', `127.0.0.1:${port}`)
      .replace('include mime.types', 'include /etc/nginx/mime.types')
      .replaceAll('/tmp/', `${folder}/`)
      .replace('/srv/web', join(root, 'apps/web/dist'));
    writeFileSync(join(folder, 'nginx.conf'), text);
    const web = new Program([
      ...services.web.command,
      '-c',
      join(folder, 'nginx.conf'),
      '-e',
      join(folder, 'error.log'),
    ]);
    try {
      const address = `http://127.0.0.1:${webPort}`;
      const answer = async (path: string) => fetch(`${address}${path}`).catch(() => null);
      await until(async () => (await answer('/health/live')) !== null);
      expect((await answer('/health/ready'))?.status).toBe(200);
      expect((await answer('/assets/missing.js'))?.status).toBe(404);
      const handshake = await answer('/socket.io/?EIO=4&transport=polling');
      expect(handshake?.headers.get('server')).toContain('nginx');
    } finally {
      await web.signal('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
