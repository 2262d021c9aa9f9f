/** `npm start`: builds what is stale and starts everything in this one process. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp(`Guildhall needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
if (!existsSync(join(root, 'node_modules'))) giveUp('The dependencies are not installed: run npm ci first.');

process.chdir(root);
try {
  const { build } = await import('./build.mjs');
  await build();
  const { start } = await import('../dist/apps/api/src/main.js');
  await start();
} catch (error) {
  const { complaintOf } = await import('./complaint.mjs');
  giveUp(complaintOf(error));
}

function giveUp(line) {
  console.error(line);
  process.exit(1);
}
