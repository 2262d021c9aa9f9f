import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordKeepers, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import type { Tx } from '#platform';
import { Registrations } from './registrations.service.js';

/** What is held of a person who registers for meetings. Whoever is erased leaves no registration behind, and their seats to others. */
@Injectable()
export class RegistrationRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'registrations';
  readonly floor = 7;

  constructor(
    private readonly keepers: RecordKeepers,
    private readonly registrations: Registrations,
  ) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    return [
      {
        name: 'registrations',
        rows: {
          name: 'meetings.registration.held',
          text: `select m.number as meeting, m.titles, r.attendance, s.state, s.sector, s.offered_until as "offeredUntil", r.answers,
                   r.on_list as "onList", r.reason, r.created_at as "createdAt", r.ended_at as "endedAt"
                 from meetings.registration r join meetings.meeting m on m.id = r.meeting_id
                 join meetings.seat s on s.registration_id = r.id where r.person_id = $1 order by r.created_at, s.arrival`,
          values: [personId],
        },
      },
    ];
  }

  async forget(tx: Tx, { personId }: Leaving): Promise<void> {
    const alive = await tx.query<{ id: string }>({
      name: 'meetings.registration.alive-of-person',
      text: 'select id from meetings.registration where person_id = $1 and ended_at is null order by meeting_id',
      values: [personId],
    });
    for (const { id } of alive) await this.registrations.end(tx, id, { to: 'WITHDRAWN', reason: null });
    // Letters that wait for this person's answer, and those in which they bring somebody.
    await tx.query({
      name: 'meetings.registration.forget-letters',
      text: `delete from meetings.registration_letter where brought_by = $1
               or folded in (select folded from people.email where person_id = $1)`,
      values: [personId],
    });
    await tx.query({
      name: 'meetings.registration.forget-links',
      text: `delete from meetings.registration_link k using meetings.registration r
             where r.id = k.registration_id and r.person_id = $1`,
      values: [personId],
    });
    await tx.query({
      name: 'meetings.seats.forget',
      text: `delete from meetings.seat s using meetings.registration r where r.id = s.registration_id and r.person_id = $1`,
      values: [personId],
    });
    await tx.query({
      name: 'meetings.registration.forget',
      text: 'delete from meetings.registration where person_id = $1',
      values: [personId],
    });
  }
}
