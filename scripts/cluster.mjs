/**
 * `npm run cluster -- --api 2 --worker 2`: the built product as several processes on this machine, behind HAProxy, over the
 * embedded PostgreSQL (or DATABASE_URL) and a Redis of its own where the machine has one (or REDIS_URL). SIGUSR2 to this process,
 * or `npm run cluster -- --restart` beside it, replaces one process after another while people go on working.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkMachine, giveUp } from './machine.mjs';
import { root } from './paths.mjs';

checkMachine();
process.chdir(root);
const { complaintOf } = await import('./complaint.mjs');
const { configurationOf, findProgram, placesInUse } = await import('./cluster/haproxy.mjs');
const { Member, freePort } = await import('./cluster/member.mjs');
const options = optionsOf(process.argv.slice(2));
const drainSeconds = 4;
const redisProgram = 'redis-server';

const haproxyProgram = findProgram('haproxy');
if (!haproxyProgram) giveUp('A cluster needs HAProxy in front of it: apt-get install haproxy.');

try {
  const { build, partsToServe } = await import('./build.mjs');
  await build(partsToServe());
  const { claimPort } = await import('../dist/apps/api/src/http/port.js');
  const { Configuration, startEmbeddedPostgres } = await import('#platform');
  const configuration = new Configuration();
  const folder = join(configuration.dataDirectory, 'cluster');
  if (options.restart) tellToRestart(folder);
  else {
    await claimPort(configuration.port, configuration.host);
    mkdirSync(folder, { recursive: true });
    await run({ configuration, folder, startEmbeddedPostgres });
  }
} catch (error) {
  giveUp(complaintOf(error));
}

async function run({ configuration, folder, startEmbeddedPostgres }) {
  /** In the order of their start; they end in the opposite one. */
  const members = [];
  let postgres;
  let ending = false;
  const endAll = async () => {
    if (ending) return;
    ending = true;
    console.log('Ending …');
    // Nobody is left to whom a socket could be sent, so nobody drains: SIGINT.
    for (const kind of ['proxy', 'api', 'worker', 'redis'])
      await Promise.all(members.filter((one) => one.kind === kind).map((one) => one.end('SIGINT')));
    await postgres?.stop().catch(() => undefined);
    rmSync(join(folder, 'pid'), { force: true });
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void endAll());

  try {
    const environment = { ...process.env, GUILDHALL_URL: configuration.publicUrl };
    if (!configuration.databaseUrl) {
      const { dataDirectory } = configuration;
      postgres = await startEmbeddedPostgres({ dataDirectory, log: console.log });
      environment.DATABASE_URL = postgres.url;
    }
    if (!configuration.redisUrl && findProgram(redisProgram)) {
      const port = await freePort();
      const command = [
        redisProgram,
        '--port',
        port,
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--appendonly',
        'no',
      ];
      const redis = add('redis', 'redis', command.map(String), { cwd: folder }, () => false);
      await redis.start(({ said }) => said.includes('Ready to accept connections'));
      environment.REDIS_URL = `redis://127.0.0.1:${port}`;
    }

    // One place more than processes: the next one is started in it before its predecessor leaves.
    const ports = [];
    while (ports.length <= options.api) ports.push(await freePort());
    writeFileSync(
      join(folder, 'haproxy.cfg'),
      configurationOf({ address: `${configuration.host}:${configuration.port}`, ports }),
    );
    const places = ports.map((port, i) =>
      addApi(`api${i}`, { ...environment, HOST: '127.0.0.1', PORT: String(port) }),
    );
    // The first brings the database up to date and loads the demo; the others find it done.
    await places[0].start(isOpen);
    await Promise.all(places.slice(1, options.api).map((api) => api.start(isOpen)));
    for (let i = 0; i < options.worker; i++) await addWorker(`worker${i}`, environment).start(isOpen);
    const proxy = add('proxy', 'haproxy', [haproxyProgram, '-db', '-f', 'haproxy.cfg'], { cwd: folder });
    const isInUse = async (api) => (await placesInUse(join(folder, 'haproxy.sock'))).has(places.indexOf(api));
    const allInUse = async () => (await placesInUse(join(folder, 'haproxy.sock'))).size === options.api;
    await proxy.start(allInUse);

    let replacing = false;
    process.on('SIGUSR2', () => {
      if (replacing || ending) return;
      replacing = true;
      replaceAll(isInUse)
        .then(() => console.log('All processes were replaced.'))
        .catch((error) => console.error(`Not all processes were replaced: ${complaintOf(error)}`))
        .finally(() => (replacing = false));
    });
    writeFileSync(join(folder, 'pid'), String(process.pid));
    announce(configuration);
  } catch (error) {
    if (ending) return;
    ending = true;
    for (const member of members.reverse()) await member.end('SIGINT');
    await postgres?.stop().catch(() => undefined);
    throw error;
  }

  function add(kind, name, command, settings, shows) {
    const member = Object.assign(new Member(name, command, settings, shows), { kind });
    members.push(member);
    return member;
  }

  function addApi(name, environment) {
    const trusted = String(configuration.trustedProxies + 1);
    const env = { ...environment, TRUSTED_PROXIES: trusted, DRAIN_SECONDS: String(drainSeconds) };
    return add(
      'api',
      name,
      [process.execPath, 'scripts/start.mjs', 'api'],
      { cwd: root, env },
      isWorthShowing,
    );
  }

  function addWorker(name, env) {
    const command = [process.execPath, 'scripts/start.mjs', 'worker'];
    return add('worker', name, command, { cwd: root, env }, isWorthShowing);
  }

  /** One after another: the new one serves before the old one leaves, and the next turn begins when it has left. */
  async function replaceAll(isInUse) {
    const apis = members.filter(({ kind }) => kind === 'api');
    for (const old of apis.filter(({ isRunning }) => isRunning)) {
      const next = apis.find(({ isRunning }) => !isRunning);
      console.log(`${next.name} takes the place of ${old.name}.`);
      await next.start(isInUse);
      await old.end('SIGTERM');
    }
    // Workers need no overlap: what waits for them waits in the database.
    for (const worker of members.filter(({ kind }) => kind === 'worker')) {
      await worker.end('SIGTERM');
      await worker.start(isOpen);
    }
  }
}

