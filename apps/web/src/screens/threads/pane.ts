/** True for the address of one thread, or of a new one: on a phone it takes the whole screen. */
export function isThread(path: string): boolean {
  return /^(\/(groups|communities)\/[^/]+\/threads|\/conversations)\/[^/]/.test(path);
}

/** Tells the look that a thread is open, so that a phone hides the bars and the list. */
export function showPane(thread: boolean): void {
  if (thread) document.documentElement.dataset['pane'] = 'thread';
  else delete document.documentElement.dataset['pane'];
}
