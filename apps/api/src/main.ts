/** Starts everything that one process serves: database, migrations, demo, api, worker, web client. */
import type { AddressInfo } from 'node:net';
import { CleanUp, Configuration, PostOffice, startEmbeddedPostgres, type EmbeddedPostgres } from '#platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from './create-api.js';
import { migrateDatabase } from './database.js';
import { loadDemo } from './demo/load-demo.js';
import { claimPort } from './http/port.js';

/** Returns when it serves; ends the process cleanly on SIGINT and SIGTERM. Throws StartError for what a person can mend. */
export async function start(options: { worker: boolean } = { worker: true }): Promise<void> {
  const configuration = new Configuration();
  const say = (line: string) => console.log(line);
  await claimPort(configuration.port, configuration.host);
  const embedded = configuration.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDirectory: configuration.dataDirectory, log: say });
  const databaseUrl = configuration.databaseUrl ?? embedded!.url;
  let app: NestExpressApplication | undefined;
  try {
    const ran = await migrateDatabase(databaseUrl);
    if (ran.length > 0) say(`The database was brought up to date: ${ran.length} migration${ran.length === 1 ? '' : 's'}.`);
    app = await createApi({ databaseUrl });
    if (configuration.demo) await loadDemo(app, say);
    if (options.worker) beginWork(app);
    await app.listen(configuration.port, configuration.host);
  } catch (error) {
    await end(app, embedded);
    throw error;
  }
  endOnSignal(app, embedded, say);
  announce(app, configuration, say);
}

/** The worker's part: `npm start` composes it into the api's process; apps/worker runs it alone. */
export function beginWork(app: Pick<NestExpressApplication, 'get'>): void {
  app.get(PostOffice).open();
  app.get(CleanUp).begin();
}

async function end(app: NestExpressApplication | undefined, embedded: EmbeddedPostgres | null): Promise<void> {
  await app?.close().catch(() => undefined);
  await embedded?.stop().catch(() => undefined);
}

function endOnSignal(app: NestExpressApplication, embedded: EmbeddedPostgres | null, say: (line: string) => void): void {
  let ending = false;
  const onSignal = () => {
    if (ending) return;
    ending = true;
    say('Ending …');
    // A client that keeps its connection open must not keep the process alive.
    setTimeout(() => process.exit(1), 10_000).unref();
    void end(app, embedded).then(() => process.exit(0));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function announce(app: NestExpressApplication, configuration: Configuration, say: (line: string) => void): void {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = ['0.0.0.0', '::', '127.0.0.1'].includes(configuration.host) ? 'localhost' : configuration.host;
  say(`Guildhall is open at http://${host}:${port}`);
  if (!configuration.demo) return;
  say('Demo accounts, password guildhall-demo:');
  for (const account of demoAccounts) say(`  ${account}@guildhall.example`);
  say(`Letters that would have been sent: http://${host}:${port}/dev/mail`);
}

const demoAccounts = [
  'practitioner.wroclaw',
  'practitioner.rzeszow',
  'practitioner.chisinau',
  'moderator',
  'coordinator.wroclaw',
  'secretariat',
  'admin',
];

// Run as a program (in a container), it starts; imported by `npm start`, it waits to be called.
if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  start({ worker: false }).catch((error: Error) => {
    console.error(error.name === 'StartError' ? error.message : error);
    process.exit(1);
  });
}
