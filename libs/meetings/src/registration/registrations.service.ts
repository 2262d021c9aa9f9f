import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Access, Grants } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { endOf, startOf } from '../meeting/moments.js';
import { leaveTables } from '../tables/leaving-tables.js';
import { answersKept, type SaidAnswer } from './answers.policy.js';
import { asDoor, barTo, fitsMode, type Bar } from './registering.policy.js';
import {
  registrationAsked,
  registrationMoved,
  registrationSettled,
  seatsCounted,
} from './registration.events.js';
import type { ChangeRegistrationInput, RegisterForMeetingInput } from './registration.inputs.js';
import {
  aliveOf,
  aliveWithin,
  changeRegistration,
  doorOf,
  findRegistration,
  insertRegistration,
  lockSeatsOf,
  mayComeTo,
  noteGrant,
  poolsWithin,
  raiseRegistrations,
  type Changed,
  type DoorRow,
  type RegistrationRow,
} from './registration.repository.js';
import { RegistrationLetters } from './registration-letters.service.js';
import type { Span } from './seats.policy.js';
import { lockPools, ownersOf, seatsOf, type HeldSeat, type Pool } from './seats.repository.js';
import { Seats, type MovedSeat } from './seats.service.js';

/** Who comes to a door: the actor, or somebody who has shown by a letter that they wish to come. */
export interface Comer {
  personId: string;
  registeredBy: string | null;
  /** asked to come by those who run the meeting, who have said yes by that */
  invited: boolean;
  attendance: 'ON_SITE' | 'REMOTE';
  sector: string | null;
  answers: readonly SaidAnswer[];
  onList: boolean;
  /** where somebody without an account says that they are from */
  municipalityId?: string | null;
}

/**
 * Registering for a meeting, accepting what is offered, and taking it back. Each verb first holds the meeting's pools of seats, and
 * then reads what it decides by: of all who come at once each finds what the one before has left. A seat gives MEMBER in the meeting's
 * scope in the same transaction, and whoever gives it up loses that with it.
 */
