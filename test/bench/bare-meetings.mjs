/** What the bare server does of meetings: the product's own statements, and what the product makes of their rows. */
import { createHash } from 'node:crypto';
import { conducted, labelIn, newId, usedAt } from '#kernel';
import { castVote, pollToVoteIn } from '../../dist/libs/discussions/src/poll/vote.repository.js';
import { pollsById, pollsToTell } from '../../dist/libs/discussions/src/poll/poll.repository.js';
import { floorOf } from '../../dist/libs/meetings/src/live-session/live-room.js';
import { liveRooms } from '../../dist/libs/meetings/src/live-session/live-room.sql.js';
import { sessionConducted } from '../../dist/libs/meetings/src/live-session/live-session.events.js';
import { isDoorOpen } from '../../dist/libs/meetings/src/live-session/live-session.policy.js';
import {
  agendaOfSession,
  leaveItem,
  lockSession,
  takeItem,
  updateSession,
} from '../../dist/libs/meetings/src/live-session/live-session.repository.js';
import { meetingByNumber } from '../../dist/libs/meetings/src/meeting/meeting.repository.js';
import { startOf } from '../../dist/libs/meetings/src/meeting/moments.js';
import { mayConduct, mayTakePart } from '../../dist/libs/meetings/src/meeting/standing.policy.js';
import { Standings } from '../../dist/libs/meetings/src/meeting/standing.js';
import { framesOf } from '../../dist/libs/meetings/src/programme/programme.repository.js';
import { sessionsOf } from '../../dist/libs/meetings/src/programme/session.repository.js';
import { ownPresences } from '../../dist/libs/meetings/src/presence/attendance.repository.js';
import {
  registrationMoved,
  seatsCounted,
} from '../../dist/libs/meetings/src/registration/registration.events.js';
import {
  insertRegistration,
  noteGrant,
} from '../../dist/libs/meetings/src/registration/registration.repository.js';
import { oneRegistration } from '../../dist/libs/meetings/src/registration/reading.repository.js';
import {
  insertSeat,
  lockPools,
  nextArrival,
  takenIn,
} from '../../dist/libs/meetings/src/registration/seats.repository.js';
import { insertGrant } from '../../dist/libs/people/src/grant/grant.repository.js';
import { standing as standingOf } from '../../dist/libs/people/src/personal-records/people-records.sql.js';
import {
  claimKey,
  flushEvents,
  keepSubject,
  raiseAudiences,
} from '../../dist/libs/platform/src/work/work.sql.js';

/** How often the product tells how many have voted. */
const tellEvery = 500;

/**
 * By the document's name. `after` of what is held is done once it is answered.
 * @param send tells all who watch a stream
 */
