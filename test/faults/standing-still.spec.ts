/** A process that stood still for long: its sockets are still open when it goes on, and what it missed is told to them. */
import { afterEach, expect, it } from '@jest/globals';
import { newId, type HeadsFrame, type ThreadHead } from '#kernel';
import type { PlantedFault } from '../kit/api-process.js';
import { looksLittleBack } from '../kit/live-faults.js';
import { LiveStage } from '../kit/live-stage.js';
import { pause } from '../kit/storm.js';
import { came } from '../kit/watching.js';

let stage: LiveStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

/** Whether the watchers of a group are told, by an api that then goes on, of what was written while it stood still. */
async function isToldAfterwards(faults: PlantedFault[]): Promise<boolean> {
  stage = await LiveStage.set([faults, []]);
  const writer = await stage.caller('member', 1);
  const threadId = await stage.newThread(writer);
  const socket = await (await stage.caller('observer', 0)).socket();
  const heads: ThreadHead[] = [];
  socket.on('heads', (frame: HeadsFrame) => heads.push(...frame.heads));
  await socket.emitWithAck('watch', { streamId: stage.scopeId, since: null });
  await pause(500);
  stage.apis[0]!.freeze();
  await writer.get(`mutation Write($input: WritePostInput!) { writePost(input: $input) { id } }`, {
    input: { key: newId(), threadId, text: 'Nowość', language: 'pl' },
  });
  await pause(18_000);
  stage.apis[0]!.thaw();
  const isTold = await came(
    () => heads.some((head) => head.threadId === threadId && head.lastNumber === 2),
    4000,
  );
  // Had it been cut, a client would come back and read anew by itself.
  expect(socket.connected).toBe(true);
  socket.disconnect();
  return isTold;
}

it('an api that stood still for 18 s tells the watchers of a group what was written at its beginning', async () => {
  expect(await isToldAfterwards([])).toBe(true);
}, 60_000);

it('and would not if it looked back by a fixed time', async () => {
  expect(await isToldAfterwards([looksLittleBack])).toBe(false);
}, 60_000);
