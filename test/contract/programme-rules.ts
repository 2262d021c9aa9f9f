/** Who makes the programme of a meeting, and who is shown what of it. */
import { leaders, nobody, writers, type Rules } from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';
import { doneIn, meetingDiscoverers, meetingReaders, watchers } from './meeting-audiences.js';

const makers: Rules = doneIn(leaders, meetingReaders);

export const programmeQueries: Record<string, Rules> = {
  sessionClashes: Object.fromEntries(
    Object.entries(makers).map(([place, rule]) => [
      place,
      (actor) => (rule(actor) === 'done' ? 'given' : rule(actor)),
    ]),
  ),
};

export const programmeMutations: Record<string, Rules> = {
  setMeetingDays: makers,
  addMeetingSession: makers,
  editMeetingSession: makers,
  removeMeetingSession: makers,
  // nobody had to register for these meetings
  openSessionThread: doneIn(writers, watchers),
};

const shown = { reach: meetingReaders };

export const programmeFields: Record<string, TypeRule> = {
  Programme: {
    reach: meetingDiscoverers,
    always: 'version',
    only: { days: meetingReaders, venues: meetingReaders, sessions: meetingReaders, viewerMayEdit: leaders },
  },
  MeetingDay: { ...shown, always: 'date startTime endTime startsAt endsAt venue' },
  Venue: { ...shown, always: 'id name address latitude longitude access accesses rooms' },
  VenueRoom: { ...shown, always: 'id name capacity access accesses' },
  MeetingSession: {
    ...shown,
    always:
      'id version kind title titles topic topics date startTime endTime timeZone startsAt endsAt room track hostOrganisation people thread ownSeats',
    // the first word was said
    only: { viewerMayTalk: inEach(nobody) },
  },
  SessionPerson: {
    ...shown,
    always: 'role person jobTitle organisation',
    // it is somebody of the house
    only: { name: inEach(nobody) },
  },
  SessionThread: { reach: meetingReaders, always: 'number slug posts' },
  Clash: {
    reach: leaders,
    always: 'kind room session',
    // the room is taken, in the meeting itself
    only: { person: inEach(nobody), name: inEach(nobody), meeting: inEach(nobody) },
  },
};
