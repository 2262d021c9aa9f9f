/** How seats of sessions are tried: each time in a meeting of its own, for which the actor has registered who can. */
import { randomUUID } from 'node:crypto';
import { documents, openHall, registering } from '../kit/registering.js';
import type { ActorName } from './authorization-actors.js';
import type { Attempts } from './attempts.js';
import type { Probe } from './probes.js';
import { sessionContent } from './programme-attempts.js';
import type { Stage } from './stage.js';

const add = 'mutation ($input: AddMeetingSessionInput!) { addMeetingSession(input: $input) { id } }';
const set = 'mutation ($id: ID!, $n: Int) { setSessionSeats(sessionId: $id, capacity: $n) { id } }';
const take =
  'mutation ($id: ID!, $yes: Boolean) { takeSessionSeat(sessionId: $id, despiteClashes: $yes) { id } }';

/** The only seat of the staged session is the member's; nobody else has a seat in the meeting. */
export async function stageSessionSeats(stage: Stage, meetingId: string): Promise<void> {
  const { rows } = await stage.house.sql.query<{ id: string }>(
    'select id from meetings.meeting_session where meeting_id = $1',
    [meetingId],
  );
  const { id } = rows[0]!;
  await stage.of('facilitator').get(set, { id, n: 1 });
  await stage.of('member').get(take, { id });
}

async function sessionFor(stage: Stage, place: string, actor: ActorName | null): Promise<string> {
  const content = { visibility: place.toUpperCase() };
  const hall = await openHall(stage.of('facilitator'), stage.scopeId(place), {}, content);
  // whoever may not come is refused here as well
  if (actor && actor !== 'guest') await stage.of(actor).ask(documents.register, registering(hall));
  const input = { key: randomUUID(), meetingId: hall.id, content: sessionContent() };
  const { addMeetingSession } = await stage.of('facilitator').get(add, { input });
  await stage.of('facilitator').get(set, { id: addMeetingSession.id, n: 10 });
  return addMeetingSession.id;
}

export const sessionSeatsAttempts: Record<string, Attempts> = {
  setSessionSeats: async (stage, place) => ({
    variables: { sessionId: await sessionFor(stage, place, null), capacity: 12 },
  }),
  takeSessionSeat: async (stage, place, actor) => ({
    variables: { sessionId: await sessionFor(stage, place, actor), despiteClashes: true },
  }),
  leaveSessionSeat: async (stage, place, actor) => ({
    variables: { sessionId: await sessionFor(stage, place, actor) },
  }),
};

export const sessionSeatsDoers: Record<string, [ActorName, string]> = {
  setSessionSeats: ['facilitator', 'listed'],
  takeSessionSeat: ['member', 'listed'],
  leaveSessionSeat: ['member', 'listed'],
};

export const sessionSeatsProbes = {
  SessionSeats: (stage: Stage, place: string): Probe => ({
    query: 'meeting',
    variables: { number: stage.meetings[place]!.number },
    path: ['programme', 'sessions', 'ownSeats'],
  }),
};
