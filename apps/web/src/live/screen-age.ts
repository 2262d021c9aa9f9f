import { FRESH } from '../graphql/client.js';

/** What the server has drawn may be a second old, and what was written just before was perhaps not to be read yet. */
const BEFORE = 2_000;
/** when the screen's address was opened, in ms of this page; what it shows was not asked before */
let opened = 0;

/** Another address is opened. Shortly after the start its screen may show what came with the page. */
export function noteOpened(): void {
  const now = performance.now();
  opened = now < FRESH ? 0 : now;
}

/** Milliseconds: what the screen shows was asked no longer ago than this. */
export const screenAge = (): number => Math.ceil(performance.now() - opened + BEFORE);
