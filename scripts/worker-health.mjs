/**
 * A container's question whether the worker can work: asked of itself where it listens for that (METRICS_HOST,
 * METRICS_PORT); without a port it has none to ask at, but without its database it does nothing.
 */
import { isIPv6 } from 'node:net';
import pg from 'pg';

const { METRICS_HOST: host, METRICS_PORT: port, DATABASE_URL: connectionString } = process.env;
try {
  if (port) {
    const answer = await fetch(`http://${addressOf(host)}:${port}/health/ready`, {
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

/** One that listens at every address listens at the machine's own, too. */
function addressOf(host) {
  if (!host || host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}
