/** The processes of a cluster on one machine: started in their order, replaced one after another, ended in the opposite order. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { configurationOf, findProgram, placesInUse } from './haproxy.mjs';
import { freePort, Member, StartError } from './member.mjs';

/** How long an api goes on answering after it was told to end: half of it is more than HAProxy takes to notice. */
const drainSeconds = 4;
const redisProgram = 'redis-server';

export class Cluster {
  apis = [];
  workers = [];
  places = 0;
  isEnding = false;
  isReplacing = false;

  /**
   * @param folder for what the members need of files
   * @param counts how many processes of each kind
   * @param proxyProgram HAProxy
   * @param startPostgres starts the embedded PostgreSQL, where there is no other
   */
  constructor({ configuration, folder, counts, proxyProgram, startPostgres }) {
    Object.assign(this, { configuration, folder, counts, proxyProgram, startPostgres });
  }

  async start() {
    mkdirSync(this.folder, { recursive: true });
    this.environment = { ...process.env, GUILDHALL_URL: this.configuration.publicUrl };
    if (!this.configuration.databaseUrl) {
      this.postgres = this.startPostgres({
        dataDirectory: this.configuration.dataDirectory,
        log: console.log,
      });
      this.environment.DATABASE_URL = (await this.postgres).url;
    }
    if (!this.configuration.redisUrl && findProgram(redisProgram)) await this.startRedis();
    await this.startApis();
    for (let i = 0; i < this.counts.worker; i++) {
      const worker = this.member(`worker${i}`, [process.execPath, 'scripts/start.mjs', 'worker'], {
        env: this.metricsOf(this.counts.api + 1 + i),
      });
      this.workers.push(worker);
      await this.begin(worker, isOpen);
    }
    await this.startProxy();
  }

  /** It keeps nothing: what it is told is news for a moment. */
  async startRedis() {
    const port = String(await freePort());
    const settings = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.redis = this.member('redis', [redisProgram, ...settings], { cwd: this.folder, shows: () => false });
    await this.begin(this.redis, ({ said }) => said.includes('Ready to accept connections'));
    this.environment.REDIS_URL = `redis://127.0.0.1:${port}`;
  }

  /** One place more than processes: the next one is started in it before its predecessor leaves. */
  async startApis() {
    const trusted = this.configuration.trustedProxies + 1;
    this.ports = [];
    while (this.ports.length <= this.counts.api) this.ports.push(await freePort());
    this.apis = this.ports.map((port, i) =>
      this.ofTheProduct(`api${i}`, 'api', {
        HOST: '127.0.0.1',
        PORT: port,
        TRUSTED_PROXIES: trusted,
        DRAIN_SECONDS: drainSeconds,
      }),
    );
    const [first, ...others] = this.apis.slice(0, this.counts.api);
    // It brings the database up to date and loads the demo; the others find it done.
    await this.begin(first, isOpen);
    await Promise.all(others.map((api) => this.begin(api, isOpen)));
  }

  async startProxy() {
    const address = `${this.configuration.host}:${this.configuration.port}`;
    writeFileSync(join(this.folder, 'haproxy.cfg'), configurationOf({ address, ports: this.ports }));
    this.proxy = this.member('proxy', [this.proxyProgram, '-db', '-f', 'haproxy.cfg'], {
      cwd: this.folder,
      // of each process it tells twice, once for its sockets
      shows: (line) => /Server pages\/|ALERT/.test(line),
    });
    await this.begin(this.proxy, async () => (await this.placesInUse()).size === this.counts.api);
  }

  /** One after another: the new one serves before the old one leaves, and the next turn begins when it has left. */
  async replaceAll() {
    if (this.isReplacing || this.isEnding) throw new StartError('The cluster is busy with that already.');
    this.isReplacing = true;
    try {
      // One that died and is about to be started again has its place too: taken for the free one, it would be ended for good.
      for (const old of this.apis.filter(({ wanted }) => wanted)) {
        const next = this.apis.find(({ wanted }) => !wanted);
        this.refuseWhenEnding();
        console.log(`${next.name} takes the place of ${old.name}.`);
        await this.begin(next, async () => (await this.placesInUse()).has(this.apis.indexOf(next)));
        await old.end('SIGTERM');
      }
      // Workers need no overlap: what waits for them waits in the database.
      for (const worker of this.workers) {
        this.refuseWhenEnding();
        await worker.end('SIGTERM');
        await this.begin(worker, isOpen);
      }
    } finally {
      this.isReplacing = false;
    }
  }

  /** By SIGINT: nobody is left to whom a socket could be sent, so nobody takes the time to. */
  async end() {
    this.isEnding = true;
    await this.proxy?.end('SIGINT');
    await Promise.all([...this.apis, ...this.workers].map((member) => member.end('SIGINT')));
    await this.redis?.end('SIGINT');
    await this.postgres?.then((postgres) => postgres.stop()).catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Each process tells its own numbers: METRICS_PORT and those after it, first the apis' places, then the workers. */
  metricsOf(place) {
    const { metricsPort } = this.configuration;
    return metricsPort ? { METRICS_PORT: metricsPort + place } : {};
  }

  placesInUse() {
    return placesInUse(join(this.folder, 'haproxy.sock'));
  }

  ofTheProduct(name, role, settings = {}) {
    const { metricsPort } = this.configuration;
    // A port for each place: whoever reads the metrics finds the same process behind the same one.
    const env = metricsPort ? { ...settings, METRICS_PORT: metricsPort + this.places++ } : settings;
    return this.member(name, [process.execPath, 'scripts/start.mjs', role], { env });
  }

  member(name, command, { env = {}, cwd = root, shows = isWorthShowing } = {}) {
    this.refuseWhenEnding();
    return new Member(name, command, { cwd, env: { ...this.environment, ...env } }, shows);
  }

  /** What begins after all were told to end is ended by nobody: it would outlive the cluster. */
  begin(member, isReady) {
    this.refuseWhenEnding();
    return member.start(isReady);
  }

  refuseWhenEnding() {
    if (this.isEnding) throw new StartError('The cluster is ending.');
  }
}

function isOpen({ hasOpened }) {
  return hasOpened;
}

/** Until it is open, how far it has come; from then on its log. Where it listens is nobody's address but the proxy's. */
function isWorthShowing(line, member) {
  if (/^(Guildhall is open at|The worker is at work)/.test(line)) member.hasOpened = true;
  return line.startsWith('{') || (!member.hasOpened && line !== '');
}
