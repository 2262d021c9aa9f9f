/** What becomes of the list of speakers when the session begins, pauses, goes on and ends. */
import { started, stopped, type SessionState } from '#kernel';
import type { Tx } from '#platform';
import { endWaiting, lockFloor, lockSpeaking, updateFloor, updateTurn } from './floor.repository.js';

/** The list after the session has come into this state; gives its version. */
export async function followSession(
  tx: Tx,
  meetingId: string,
  { before, after }: { before: SessionState; after: SessionState },
  now: number,
): Promise<number> {
  const floor = await lockFloor(tx, meetingId);
  const speaking = await lockSpeaking(tx, meetingId);
  const begins = before === 'SCHEDULED' || before === 'CLOSED';
  const open = after === 'CLOSED' ? false : begins || floor.open;
  if (speaking && after === 'OPEN')
    await updateTurn(tx, { ...speaking, timer: started(speaking.timer, now) });
  if (speaking && after !== 'OPEN')
    await updateTurn(tx, {
      ...speaking,
      state: after === 'CLOSED' ? 'SPOKEN' : 'SPEAKING',
      timer: stopped(speaking.timer, now),
    });
  if (after === 'CLOSED') await endWaiting(tx, meetingId);
  const version = floor.version + 1;
  await updateFloor(tx, { ...floor, open, version });
  return version;
}
