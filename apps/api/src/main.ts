/** Starts everything that one process serves: database, migrations, demo, api, worker, web client. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SeatOffers } from '#meetings';
import { EndedPolls } from '#discussions';
import { MeetingReminders, NoticeMail, NoticeWriter } from '#notices';
import { TaskReminders } from '#outcomes';
import { SearchWriter } from '#search';
import {
  CleanUp,
  Configuration,
  MetricsDoor,
  openSpans,
  PostOffice,
  Scans,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '#platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from './create-api.js';
import { migrateDatabase } from './database.js';
import { leave } from './http/leaving.js';
import { claimPort } from './http/port.js';
import { forgetTheStart } from './memory-after-start.js';

/** What has been started so far, so that a signal in the middle of a start ends all of it too. */
interface Started {
  embedded?: Promise<EmbeddedPostgres>;
  app?: NestExpressApplication;
  isOpen?: boolean;
  ending?: boolean;
}

/** Returns when it serves; ends the process cleanly on SIGINT and SIGTERM. Throws StartError for what a person can mend. */
export async function start(options: { worker: boolean } = { worker: true }): Promise<void> {
  const configuration = new Configuration();
  const say = (line: string) => console.log(line);
  await claimPort(configuration.port, configuration.host);
  await claimMetricsPort(configuration);
  await openSpans(configuration, options.worker ? 'guildhall' : 'guildhall-api');
  const started: Started = {};
  endOnSignal(started, configuration.drainSeconds, say);
  try {
    const { dataDirectory } = configuration;
    if (!configuration.databaseUrl) started.embedded = startEmbeddedPostgres({ dataDirectory, log: say });
    const databaseUrl = configuration.databaseUrl ?? (await started.embedded!).url;
    const ran = await migrateDatabase(databaseUrl);
    if (ran.length > 0)
      say(`The database was brought up to date: ${ran.length} migration${ran.length === 1 ? '' : 's'}.`);
    started.app = await createApi({ databaseUrl });
    if (configuration.demo) await showDemo(started.app, say);
    if (options.worker) beginWork(started.app);
    await openMetrics(started.app, configuration, started.app.getHttpServer());
    forgetTheStart();
    await started.app.listen(configuration.port, configuration.host);
    started.isOpen = true;
  } catch (error) {
    // Ended by a signal, whatever was under way fails; the signal's own exit is the one that counts.
    if (started.ending) return new Promise(() => undefined);
    await end(started);
    throw error;
  }
  announce(started.app, configuration, say);
}

/** The demo and what reads it are loaded where it is wanted, and nowhere else. */
async function showDemo(app: NestExpressApplication, say: (line: string) => void): Promise<void> {
  const { loadDemo } = await import('./demo/load-demo.js');
  await loadDemo(app, say);
}

/** The worker's part: `npm start` composes it into the api's process; apps/worker runs it alone. */
export function beginWork(
  app: Pick<NestExpressApplication, 'get'>,
  parts = { notices: true, search: true },
): void {
  app.get(PostOffice).open();
  app.get(CleanUp).begin();
  app.get(Scans).begin();
  app.get(TaskReminders).begin();
  app.get(SeatOffers).begin();
  app.get(EndedPolls).begin();
  if (parts.search) void app.get(SearchWriter).begin();
  if (!parts.notices) return;
  void app.get(NoticeWriter).begin();
  app.get(NoticeMail).begin();
  app.get(MeetingReminders).begin();
}

/** Before anything else is started, as with the public port. */
export async function claimMetricsPort({ metricsPort, metricsHost }: Configuration): Promise<void> {
  const settings = { port: 'METRICS_PORT', host: 'METRICS_HOST' };
  if (metricsPort) await claimPort(metricsPort, metricsHost, settings);
}

/** @param measured whose answers are counted */
export async function openMetrics(
  app: Pick<NestExpressApplication, 'get'>,
  { metricsPort, metricsHost }: Configuration,
  measured?: Server,
): Promise<void> {
  if (metricsPort) await app.get(MetricsDoor).open(metricsPort, metricsHost, measured);
}

async function end({ app, embedded }: Started): Promise<void> {
  await app?.close().catch(() => undefined);
  await embedded?.then((postgres) => postgres.stop()).catch(() => undefined);
}

function endOnSignal(started: Started, drainSeconds: number, say: (line: string) => void): void {
  const onSignal = async (seconds: number) => {
    if (started.ending) return;
    started.ending = true;
    say('Ending …');
    if (started.app && started.isOpen) await leave(started.app, seconds);
    // A client that keeps its connection open must not keep the process alive.
    setTimeout(() => process.exit(1), 10_000).unref();
    await end(started);
    process.exit(0);
  };
  // Ctrl-C ends all there is: nobody stays to whom anybody could be sent.
  process.on('SIGINT', () => void onSignal(0));
  process.on('SIGTERM', () => void onSignal(drainSeconds));
}

function announce(
  app: NestExpressApplication,
  configuration: Configuration,
  say: (line: string) => void,
): void {
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
  'centre.rzeszow',
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