@Injectable()
export class Registrations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly grants: Grants,
    private readonly seats: Seats,
    private readonly letters: RegistrationLetters,
  ) {}

  /** The actor registers. Returns the registration's id. */
  async register(actor: Actor, { key, ...said }: RegisterForMeetingInput): Promise<string> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const request = { verb: 'registerForMeeting', key, content: said };
    const { id } = await this.work.once(actor, request, async (tx) => {
      // asked once the pools are held: of an expulsion at the same moment either this is seen, or it is seen here
      await lockPools(tx, { meetingId: said.meetingId });
      if (!(await mayComeTo(tx, actor, said.meetingId))) throw new DomainError('NOT_FOUND');
      return this.enter(tx, said.meetingId, {
        personId,
        registeredBy: null,
        invited: false,
        attendance: said.attendance,
        sector: said.sector ?? null,
        answers: said.answers ?? [],
        onList: said.onList,
      });
    });
    return id;
  }

  /** Writes somebody in who may know of the meeting, in the transaction of whoever brings them. */
  async enter(tx: Tx, meetingId: string, comer: Comer): Promise<Changed> {
    const pools = await lockPools(tx, { meetingId });
    const door = await doorOf(tx, meetingId);
    if (!door) throw new DomainError('NOT_FOUND');
    const registered = (await aliveOf(tx, meetingId, comer.personId)) !== null;
    refuseBarred(barTo(asDoor(door), { signedIn: true, invited: comer.invited, registered }, Date.now()));
    if (!fitsMode(door.mode, comer.attendance))
      throw new DomainError('BAD_INPUT', { field: 'input.attendance', rule: 'NOT_THERE' });
    const pool = poolFor(pools, door, comer.attendance);
    const moved = await this.seats.renew(tx, pool, spanOf(door));
    const id = newId();
    const { personId, registeredBy, attendance, onList, sector } = comer;
    const answers = answersKept(door.questions, comer.answers);
    const municipalityId = comer.municipalityId ?? null;
    await insertRegistration(tx, {
      ...{ id, meetingId, personId, registeredBy, municipalityId },
      ...{ attendance, answers, onList },
    });
    const changed = { id, personId, version: 1 };
    const asks = door.manner === 'APPROVAL' && !comer.invited;
    if (asks) await this.seats.ask(tx, pool, { registrationId: id, sector });
    else if ((await this.seats.take(tx, pool, { registrationId: id, sector })) === 'HELD')
      await this.letIn(tx, { ...changed, meetingId });
    tx.emit(asks ? registrationAsked(changed) : registrationMoved(changed));
    await this.letters.tell(tx, [id]);
    await this.follow(tx, meetingId, moved);
    return changed;
  }

  /** The person takes the seat that is offered. EXPIRED where its time is over: then it is somebody else's already. */
  async accept(actor: Actor, id: string): Promise<void> {
    const inTime = await this.work.run(actor, async (tx) => {
      await this.own(tx, id);
      return this.acceptFor(tx, id);
    });
    if (!inTime) throw new DomainError('EXPIRED', { rule: 'OFFER_EXPIRED' });
  }

  /** False where it came too late: that it ended is kept, so the caller refuses only after the commit. */
  async acceptFor(tx: Tx, id: string): Promise<boolean> {
    const { registration, pools, seats } = await this.hold(tx, id);
    const { meetingId } = registration;
    const door = await doorOf(tx, meetingId);
    const pool = poolOf(pools, mainSeat(seats));
    const moved = await this.seats.renew(tx, pool, spanOf(door!));
    const late = moved.some(({ registrationId, to }) => registrationId === id && to === 'EXPIRED');
    if (!late) {
      await this.seats.accept(tx, pool, mainSeat(seats));
      const [changed] = await raiseRegistrations(tx, [id], { ended: false });
      await this.letIn(tx, registration);
      tx.emit(registrationSettled(changed!));
      await this.letters.tell(tx, [id]);
    }
    await this.follow(tx, meetingId, moved);
    return !late;
  }

  /** The person says their answers anew, and whether the others may read the name. */
  async change(actor: Actor, { id, version, answers, onList }: ChangeRegistrationInput): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.own(tx, id);
      const { registration } = await this.hold(tx, id);
      if (registration.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: registration.version });
      const door = await doorOf(tx, registration.meetingId);
      await changeRegistration(tx, id, { answers: answersKept(door!.questions, answers ?? []), onList });
      const [changed] = await raiseRegistrations(tx, [id], { ended: false });
      tx.emit(registrationSettled(changed!));
    });
  }

  /** The person takes it back; what comes free is offered to the next. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.own(tx, id);
      await this.end(tx, id, { to: 'WITHDRAWN', reason: null });
    });
  }

  /** Ends a registration in all pools where it has something. */
  async end(
    tx: Tx,
    id: string,
    how: { to: 'WITHDRAWN' | 'REFUSED' | 'REMOVED'; reason: string | null },
  ): Promise<void> {
    const { registration, pools, seats } = await this.hold(tx, id);
    const { meetingId } = registration;
    const span = spanOf((await doorOf(tx, meetingId))!);
    const moved: MovedSeat[] = [];
    for (const seat of seats)
      moved.push(...(await this.seats.leave(tx, poolOf(pools, seat), seat, how.to, span)));
    const [changed] = await raiseRegistrations(tx, [id], { ended: true, reason: how.reason });
    await this.letOut(tx, registration);
    await leaveTables(tx, { meetingId }, registration.personId);
    tx.emit(how.to === 'WITHDRAWN' ? registrationSettled(changed!) : registrationMoved(changed!));
    await this.letters.tell(tx, [id]);
    await this.follow(tx, meetingId, moved);
  }

  /** Ends all that somebody has in the meetings of a place that not everybody reads. */
  async endWithin(tx: Tx, placeId: string, personId: string): Promise<void> {
    await lockPools(tx, { ids: await poolsWithin(tx, placeId) });
    for (const id of await aliveWithin(tx, placeId, personId))
      await this.end(tx, id, { to: 'REMOVED', reason: null });
  }

  /** Whoever runs the meeting says yes to one that asks. The second of two at once is a CONFLICT. */
  async approve(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.ofRunner(tx, id);
      const { registration, pools, seats } = await this.hold(tx, id);
      const seat = mainSeat(seats);
      const state = await this.seats.grant(tx, poolOf(pools, seat), seat);
      const [changed] = await raiseRegistrations(tx, [id], { ended: false });
      if (state === 'HELD') await this.letIn(tx, registration);
      tx.emit(registrationMoved(changed!));
      await this.letters.tell(tx, [id]);
      await this.follow(tx, registration.meetingId, []);
    });
  }

  /** Whoever runs the meeting says no to one that asks, or ends one that has a seat or waits for it. */
  async refuse(actor: Actor, id: string, reason: string | null): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.ofRunner(tx, id);
      const { seats } = await this.hold(tx, id);
      const to = mainSeat(seats).state === 'REQUESTED' ? 'REFUSED' : 'REMOVED';
      await this.end(tx, id, { to, reason });
    });
  }

  /** What follows from seats that moved by themselves, and that the numbers have changed, once for all of it. */
  async follow(tx: Tx, meetingId: string, moved: readonly MovedSeat[]): Promise<void> {
    const ofMeeting = moved.filter(({ kind }) => kind !== 'SESSION');
    for (const to of ['EXPIRED', 'OFFERED'] as const) {
      const ids = ofMeeting.filter((seat) => seat.to === to).map(({ registrationId }) => registrationId);
      if (ids.length === 0) continue;
      for (const changed of await raiseRegistrations(tx, ids, { ended: to === 'EXPIRED' }))
        tx.emit(registrationMoved(changed));
      await this.letters.tell(tx, ids);
    }
    const ofSessions = moved.filter(({ kind }) => kind === 'SESSION').map(({ seatId }) => seatId);
    if (ofSessions.length > 0)
      for (const owner of await ownersOf(tx, ofSessions))
        tx.emit(registrationMoved({ ...owner, version: 1 }));
    tx.emit(seatsCounted(meetingId));
  }

  /** One that is alive, with its pools held and its seats as they then are. */
  private async hold(
    tx: Tx,
    id: string,
  ): Promise<{ registration: RegistrationRow; pools: Pool[]; seats: HeldSeat[] }> {
    const found = await findRegistration(tx, id);
    if (!found) throw new DomainError('NOT_FOUND');
    const pools = await lockSeatsOf(tx, found);
    const registration = (await findRegistration(tx, id))!;
    if (registration.ended) throw new DomainError('CONFLICT', { rule: 'ENDED' });
    return { registration, pools, seats: await seatsOf(tx, id) };
  }

  /** Somebody else's is as unknown as one that never was. */
  private async own(tx: Tx, id: string): Promise<void> {
    if (!tx.actor.personId) throw new DomainError('UNAUTHENTICATED');
    const found = await findRegistration(tx, id);
    if (found?.personId !== tx.actor.personId) throw new DomainError('NOT_FOUND');
  }

  private async ofRunner(tx: Tx, id: string): Promise<void> {
    const found = await findRegistration(tx, id);
    const door = found && (await doorOf(tx, found.meetingId));
    if (!door || !(await this.access.can(tx.actor, door.placeId, 'EDIT', tx)))
      throw new DomainError('NOT_FOUND');
  }

  private async letIn(
    tx: Tx,
    { id, meetingId, personId }: { id: string; meetingId: string; personId: string },
  ) {
    await noteGrant(tx, id, await this.grants.give(tx, { scopeId: meetingId, personId, role: 'MEMBER' }));
  }

  private async letOut(tx: Tx, { id, grantId }: RegistrationRow): Promise<void> {
    if (!grantId) return;
    await this.grants.end(tx, grantId);
    await noteGrant(tx, id, null);
  }
}

/** When the meeting begins and ends, as far as it is known; null where it will not be. */
export function spanOf(door: DoorRow): Span | null {
  if (door.state !== 'PLANNED') return null;
  const moment = (at: string | null): number | null => (at === null ? null : Date.parse(at));
  return { begins: moment(startOf(door) ?? door.earliest), ends: moment(endOf(door) ?? door.latest) };
}

function refuseBarred(bar: Bar | null): void {
  if (bar === 'SIGN_IN') throw new DomainError('UNAUTHENTICATED');
  if (bar === 'INVITATION_ONLY') throw new DomainError('FORBIDDEN', { rule: bar });
  if (bar) throw new DomainError('CONFLICT', { rule: bar });
}

function poolFor(pools: readonly Pool[], door: DoorRow, attendance: string): Pool {
  const kind = door.separateRemote && attendance === 'REMOTE' ? 'REMOTE' : 'MAIN';
  return pools.find((pool) => pool.kind === kind)!;
}

function poolOf(pools: readonly Pool[], seat: HeldSeat): Pool {
  return pools.find(({ id }) => id === seat.poolId)!;
}

function mainSeat(seats: readonly HeldSeat[]): HeldSeat {
  return seats.find(({ kind }) => kind !== 'SESSION')!;
}
