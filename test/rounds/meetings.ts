/** What people do at the group's meetings while faults happen: they come and leave again, vote, follow a session that is moved on, and write its minutes. */
import type { Caller } from '../kit/caller.js';
import { freshRoom } from '../kit/live-room-client.js';
import type { Scribe } from '../kit/minutes-typing.js';
import { documents, registering, type Hall } from '../kit/registering.js';
import { fourQuestions, type SessionPolls } from '../kit/session-polls.js';
import { sessionDocument, type HeldMeeting } from '../kit/session-stage.js';
import type { Book } from './book.js';
import type { Dice } from './dice.js';
import { insist } from './insist.js';

/** Fewer than those who come: some wait for a seat. */
export const seatsInHall = 4;

/** The meeting that is held live, with the polls in it. */
export interface Assembly extends HeldMeeting {
  polls: SessionPolls;
  /** who write its minutes */
  scribes: Scribe[];
  /** the ids of the parts in which they type */
  parts: string[];
}

export class AtMeetings {
  constructor(
    private readonly book: Book,
    private readonly leader: Caller,
    private readonly hall: Hall,
    private readonly assembly: Assembly,
  ) {}

  /** Registers, now and then twice at once; accepts what is offered; or takes it back. */
  async comeOrLeave(caller: Caller, dice: Dice): Promise<void> {
    const { book } = this;
    const { personId } = caller;
    const mine = book.registrations.get(personId);
    if (!mine || mine.ended) {
      const variables = registering(this.hall);
      const times = dice.throw() < 0.3 ? 2 : 1;
      const answers = await Promise.all(
        Array.from({ length: times }, () => insist(book, caller, documents.register, variables)),
      );
      for (const answer of answers) if (answer) book.isRegistered(personId, answer.registerForMeeting.id);
    } else if (dice.throw() < 0.5) {
      // It has ended already: a repetition, and the first try has ended it.
      if (await insist(book, caller, documents.withdraw, { id: mine.id }, ['CONFLICT'])) mine.ended = true;
    } else await insist(book, caller, documents.accept, { id: mine.id }, ['CONFLICT']);
  }

  /** The leader takes up another item. That it was another version is no loss: nobody else presses, so it was their own first try. */
  async moveOn(dice: Dice): Promise<void> {
    const room = await freshRoom(this.leader, this.assembly.number).catch(() => null);
    if (!room) return;
    const { version, items } = room.session;
    const agendaItemId = dice.among(items).id;
    const input = { meetingId: this.assembly.id, version, command: 'TAKE', agendaItemId };
    await insist(this.book, this.leader, sessionDocument('conductSession'), { input }, ['CONFLICT']);
  }

  /** Types a word into the minutes, somewhere in a part in which others type at the same time. */
  async type(scribe: Scribe, dice: Dice): Promise<void> {
    const wrong = await scribe
      .type(dice.among(this.assembly.parts), dice.throw())
      .catch((error: Error) => `A word of the minutes: ${error.message}`);
    if (wrong) this.book.refused.push(wrong);
  }

  /** A question is asked, all vote, and it is closed. */
  async vote(dice: Dice): Promise<void> {
    const { polls } = this.assembly;
    try {
      await polls.open(this.leader, dice.among(fourQuestions));
      await polls.vote(dice.between(200, 1500));
      await polls.close(this.leader);
    } catch (error) {
      this.book.refused.push(`A poll: ${(error as Error).message}`);
    }
    this.book.refused.push(...polls.refused.splice(0));
  }
}

/** What stands of the hall in the database. */
export interface SeatRow {
  person: string;
  id: string;
  ended: boolean;
  state: string;
  arrival: number;
  member: boolean;
}

/** The first book against the second, for who has come to a hall; findings that belong to no book of their own are doubles. */
export function wrongSeats(book: Book, rows: readonly SeatRow[]): { lost: string[]; doubled: string[] } {
  const lost: string[] = [];
  const doubled: string[] = [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [person, { id, ended }] of book.registrations) {
    const row = byId.get(id);
    if (!row) lost.push(`The registration ${id} of ${person} is not there.`);
    else if (row.ended !== ended)
      lost.push(
        `The registration ${id} was ${ended ? 'taken back' : 'accepted'}, and the database says otherwise.`,
      );
  }
  const alive = rows.filter(({ ended }) => !ended);
  for (const { person, id } of alive)
    if (book.registrations.get(person)?.id !== id) doubled.push(`${person} never registered as ${id}.`);
  const taken = alive.filter(({ state }) => state === 'HELD' || state === 'OFFERED').length;
  const waiting = alive.filter(({ state }) => state === 'WAITING').length;
  if (taken > seatsInHall) doubled.push(`${taken} have one of ${seatsInHall} seats.`);
  if (taken < seatsInHall && waiting > 0)
    lost.push(`${waiting} wait, and ${seatsInHall - taken} seats are free.`);
  for (const { person, state, ended, member } of rows)
    if (member !== (state === 'HELD' && !ended))
      lost.push(`${person} has ${state}, and is ${member ? '' : 'not '}let in.`);
  const arrivals = rows.map(({ arrival }) => arrival);
  if (arrivals.some((arrival, at) => arrival !== at + 1))
    doubled.push(`Those who came are not numbered 1, 2, 3: ${arrivals.join()}.`);
  return { lost, doubled };
}

/** All that ever came to the hall, in the order of their coming. */
export const seatsOfHall = `select r.person_id as person, r.id, r.ended_at is not null as ended, s.state, s.arrival,
    exists (select 1 from people.scope_grant g where g.id = r.grant_id and g.ended_at is null) as member
  from meetings.registration r join meetings.seat s on s.registration_id = r.id where r.meeting_id = $1 order by s.arrival`;
