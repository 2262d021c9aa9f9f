/**
 * A container's question whether the worker can work: asked of itself at its METRICS_PORT; without one it has no port, but
 * without its database it does nothing.
 */
import pg from 'pg';

const { METRICS_PORT: port, DATABASE_URL: connectionString } = process.env;
try {
  if (port) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, {
      signal: AbortSignal.timeout(4500),
    });
    if (!answer.ok) throw new Error(await answer.text());
  } else {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
    await client.connect();
    await client.query('select 1');
    await client.end();
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
