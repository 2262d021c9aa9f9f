/** Many people who race for the last seats of one meeting over two api processes, with workers that tell them what became of it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WorkerProcess, type PlantedFault } from './api-process.js';
import type { Answer, Caller, Loose } from './caller.js';
import { endlessBudgets, LiveStage } from './live-stage.js';
import { documents, openHall, registering, setDoor, type Hall } from './registering.js';
import { until } from './watching.js';

/** Counts what was taken before it holds the pool: as without the lock, two who come at once get one seat. */
export const countsWithoutHolding: PlantedFault = {
  name: 'seats-counted-without-holding-the-pool',
  file: 'libs/meetings/src/registration/seats.repository.js',
  from: "p.kind <> 'SESSION'\n               order by p.kind, p.id for update",
  to: "p.kind <> 'SESSION'\n               order by p.kind, p.id",
};
/** Lets an offer be accepted after its end. */
export const offersNeverEnd: PlantedFault = {
  name: 'offers-never-end',
  file: 'libs/meetings/src/registration/seats.repository.js',
  from: 'offered_until <= clock_timestamp()',
  to: "offered_until <= clock_timestamp() - interval '1 hour'",
};

export interface Runner {
  caller: Caller;
  sent: number;
  answered: number;
  /** null: refused */
  registration: Loose | null;
  refusal: string | null;
}

export interface Standing {
  personId: string;
  state: string;
  arrival: number;
}

export class SeatRace {
  private worker: WorkerProcess | undefined;

  private constructor(
    readonly stage: LiveStage,
    readonly people: Caller[],
    readonly facilitator: Caller,
  ) {}

  static async set(people: number, faults: PlantedFault[] = []): Promise<SeatRace> {
    const stage = await LiveStage.set([faults, faults], endlessBudgets);
    const facilitator = await stage.caller('facilitator');
    return new SeatRace(stage, await stage.newcomers(people), facilitator);
  }

  hall(door: Loose): Promise<Hall> {
    return openHall(this.facilitator, this.stage.scopeId, door, { visibility: 'LISTED' });
  }

  async strike(): Promise<void> {
    await this.worker?.kill();
    await this.stage.strike();
  }

  /** All register, some a moment after the others; half of them press twice. */
  async run(hall: Hall, { spread = 300 } = {}): Promise<Runner[]> {
    return Promise.all(
      this.people.map(async (caller, i) => {
        await pause(Math.floor((i / this.people.length) * spread));
        const variables = registering(hall);
        const press = (): Promise<Answer<Loose>[]> =>
          Promise.all((i % 2 === 0 ? [1] : [1, 2]).map(() => caller.ask(documents.register, variables)));
        let sent = performance.now();
        let [answer] = await press();
        // What was refused in a crowd was not begun: whoever reads "try again in a moment" does, with the same key.
        for (let tries = 0; tries < 60 && answer!.errors[0]?.extensions.code === 'OVERLOADED'; tries++) {
          await pause(500);
          sent = performance.now();
          [answer] = await press();
        }
        const [error] = answer!.errors;
        return {
          caller,
          sent,
          answered: performance.now(),
          registration: answer!.data?.registerForMeeting ?? null,
          refusal: error ? `${error.extensions.code} ${String(error.extensions['rule'])}` : null,
        };
      }),
    );
  }

  /** A session of the meeting with so many seats of its own. */
  async session({ id }: Hall, seats: number): Promise<string> {
    const content = {
      kind: 'WORKSHOP',
      titles: [{ language: 'pl', text: 'Warsztat' }],
      topics: [],
      people: [],
    };
    const add = 'mutation ($input: AddMeetingSessionInput!) { addMeetingSession(input: $input) { id } }';
    const input = { key: randomUUID(), meetingId: id, content };
    const { addMeetingSession } = await this.facilitator.get(add, { input });
    const set = 'mutation ($id: ID!, $n: Int) { setSessionSeats(sessionId: $id, capacity: $n) { id } }';
    await this.facilitator.get(set, { id: addMeetingSession.id, n: seats });
    return addMeetingSession.id;
  }

  /** Who has what of the seats of a session, in the order of arrival; who gave theirs up is not among them. */
  async inSession(sessionId: string): Promise<Standing[]> {
    const { rows } = await this.stage.sql.query<Standing>(
      `select r.person_id as "personId", s.state, s.arrival from meetings.seat s
       join meetings.registration r on r.id = s.registration_id join meetings.seat_pool p on p.id = s.pool_id
       where p.session_id = $1 and s.state in ('HELD', 'OFFERED', 'WAITING') order by s.arrival`,
      [sessionId],
    );
    return rows;
  }

  /** What the database says, in the order of arrival. */
  async standings({ id }: Hall): Promise<Standing[]> {
    const { rows } = await this.stage.sql.query<Standing>(
      `select r.person_id as "personId", s.state, s.arrival from meetings.seat s
       join meetings.registration r on r.id = s.registration_id where r.meeting_id = $1 order by s.arrival`,
      [id],
    );
    return rows;
  }

  /** Who holds MEMBER in the meeting's scope now. */
  async members({ id }: Hall): Promise<string[]> {
    const { rows } = await this.stage.sql.query<{ id: string }>(
      `select person_id as id from people.scope_grant where scope_id = $1 and role = 'MEMBER' and ended_at is null`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Starts a worker, and waits until it has told so many people of their registration. */
  async told({ id }: Hall, count: number): Promise<string[]> {
    this.worker ??= await WorkerProcess.from([])({ DATABASE_URL: this.stage.database.url });
    let told: string[] = [];
    await until(async () => {
      const { rows } = await this.stage.sql.query<{ id: string }>(
        `select person_id as id from notices.notice where scope_id = $1 and reason = 'REGISTRATION'`,
        [id],
      );
      told = rows.map((row) => row.id);
      return told.length >= count;
    }, 60_000);
    return told;
  }

  /** The door anew with so many seats. */
  async widen(hall: Hall, version: number, capacity: number): Promise<void> {
    await setDoor(this.facilitator, hall, version, { seats: { capacity } });
  }
}

/** Whoever had their answer before another had sent came before them. */
export function overtakers(runners: readonly Runner[], standings: readonly Standing[]): number {
  const arrivals = new Map(standings.map(({ personId, arrival }) => [personId, arrival]));
  const arrivalOf = ({ caller }: Runner) => arrivals.get(caller.personId)!;
  let count = 0;
  for (const first of runners)
    for (const second of runners)
      if (first.answered < second.sent && arrivalOf(first) > arrivalOf(second)) count += 1;
  return count;
}
