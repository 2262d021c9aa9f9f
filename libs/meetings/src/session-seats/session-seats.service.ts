import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { refused, Standings, type Standing } from '../meeting/standing.js';
import { overlap } from '../programme/clashes.js';
import { makesProgramme } from '../programme/programme.policy.js';
import type { MeetingSession } from '../programme/programme.type.js';
import { Programmes } from '../programme/programmes.service.js';
import { meetingOfSession, sessionsOf } from '../programme/session.repository.js';
import { withMoments, type StoredSession } from '../programme/session-row.js';
import type { RegistrationState } from '../registration/registration-kinds.type.js';
import { registrationSettled } from '../registration/registration.events.js';
import { aliveOf, doorOf, lockSeatsOf } from '../registration/registration.repository.js';
import { Registrations, spanOf } from '../registration/registrations.service.js';
import { seatsOf, type Pool } from '../registration/seats.repository.js';
import { Seats } from '../registration/seats.service.js';
import type { SetSessionSeatsArgs, TakeSessionSeatArgs } from './session-seats.inputs.js';
import {
  lockWithSession,
  putSessionPool,
  seatsOfSessions,
  sessionsAttended,
  type SessionSeatsRow,
} from './session-seats.repository.js';
import type { SessionSeats } from './session-seats.type.js';

/**
 * The seats of sessions: taken by who has a seat in the meeting, out of a pool like those of the meeting itself (decision 36). Whoever
 * would be in two sessions at once is told before, and may say that they know.
 */
