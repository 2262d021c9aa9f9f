/** `npm run invite-admin -- name@town.example`: prints a one-time link by which the first administrator comes in. */
import { NestFactory } from '@nestjs/core';
import { Configuration, JsonLog, startEmbeddedPostgres, StartError } from '#platform';
import { Invitations } from '#people';
import { ApiModule } from './api.module.js';
import { migrateDatabase } from './database.js';

async function inviteAdministrator(address: string | undefined): Promise<void> {
  if (!address?.includes('@')) throw new StartError('Whom? npm run invite-admin -- name@town.example');
  const configuration = new Configuration();
  const embedded = configuration.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDirectory: configuration.dataDirectory, log: () => undefined });
  try {
    const databaseUrl = configuration.databaseUrl ?? embedded!.url;
    await migrateDatabase(databaseUrl);
    const house = ApiModule.over({ databaseUrl, databasePool: 2 });
    const app = await NestFactory.createApplicationContext(house, {
      logger: new JsonLog('warn'),
      abortOnError: false,
    });
    try {
      console.log(await app.get(Invitations).inviteAdministrator(address));
    } finally {
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}

try {
  await inviteAdministrator(process.argv[2]);
  process.exit(0);
} catch (error) {
  const { name, message, code } = error as Error & { code?: string };
  console.error(
    name === 'StartError' ? message : code === 'BAD_INPUT' ? `${process.argv[2]} is no mail address.` : error,
  );
  process.exit(1);
}
