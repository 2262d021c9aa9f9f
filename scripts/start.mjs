/**
 * `npm start`: builds what is stale and starts everything in this one process. `node scripts/start.mjs api` and `worker`
 * start one process of several, from what is built: the images of docker-compose.yml do, and `npm run cluster`.
 */
import { checkMachine, giveUp } from './machine.mjs';
import { root } from './paths.mjs';

checkMachine();
process.chdir(root);
const [role = 'all'] = process.argv.slice(2);
try {
  if (role === 'all') {
    const { build, partsToServe } = await import('./build.mjs');
    await build(partsToServe());
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
