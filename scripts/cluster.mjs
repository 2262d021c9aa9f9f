/**
 * `npm run cluster -- --api 2 --worker 2`: the built product as several processes on this machine, behind HAProxy, over the
 * embedded PostgreSQL (or DATABASE_URL) and a Redis of its own where the machine has one (or REDIS_URL).
 * `npm run cluster -- --restart` beside it builds what is stale and replaces one process after another while people work.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkMachine, giveUp } from './machine.mjs';
import { root } from './paths.mjs';

checkMachine();
process.chdir(root);
const { complaintOf } = await import('./complaint.mjs');
const { answerAt, ask } = await import('./cluster/control.mjs');
const { findProgram } = await import('./cluster/haproxy.mjs');
const options = optionsOf(process.argv.slice(2));
const allReplaced = 'All processes were replaced.';
try {
  const { build, partsToServe } = await import('./build.mjs');
  const proxyProgram = findProgram('haproxy');
  if (!proxyProgram) giveUp('A cluster needs HAProxy in front of it: apt-get install haproxy.');
  await build(partsToServe());
  const { Configuration, startEmbeddedPostgres: startPostgres } = await import('#platform');
  const configuration = new Configuration();
  const folder = join(configuration.dataDirectory, 'cluster');
  if (options.restart) await replaceAll(folder);
  else await run({ configuration, folder, counts: options, proxyProgram, startPostgres });
} catch (error) {
  giveUp(complaintOf(error));
}

async function run(settings) {
  const { configuration, folder } = settings;
  const { claimPort } = await import('../dist/apps/api/src/http/port.js');
  const { Cluster } = await import('./cluster/cluster.mjs');
  await claimPort(configuration.port, configuration.host);
  const cluster = new Cluster(settings);
  if ((await cluster.placesInUse()).size > 0)
    giveUp(`A cluster, or what is left of one that was killed, runs on ${folder}.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (cluster.isEnding) return;
      console.log('Ending …');
      void cluster.end().then(() => process.exit(0));
    });
  }
  try {
    await cluster.start();
  } catch (error) {
    // Ended by a signal, whatever was under way fails; the signal's own exit is the one that counts.
    if (cluster.isEnding) return;
    await cluster.end();
    throw error;
  }
  answerAt(folder, () => cluster.replaceAll().then(() => allReplaced, complaintOf));
  announce(configuration);
}

function announce({ port, host, demo }) {
  const name = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
  const counts = `${options.api} api and ${options.worker} worker processes`;
  console.log(`Guildhall is open at http://${name}:${port}, as ${counts}`);
  if (demo)
    console.log('Demo accounts as with npm start: practitioner.wroclaw@guildhall.example and others.');
  console.log('To replace all processes while people work: npm run cluster -- --restart');
}

async function replaceAll(folder) {
  console.log('The cluster replaces its processes, one after another ...');
  const answer = await ask(folder);
  if (answer !== allReplaced) giveUp(answer ?? `No cluster runs on ${folder}.`);
  console.log(answer);
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
        throw new Error(`--${name} is a whole number from 1 to 16.`);
      return number;
    };
    return { api: count('api'), worker: count('worker'), restart: values.restart ?? false };
  } catch (error) {
    return giveUp(error.message);
  }
}
