/** How often a question is repeated by itself; after that the reader is told, and decides. */
const MOST_REPEATS = 3;

/**
 * Repeats a request that the server refused because it had too much to do. That is safe for whatever was asked: a refused
 * request was not begun. Each waits as long as it was told to and a share by chance, longer each time: who was sent away
 * together must not come back together.
 */
export async function againInCrowd(
  ask: () => Promise<Response>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<Response> {
  for (let repeats = 0; ; repeats++) {
    const answer = await ask();
    if (repeats === MOST_REPEATS || !(await isCrowded(answer))) return answer;
    const seconds = Number(answer.headers.get('retry-after')) || 1;
    await pause(seconds * 1_000 * (repeats + 1) * (1 + Math.random()));
  }
}

/** A proxy says 503 too, and then nobody knows what became of what was asked. */
async function isCrowded(answer: Response): Promise<boolean> {
  return answer.status === 503 && (await answer.clone().text()).includes('"OVERLOADED"');
}
