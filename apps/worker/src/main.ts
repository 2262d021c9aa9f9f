/** The worker: the same rooms without a door. It delivers mail and cleans up; any number of them may run. */
import { NestFactory } from '@nestjs/core';
import { Configuration, JsonLog, openSpans, StartError } from '#platform';
import { beginWork, claimMetricsPort, openMetrics } from '../../api/src/main.js';
import { forgetTheStart } from '../../api/src/memory-after-start.js';
import { WorkerModule } from './worker.module.js';

async function start(): Promise<void> {
  const configuration = new Configuration();
  if (!configuration.databaseUrl)
    throw new StartError(
      'A worker of its own needs DATABASE_URL: the embedded database belongs to npm start.',
    );
  await claimMetricsPort(configuration);
  await openSpans(configuration, 'guildhall-worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.over(configuration.databaseUrl), {
    logger: new JsonLog(configuration.logLevel),
    abortOnError: false,
  });
  // by an exit of its own: Nest would repeat the signal, and an orderly end would look like a killed worker
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  forgetTheStart();
  beginWork(app);
  await openMetrics(app, configuration);
  console.log('The worker is at work.');
}

start().catch((error: Error) => {
  console.error(error.name === 'StartError' ? error.message : error);
  process.exit(1);
});
