/** `npm run import-register -- <file.csv>`: brings the municipalities of a register, and says what became of each row. */
import { createReadStream, existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Registers, type ReportRow, type ReportTotals } from '#municipalities';
import { Configuration, JsonLog, startEmbeddedPostgres, StartError } from '#platform';
import { ApiModule } from './api.module.js';
import { migrateDatabase } from './database.js';

async function importRegister(path: string | undefined): Promise<ReportTotals> {
  if (!path) throw new StartError('Which file? npm run import-register -- registers/pl-teryt.csv');
  if (!existsSync(path)) throw new StartError(`There is no file ${path}.`);
  const configuration = new Configuration();
  const embedded = configuration.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDirectory: configuration.dataDirectory, log: () => undefined });
  try {
    const databaseUrl = configuration.databaseUrl ?? embedded!.url;
    await migrateDatabase(databaseUrl);
    const app = await NestFactory.createApplicationContext(ApiModule.over({ databaseUrl, databasePool: 2 }), {
      logger: new JsonLog('warn'),
      abortOnError: false,
    });
    try {
      return await app
        .get(Registers)
        .importAsOperator(createReadStream(path), (row) => console.log(lineOf(row)));
    } finally {
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}

function lineOf({ line, outcome, code, name, changed, kept, why }: ReportRow): string {
  const details = [
    changed.length > 0 && changed.join(', '),
    kept.length > 0 && `kept as edited: ${kept.join(', ')}`,
    why,
  ].filter(Boolean);
  return [line, outcome, code, name, details.join('; ')].join('\t').trimEnd();
}

const sumOf = (what: string, totals: Record<string, number>): string =>
  `${what}: ${Object.entries(totals)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ')}`;

try {
  const began = Date.now();
  const { municipalities, territories } = await importRegister(process.argv[2]);
  console.error(sumOf('municipalities', municipalities));
  console.error(sumOf('districts and other territories', territories));
  console.error(`${((Date.now() - began) / 1000).toFixed(1)} s`);
  process.exit(municipalities.refused > 0 ? 1 : 0);
} catch (error) {
  const { name, message, code, details } = error as Error & { code?: string; details?: object };
  const refused = code === 'BAD_INPUT' ? `This is no register: ${JSON.stringify(details)}` : error;
  console.error(name === 'StartError' ? message : refused);
  process.exit(1);
}
