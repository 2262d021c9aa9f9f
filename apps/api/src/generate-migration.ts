/**
 * `npm run migration:generate -- Name`: writes what the entities need beyond the migrations that stand, by holding the
 * entities against a database that these migrations have made.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform';
import { DataSource } from 'typeorm';
import { databaseOptions, migrateDatabase } from './database.js';

const folder = 'apps/api/src/migrations';

/** The statements that would bring this migrated database to the entities; none when they agree. */
export async function driftOf(url: string): Promise<{ up: string[]; down: string[] }> {
  const source = await new DataSource({ ...databaseOptions(url, 2), migrations: [] }).initialize();
  try {
    const changes = await source.driver.createSchemaBuilder().log();
    return {
      up: changes.upQueries.map((query) => query.query),
      down: changes.downQueries.map((query) => query.query).reverse(),
    };
  } finally {
    await source.destroy();
  }
}

async function generate(name: string): Promise<string | null> {
  const directory = mkdtempSync(join(tmpdir(), 'guildhall-migration-'));
  const postgres = await startEmbeddedPostgres({
    dataDirectory: directory,
    log: () => undefined,
    durability: 'off',
  });
  try {
    await migrateDatabase(postgres.url);
    const { up, down } = await driftOf(postgres.url);
    if (up.length === 0) return null;
    const stamp = Date.now();
    const className = `${name}${stamp}`;
    const file = `${stamp}-${name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}`;
    writeFileSync(join(folder, `${file}.ts`), text(className, withSchemas(up), down));
    const index = readFileSync(join(folder, 'index.ts'), 'utf8');
    writeFileSync(
      join(folder, 'index.ts'),
      index
        .replace(
          "import type { DataSourceOptions } from 'typeorm';",
          `import type { DataSourceOptions } from 'typeorm';\nimport { ${className} } from './${file}.js';`,
        )
        .replace(
          /= \[(.*?)\];/s,
          (_, inside: string) =>
            `= [${[inside.trim().replace(/,$/, ''), className].filter(Boolean).join(', ')}];`,
        ),
    );
    return join(folder, `${file}.ts`);
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** TypeORM makes tables, not the schemas that they lie in. */
function withSchemas(up: string[]): string[] {
  const schemas = new Set(up.flatMap((query) => /^CREATE TABLE "([a-z]+)"\./.exec(query)?.[1] ?? []));
  return [...[...schemas].map((schema) => `CREATE SCHEMA IF NOT EXISTS "${schema}"`), ...up];
}

function text(className: string, up: string[], down: string[]): string {
  const run = (queries: string[]) =>
    queries.map((query) => `    await runner.query(\`${query.replace(/[`\\$]/g, '\\$&')}\`);`).join('\n');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${run(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${run(down)}
  }
}
`;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  const name = process.argv[2] ?? '';
  if (!/^[A-Z][A-Za-z]+$/.test(name)) {
    console.error('Name the migration in CamelCase: npm run migration:generate -- AddSomething');
    process.exit(1);
  }
  const file = await generate(name);
  console.log(file ? `Wrote ${file}` : 'Entities and migrations agree; nothing was written.');
}