export function meetingVerbsOver(pool, send) {
  const read = async (statement) => (await pool.query(statement)).rows;
  const standings = new Standings({ read });
  const counting = new Set();

  /** How many have voted, in nobody's name, to all who watch. */
  async function tellCount(pollId, meetingId) {
    counting.delete(pollId);
    const counted = { streamId: meetingId, type: 'poll.counted', subjectId: pollId, subjectVersion: 1 };
    const [{ n }] = await read(flushEvents(null, [counted], { told: true }));
    const [{ poll }] = await read(pollsToTell([pollId], false));
    send(meetingId, n, () => factOf(n, 'poll.counted', null, pollId, 1, new Date().toISOString(), { poll }));
  }

  return {
    /** The same rows in one transaction. Bare of: who may, which door, what is asked, who else has to be told. */
    async RegisterForMeeting(actor, { input }) {
      const { key, meetingId, attendance, onList } = input;
      const { personId } = actor;
      const [id, grantId] = [newId(), newId()];
      await transaction(pool, async (tx) => {
        const begun = [
          tx.query(standingOf(personId)),
          tx.query(claimKey(personId, key, hashOf(input))),
          lockPools(tx, { meetingId }),
        ];
        const [, , [{ id: poolId, capacity }]] = await Promise.all(begun);
        const registration = { id, meetingId, personId, attendance, onList };
        const [taken, arrival] = await Promise.all([
          takenIn(tx, poolId),
          nextArrival(tx, poolId),
          insertRegistration(tx, { ...registration, registeredBy: null, municipalityId: null, answers: [] }),
        ]);
        if ((taken.get('') ?? 0) >= capacity) throw new Error('The hall is full.');
        const grant = { id: grantId, scopeId: meetingId, personId, role: 'MEMBER', until: null };
        return [
          insertSeat(tx, { poolId, registrationId: id, sector: null, state: 'HELD', arrival }),
          insertGrant(tx, { ...grant, givenBy: personId }),
          tx.query(raiseAudiences([meetingId])),
          noteGrant(tx, id, grantId),
          tx.query(keepSubject(personId, key, id, 1)),
          tx.query(
            flushEvents(personId, [registrationMoved({ id, personId, version: 1 }), seatsCounted(meetingId)]),
          ),
        ];
      });
      const [registerForMeeting] = await read(oneRegistration(actor, id));
      return { registerForMeeting };
    },

    async LiveMeeting(actor, { number }) {
      const [meeting] = await read(meetingByNumber(actor, number));
      const [standing, [room], [own]] = await Promise.all([
        standings.ofReader(actor, meeting.id),
        read(liveRooms([meeting.id])),
        read(ownPresences([meeting.id], actor.personId)),
      ]);
      const starts = startOf(meeting);
      const live = {
        ...shown(room),
        deskStreamId: mayConduct(standing) ? room.deskStreamId : null,
        viewerMayConduct: mayConduct(standing),
        viewerMayTakePart: mayTakePart(standing),
      };
      return {
        meeting: {
          ...meeting,
          title: labelIn(meeting.titleLabels, actor.languages) || null,
          topic: labelIn(meeting.topicLabels, actor.languages) || null,
          startsAt: starts,
          live,
          ownPresence: { ...own, mayCheckIn: isDoorOpen(own.door, starts, Date.parse(own.now)) },
        },
      };
    },

    async VoteInPoll(actor, { input }) {
      const { personId } = actor;
      const { pollId, key, choices } = input;
      let scopeId;
      await transaction(pool, async (tx) => {
        const [, , [poll]] = await Promise.all([
          tx.query(standingOf(personId)),
          tx.query(claimKey(personId, key, hashOf(input))),
          tx.query(pollToVoteIn(actor, pollId)),
        ]);
        ({ scopeId } = poll);
        return [
          tx.query(castVote(pollId, { personId, municipalityId: null }, choices)),
          tx.query(keepSubject(personId, key, pollId, 1)),
        ];
      });
      const [{ poll }] = await read(pollsById(actor, [pollId]));
      const after = () => {
        if (counting.has(pollId)) return;
        counting.add(pollId);
        setTimeout(() => void tellCount(pollId, scopeId), tellEvery);
      };
      return { voteInPoll: poll, after };
    },

    /** Next and back. */
    async ConductSession(actor, { input }) {
      const { meetingId, version, command } = input;
      await transaction(pool, async (tx) => {
        const [, before, items] = await Promise.all([
          tx.query(standingOf(actor.personId)),
          lockSession(tx, meetingId),
          tx.query(agendaOfSession(meetingId)),
        ]);
        const at = items.findIndex((item) => item.id === before.agendaItemId);
        const item = items[command === 'NEXT' ? at + 1 : at - 1];
        const after = conducted(before, { kind: 'TAKE', item }, before.now);
        return [
          leaveItem(tx, before.agendaItemId, usedAt(before.timer, before.now)),
          takeItem(tx, item.id),
          updateSession(tx, { ...before, ...after, version: version + 1 }, before.state),
          tx.query(flushEvents(actor.personId, [sessionConducted(meetingId, version + 1)])),
        ];
      });
      const [room] = await read(liveRooms([meetingId]));
      const fact = () =>
        factOf(room.head, 'session.conducted', actor.personId, meetingId, version + 1, room.now, {
          session: room.session,
        });
      return { conductSession: shown(room), after: () => send(meetingId, room.head, fact) };
    },
  };
}

/** Of the page of a meeting with its programme, what weighs most. */
export async function askProgramme(read, guest, number) {
  const [{ id }] = await read(meetingByNumber(guest, number));
  await Promise.all([
    new Standings({ read }).ofReader(guest, id),
    read(framesOf([id])),
    read(sessionsOf([id])),
  ]);
}

/** One that travels in as few pieces as its answers allow: what `work` gives back goes with COMMIT. */
async function transaction(pool, work) {
  const client = await pool.connect();
  const query = async (statement) => (await client.query(statement)).rows;
  const tx = { query, queryOne: async (statement) => (await query(statement))[0] ?? null };
  const begun = client.query('BEGIN');
  const last = await work(tx);
  await Promise.all([begun, ...last, client.query('COMMIT')]);
  client.release();
}

const shown = (room) => ({
  streamHead: room.head,
  now: room.now,
  session: room.session,
  floor: floorOf(room),
  presence: room.presence,
});

const factOf = (n, type, actorId, subjectId, version, at, data) => ({
  n,
  type,
  actorId,
  subjectId,
  version,
  at,
  data,
});

const hashOf = (content) => createHash('sha256').update(JSON.stringify(content)).digest();
