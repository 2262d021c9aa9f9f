/** The parts of a live session from the row that was read. */
import { inOrder, type FloorView, type TurnView, type Waiting } from '#kernel';
import type { RoomRow } from './live-room.sql.js';

/** The list of speakers, in the order in which they get the floor, each with why they stand there. */
export function floorOf({ floor, speaking, waiting, had }: RoomRow): FloorView {
  // Whoever speaks is counted among those who have spoken; for their own turn only what was before it counts.
  const before = had.filter((one) => one.personKey === speaking?.personKey);
  return {
    ...floor,
    speaking: speaking && {
      ...shown(speaking),
      reason: {
        personTimes: before.length - 1,
        personMs: before.reduce((sum, { ms }) => sum + ms, 0) - speaking.timer.usedMs,
        municipalityTimes: 0,
        sectorTimes: 0,
      },
    },
    waiting: inOrder(waiting, had, floor.fair).map(({ reason, ...one }) => ({ ...shown(one), reason })),
  };
}

/** Without what only the order needs. */
function shown(turn: Omit<TurnView, 'reason'> & Waiting): Omit<TurnView, 'reason'> {
  const { id, person, name, guestId, municipality, pointOfOrder, remote, raised, askedAt, timer } = turn;
  return { id, person, name, guestId, municipality, pointOfOrder, remote, raised, askedAt, timer };
}