function isOpen({ said }) {
  return /Guildhall is open at|The worker is at work/.test(said);
}

/** Until it is open, how far it has come; from then on its log. Where it listens is nobody's address but the proxy's. */
function isWorthShowing(line, member) {
  return line.startsWith('{') || (!isOpen(member) && line !== '');
}

function announce({ port, host, demo }) {
  const name = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
  const counts = `${options.api} api and ${options.worker} worker processes`;
  console.log(`Guildhall is open at http://${name}:${port}, as ${counts}`);
  if (demo)
    console.log('Demo accounts as with npm start: practitioner.wroclaw@guildhall.example and others.');
  console.log('To replace all processes while people work: npm run cluster -- --restart');
}

function tellToRestart(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGUSR2');
  } catch {
    giveUp(`No cluster runs on ${folder}.`);
  }
  console.log('The cluster replaces its processes, and says when it is done.');
}

function optionsOf(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { api: { type: 'string' }, worker: { type: 'string' }, restart: { type: 'boolean' } },
    });
    const count = (name) => {
      const number = Number(values[name] ?? 2);
      if (!Number.isInteger(number) || number < 1 || number > 16)
        throw new Error(`--${name} is a whole number from 1 to 16`);
      return number;
    };
    return { api: count('api'), worker: count('worker'), restart: values.restart ?? false };
  } catch (error) {
    return giveUp(`npm run cluster -- --api 2 --worker 2, or --restart: ${error.message}`);
  }
}
