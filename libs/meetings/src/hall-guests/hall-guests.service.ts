import { Injectable } from '@nestjs/common';
import { DomainError, guest, newId, type Actor } from '#kernel';
import { clientOf, Database, Throttle, UnitOfWork, type RequestContext, type Tx } from '#platform';
import { withdrawTurnsOfGuest } from '../floor/floor.repository.js';
import { LiveRooms } from '../live-session/live-rooms.service.js';
import type { LiveRoom } from '../live-session/live-room.type.js';
import { attendanceNoted, floorChanged, sessionConducted } from '../live-session/live-session.events.js';
import { endHallCode } from '../live-session/live-session.repository.js';
import { Standings } from '../meeting/standing.js';
import { mayConduct } from '../meeting/standing.policy.js';
import { doorOf, noteName } from '../presence/attendance.repository.js';
import { questionEvent } from '../questions/question.events.js';
import { lockBox, withdrawOfGuest } from '../questions/question.repository.js';
import type { HallGuestArgs, JoinAsGuestInput } from './hall-guest.inputs.js';
import {
  countGuests,
  forgetGuest,
  guestOfDevice,
  hallDoor,
  holdDoor,
  insertDevice,
  meetingOfGuest,
  noteAsGuest,
  type DeviceRow,
} from './hall-guest.repository.js';
import type { HallDoor, HallGuest } from './hall-guest.type.js';

/** A hall is one client: who gets in gives its tries back, so only the wrong ones add up. Of a million codes one is taken. */
const triesOfClient = { limit: 60, windowSeconds: 10 * 60 };
/** Whoever stands in the hall sees the code: it must not fill the list with devices that nobody holds. */
const mostGuests = 2000;

/**
 * People without an account who join a meeting in its hall, by the code that the projector shows. They see what every guest may
 * read, so they join only where the meeting is for everyone: the code proves that one is there, and gives no right to read.
 */
@Injectable()
export class HallGuests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly standings: Standings,
    private readonly rooms: LiveRooms,
  ) {}

  async join({ actor, address }: RequestContext, input: JoinAsGuestInput): Promise<HallGuest> {
    const bucket = `hall code ${input.meetingId} ${clientOf(address)}`;
    await this.throttle.take(bucket, triesOfClient);
    const byCode = await this.work.run(guest(actor.languages), (tx) => this.enter(tx, input));
    // A device that is known gets in by no code: whoever has one would guess with others for ever.
    await (byCode ? this.throttle.clear(bucket) : this.throttle.giveBack(bucket));
    const found = await this.ofDevice(input);
    if (!found) throw new DomainError('FORBIDDEN', { rule: 'REMOVED' });
    return found;
  }

  /** Who has joined with this device; null for nobody, and for who was removed. */
  async ofDevice({ meetingId, device }: HallGuestArgs): Promise<HallGuest | null> {
    if (!(await this.standings.isPublic(meetingId))) throw new DomainError('NOT_FOUND');
    const row = await this.database.readOne<DeviceRow>(guestOfDevice(meetingId, device));
    return row && row.name !== null ? { id: row.id, name: row.name } : null;
  }

  /** For those who conduct the session of a meeting that everyone may read; null for others, and of other meetings. */
  async door(actor: Actor, meetingId: string): Promise<HallDoor | null> {
    const standing = (await this.standings.byId(actor, [meetingId])).get(meetingId);
    if (!standing || !mayConduct(standing) || !(await this.standings.isPublic(meetingId))) return null;
    return this.database.readOne<HallDoor>(hallDoor(meetingId));
  }

  /**
   * The guest, and whatever waits of them, is gone, and their device does not come back. Another one would, by the code on the wall:
   * so guests are kept out until whoever conducts the session lets them in again, by a fresh one.
   */
  async remove(actor: Actor, id: string): Promise<LiveRoom> {
    const standing = await this.work.run(actor, async (tx) => {
      const meetingId = await meetingOfGuest(tx, id);
      if (!meetingId) throw new DomainError('NOT_FOUND');
      const conductor = await this.standings.ofConductor(tx, meetingId);
      const gone = await forgetGuest(tx, id);
      // Pressed twice: by now guests may have been let in again.
      if (!gone) return conductor;
      const version = await endHallCode(tx, meetingId);
      if (version !== null) tx.emit(sessionConducted(meetingId, version));
      await lockBox(tx, meetingId);
      for (const question of await withdrawOfGuest(tx, id))
        tx.emit(questionEvent('question.withdrawn', meetingId, question));
      if (await withdrawTurnsOfGuest(tx, id)) tx.emit(floorChanged(meetingId, 1));
      const { deskStreamId } = await doorOf(tx, meetingId);
      for (const event of attendanceNoted({ meetingId, deskStreamId }, gone)) tx.emit(event);
      return conductor;
    });
    return this.rooms.seenFrom(standing);
  }

  /** Whether it was the code that let them in; false for a device that is known, whatever was typed. */
  private async enter(tx: Tx, input: JoinAsGuestInput): Promise<boolean> {
    const { meetingId, device, code, name, municipalityId } = input;
    await this.standings.ofReader(tx.actor, meetingId, tx);
    if (await tx.queryOne(guestOfDevice(meetingId, device))) return false;
    const door = await holdDoor(tx, meetingId);
    if (door.code === null) throw new DomainError('CONFLICT', { rule: 'DOOR_CLOSED' });
    if (door.code !== code.replace(/[ -]/, '')) throw new DomainError('NOT_FOUND', { field: 'input.code' });
    if ((await countGuests(tx, meetingId)) >= mostGuests)
      throw new DomainError('CONFLICT', { rule: 'TOO_MANY' });
    const id = newId();
    if (!(await insertDevice(tx, { id, meetingId, device, municipalityId: municipalityId ?? null })))
      return true;
    const noted = await noteName(tx, { id: newId(), meetingId, name, state: 'ON_SITE' });
    await noteAsGuest(tx, id, noted.id);
    for (const event of attendanceNoted({ meetingId, deskStreamId: door.deskStreamId }, noted))
      tx.emit(event);
    return true;
  }
}
