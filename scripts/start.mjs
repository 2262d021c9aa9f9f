/**
 * `npm start`: builds what is stale and starts everything in this one process. `node scripts/start.mjs api` and `worker`
 * start one process of several, from what is built: the images of docker-compose.yml do.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp(`Guildhall needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
if (!existsSync(join(root, 'node_modules'))) giveUp('The dependencies are not installed: run npm ci first.');

process.chdir(root);
const [role = 'all'] = process.argv.slice(2);
try {
  if (role === 'all') {
    const { build } = await import('./build.mjs');
    // served from elsewhere, the web client need not be built here
    await build(/^(false|0)$/i.test(process.env.GUILDHALL_WEB ?? '') ? ['server'] : undefined);
  }
  if (role === 'worker') {
    await import('../dist/apps/worker/src/main.js');
  } else {
    const { start } = await import('../dist/apps/api/src/main.js');
    await start({ worker: role === 'all' });
  }
} catch (error) {
  const { complaintOf } = await import('./complaint.mjs');
  giveUp(complaintOf(error));
}

function giveUp(line) {
  console.error(line);
  process.exit(1);
}
