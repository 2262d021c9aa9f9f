/**
 * Stands for a running Guildhall: starts PostgreSQL as the product does and writes row after row, telling each only after its
 * commit. Started by embedded-postgres.ts, which kills it.
 */
import pg from 'pg';

const [launcher, dataDirectory, mode] = process.argv.slice(2);
const tell = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);

try {
  const { startEmbeddedPostgres } = await import(launcher);
  const lines = [];
  const server = await startEmbeddedPostgres({ dataDirectory, log: (line) => lines.push(line) });
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock(1)');
  await client.query('create table if not exists witness (n int primary key)');
  await client.query('select pg_advisory_unlock(1)');
  const { rows } = await client.query(
    `select coalesce(max(n), 0) as last, count(*)::int as kept, pg_postmaster_start_time()::text as since from witness`,
  );
  tell({ url: server.url, ...rows[0], adopted: lines.some((line) => line.includes('already')) });
  process.on('SIGTERM', async () => {
    stopping = true;
  });
  let stopping = mode === 'once';
  for (let n = rows[0].last + 1; !stopping; n += 1) {
    await client.query('insert into witness values ($1)', [n]);
    tell({ wrote: n });
  }
  await client.end();
  await server.stop();
  tell({ stopped: true });
} catch (error) {
  tell({ failed: `${error.name}: ${error.message}` });
  process.exit(1);
}
