/** What every start asks first. It is read by any Node, however old: nothing newer than the question itself may stand here. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Ends with one clear line where Guildhall cannot run. */
export function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`Guildhall needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (!existsSync(join(root, 'node_modules')))
    giveUp('The dependencies are not installed: run npm ci first.');
}

export function giveUp(line) {
  console.error(line);
  process.exit(1);
}
