/** A container's question whether the worker can work: it has no port, but without its database it does nothing. */
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 3000 });
try {
  await client.connect();
  await client.query('select 1');
  await client.end();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
