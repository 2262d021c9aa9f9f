/** Who sets tables up, who sits down at one, and who is shown who sits where. */
import {
  byKind,
  nobody,
  readers,
  writers,
  type Actors,
  type Audience,
  type Rules,
} from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';
import {
  comers,
  conductors,
  doneIn,
  givenIn,
  meetingReaders,
  participants,
  watchers,
} from './meeting-audiences.js';

export const tableQueries: Record<string, Rules> = {
  meetingTables: givenIn(meetingReaders, 'NOT_FOUND'),
};

const withMember = (audience: Audience): Audience =>
  Object.fromEntries(
    Object.entries(audience).map(([place, list]): [string, Actors] => [place, ['member', ...list]]),
  );
/** The administrator may lead there, and belongs to no group. */
const takingPart: Audience = Object.fromEntries(
  Object.entries(participants).map(([place, list]): [string, Actors] => [
    place,
    list.filter((actor) => actor !== 'admin'),
  ]),
);
const persons = (audience: Audience): Audience =>
  Object.fromEntries(
    Object.entries(audience).map(([place, list]): [string, Actors] => [
      place,
      list.filter((actor) => actor !== 'guest'),
    ]),
  );

export const tableMutations: Record<string, Rules> = {
  addTable: doneIn(conductors, meetingReaders),
  editTable: doneIn(conductors, meetingReaders),
  removeTable: doneIn(conductors, meetingReaders),
  wishForTables: doneIn(takingPart, meetingReaders),
  joinTable: doneIn(participants, meetingReaders),
  // who sits nowhere gets up from nothing
  leaveTable: doneIn(persons(meetingReaders), meetingReaders),
  divideTables: doneIn(conductors, meetingReaders),
  openTableThread: doneIn(writers, watchers),
  // the member sits there
  writeTableOutput: doneIn(withMember(conductors), meetingReaders),
};

export const tableFields: Record<string, TypeRule> = {
  MeetingTables: {
    reach: meetingReaders,
    always: 'meetingId items',
    only: {
      viewerTableId: inEach(['member']),
      viewerWishes: inEach(['member']),
      // who has a seat, and the secretariat, which writes wherever it may; who else conducts it seats others
      viewerMayChoose: byKind(['member', 'secretariat'], ['member', 'secretariat'], ['member']),
      viewerMayKeep: conductors,
    },
  },
  MeetingTable: {
    reach: meetingReaders,
    always: 'id number title language seats taken output outputLanguage outputVersion outputAt version',
    only: {
      people: comers,
      outputBy: comers,
      viewerMayWrite: withMember(conductors),
      // it stands in the group's own place, as nobody had to register when it was begun
      thread: readers,
      viewerMayTalk: inEach(nobody),
    },
  },
  TableThread: { reach: readers, always: 'address posts' },
};