@Injectable()
export class SeatsOfSessions {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly programmes: Programmes,
    private readonly seats: Seats,
    private readonly registrations: Registrations,
  ) {}

  /** By session; of those without seats of their own, none. */
  async of(actor: Actor, sessionIds: readonly string[]): Promise<Map<string, SessionSeats>> {
    const rows = await this.database.read<SessionSeatsRow>(seatsOfSessions(sessionIds, actor.personId));
    if (rows.length === 0) return new Map();
    const meetingIds = [...new Set(rows.map(({ meetingId }) => meetingId))];
    const [standings, programmes, attended] = await Promise.all([
      this.standings.byId(actor, meetingIds),
      this.programmes.byMeeting(actor, meetingIds),
      this.attended(actor, meetingIds),
    ]);
    return new Map(
      rows.map(({ sessionId, meetingId, comes, viewerState, ...row }) => {
        const all = programmes.get(meetingId)?.sessions ?? [];
        const here = all.find(({ id }) => id === sessionId);
        const clashes = here ? all.filter((other) => attended.has(other.id) && clash(here, other)) : [];
        return [
          sessionId,
          {
            ...row,
            viewerState: viewerState as RegistrationState | null,
            viewerMayTake: comes && standings.get(meetingId)?.state === 'PLANNED',
            viewerClashIds: clashes.map(({ id }) => id),
          },
        ];
      }),
    );
  }

  /** By who makes the programme. Where there are more than before, those who wait move up at once. */
  async set(actor: Actor, { sessionId, capacity }: SetSessionSeatsArgs): Promise<MeetingSession> {
    const meetingId = await this.work.run(actor, async (tx) => {
      const standing = await this.standingOf(tx, sessionId);
      if (!makesProgramme(standing)) throw refused(actor);
      // held in the one order of all pools before this one is written: whoever gives a seat up holds the meeting's first
      await lockWithSession(tx, standing.id, sessionId);
      await putSessionPool(tx, { meetingId: standing.id, sessionId, capacity: capacity ?? null });
      const pools = await lockWithSession(tx, standing.id, sessionId);
      const moved = await this.seats.renew(tx, ofSession(pools), spanOf((await doorOf(tx, standing.id))!));
      await this.registrations.follow(tx, standing.id, moved);
      return standing.id;
    });
    return this.session(actor, meetingId, sessionId);
  }

  /** A seat, or a place in the line; one that is offered is taken. Taken twice, it is one. */
  async take(actor: Actor, { sessionId, despiteClashes }: TakeSessionSeatArgs): Promise<MeetingSession> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const meetingId = await this.work.run(actor, async (tx) => {
      const { id: meetingId, state } = await this.standingOf(tx, sessionId);
      const pools = await lockWithSession(tx, meetingId, sessionId);
      const pool = ofSession(pools);
      const registration = await aliveOf(tx, meetingId, personId);
      const held = registration ? await seatsOf(tx, registration.id) : [];
      const main = held.find(({ kind }) => kind !== 'SESSION');
      if (main?.state !== 'HELD') throw new DomainError('CONFLICT', { rule: 'NOT_REGISTERED' });
      if (state !== 'PLANNED') throw new DomainError('CONFLICT', { rule: 'NOT_OPEN' });
      const moved = await this.seats.renew(tx, pool, spanOf((await doorOf(tx, meetingId))!));
      const now = await seatsOf(tx, registration!.id);
      const own = now.find(({ poolId }) => poolId === pool.id);
      if (own?.state !== 'HELD' && own?.state !== 'WAITING' && !despiteClashes)
        await this.mustBeFree(tx, sessionId, meetingId);
      if (own?.state === 'OFFERED') {
        await this.seats.accept(tx, pool, own);
        tx.emit(registrationSettled({ id: own.id, personId, version: 1 }));
      } else if (!own)
        await this.seats.take(tx, pool, { registrationId: registration!.id, sector: main.sector });
      await this.registrations.follow(tx, meetingId, moved);
      return meetingId;
    });
    return this.session(actor, meetingId, sessionId);
  }

  /** Gives it up, or the place in the line; what comes free is offered to the next. */
  async leave(actor: Actor, sessionId: string): Promise<MeetingSession> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const meetingId = await this.work.run(actor, async (tx) => {
      const { id: meetingId } = await this.standingOf(tx, sessionId);
      const registration = await aliveOf(tx, meetingId, personId);
      const pools = registration ? await lockSeatsOf(tx, registration) : [];
      const pool = pools.find((one) => one.sessionId === sessionId);
      const seat = pool && (await seatsOf(tx, registration!.id)).find(({ poolId }) => poolId === pool.id);
      if (!seat) return meetingId;
      const span = spanOf((await doorOf(tx, meetingId))!);
      const moved = await this.seats.leave(tx, pool, seat, 'WITHDRAWN', span);
      tx.emit(registrationSettled({ id: seat.id, personId, version: 1 }));
      await this.registrations.follow(tx, meetingId, moved);
      return meetingId;
    });
    return this.session(actor, meetingId, sessionId);
  }

  /** Nobody sits in two sessions at once without having said that they know. */
  private async mustBeFree(tx: Tx, sessionId: string, meetingId: string): Promise<void> {
    const { personId } = tx.actor;
    const rows = await tx.query<{ id: string }>(sessionsAttended(personId!, [meetingId]));
    const own = new Set(rows.map(({ id }) => id));
    const all = (await tx.query<StoredSession>(sessionsOf([meetingId]))).map(withMoments);
    const here = all.find(({ id }) => id === sessionId);
    const clashes = here ? all.filter((other) => own.has(other.id) && clash(here, other)) : [];
    if (clashes.length > 0) throw new DomainError('CONFLICT', { rule: 'CLASH', clashes: clashes.length });
  }

  private async attended(actor: Actor, meetingIds: readonly string[]): Promise<Set<string>> {
    if (!actor.personId) return new Set();
    const rows = await this.database.read<{ id: string }>(sessionsAttended(actor.personId, meetingIds));
    return new Set(rows.map(({ id }) => id));
  }

  private async standingOf(tx: Tx, sessionId: string): Promise<Standing> {
    const found = await tx.queryOne<{ meetingId: string }>(meetingOfSession(sessionId));
    if (!found) throw new DomainError('NOT_FOUND');
    return this.standings.ofReader(tx.actor, found.meetingId, tx);
  }

  private async session(actor: Actor, meetingId: string, id: string): Promise<MeetingSession> {
    const programme = (await this.programmes.byMeeting(actor, [meetingId])).get(meetingId);
    const found = programme?.sessions.find((one) => one.id === id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

type Timed = Parameters<typeof overlap>[0] & { id: string };
const clash = (here: Timed, other: Timed): boolean => other.id !== here.id && overlap(here, other);

function ofSession(pools: readonly Pool[]): Pool {
  const pool = pools.find(({ kind }) => kind === 'SESSION');
  if (!pool) throw new DomainError('CONFLICT', { rule: 'NO_SEATS' });
  return pool;
}
