/** Who conducts the live session of a meeting, who takes part in it, and who is shown what of it. */
import { nobody, type Rules } from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';
import {
  comers,
  conductors,
  doneIn,
  givenIn,
  meetingDiscoverers,
  meetingReaders,
  participants,
} from './meeting-audiences.js';

export const liveQueries: Record<string, Rules> = {
  meetingsNow: givenIn(participants, 'nothing'),
};

export const liveMutations: Record<string, Rules> = {
  conductSession: doneIn(conductors, meetingReaders),
  insertAgendaItem: doneIn(conductors, meetingReaders),
  askForFloor: doneIn(participants, meetingReaders),
  // somebody without an account waits, so it is nobody's own
  withdrawFromFloor: doneIn(conductors, meetingReaders),
  addSpeaker: doneIn(conductors, meetingReaders),
  conductFloor: doneIn(conductors, meetingReaders),
  checkIn: doneIn(participants, meetingReaders),
  noteAttendance: doneIn(conductors, meetingReaders),
};

/** At the desk of a meeting sits who conducts its session. */
export const meetingDesks: Rules = Object.fromEntries(
  Object.entries(givenIn(conductors, 'NOT_FOUND')).map(([place, rule]) => [`meeting ${place}`, rule]),
);

const shown = { reach: meetingReaders };
const never = inEach(nobody);

export const liveFields: Record<string, TypeRule> = {
  LiveRoom: {
    ...shown,
    always: 'meetingId streamHead now session floor presence',
    only: { viewerMayConduct: conductors, viewerMayTakePart: comers, deskStreamId: conductors },
  },
  LiveSession: {
    ...shown,
    always: 'version state agendaItemId timer shows openedAt items',
    // it goes on, no poll is shown, and no guest is let in
    only: { pollId: never, closedAt: never, guests: never },
  },
  SessionTimer: { ...shown, always: 'allottedMs usedMs runningSince endsAt' },
  SessionAgendaItem: {
    ...shown,
    always: 'id title language kind plannedMinutes takenAt',
    only: { usedMs: never },
  },
  Floor: { ...shown, always: 'version open fair turnSeconds speaking waiting' },
  Turn: {
    ...shown,
    always: 'id person municipality pointOfOrder remote raised askedAt timer reason',
    only: { name: never, guestId: never },
  },
  // nobody has spoken before who asks for a point of order
  TurnReason: { ...shown, always: 'personTimes personMs municipalityTimes sectorTimes' },
  Presence: { ...shown, always: 'onSite remote' },
  AttendancePage: { reach: meetingDiscoverers, always: '', only: { items: conductors, next: conductors } },
  AttendanceNote: {
    reach: conductors,
    always: 'id person state notedAt',
    only: { name: never, guestId: never, municipality: never },
  },
  OwnPresence: {
    reach: comers,
    always: 'code mayCheckIn',
    only: { state: inEach(['member']) },
  },
};
