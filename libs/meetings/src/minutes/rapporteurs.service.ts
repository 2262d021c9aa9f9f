import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Grants } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { heldForLead } from './leading.js';
import { Standings } from '../meeting/standing.js';
import { minutesMoved } from './minutes.events.js';
import type { AppointRapporteursArgs } from './minutes.inputs.js';
import { lockMinutes, moveMinutes, type StoredMinutes } from './minutes.repository.js';
import { AllMinutes } from './minutes.service.js';
import type { Minutes } from './minutes.type.js';
import {
  deleteRapporteur,
  insertRapporteur,
  rapporteursOf,
  rapporteursOfSessions,
  readersAmong,
  recordedBy,
  type Rapporteur,
} from './rapporteur.repository.js';

/** Who writes the minutes beside those who run and moderate the meeting: each is given a role in it, and loses it by its record. */
@Injectable()
export class Rapporteurs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standings: Standings,
    private readonly grants: Grants,
    private readonly all: AllMinutes,
  ) {}

  /** These and no others. Who is not among them any more is out of the room before the next word. */
  async appoint(actor: Actor, { meetingId, version, personIds }: AppointRapporteursArgs): Promise<Minutes> {
    await this.work.run(actor, async (tx) => {
      const minutes = await heldForLead(tx, this.standings, meetingId, version);
      const readers = await readersAmong(tx, meetingId, personIds);
      if (personIds.some((id) => !readers.has(id)))
        throw new DomainError('NOT_FOUND', { field: 'personIds' });
      const before = await rapporteursOf(tx, minutes.id);
      const gone = before.filter(({ personId }) => !personIds.includes(personId));
      const held = new Set(before.map(({ personId }) => personId));
      for (const rapporteur of gone) await this.dismiss(tx, minutes, rapporteur);
      for (const personId of personIds.filter((id) => !held.has(id))) await this.name(tx, minutes, personId);
      await moved(tx, minutes);
    });
    return this.all.ofReader(actor, meetingId);
  }

  /** Whoever is put out of a place writes the minutes of its meetings no more. */
  async dismissWithin(tx: Tx, placeId: string, personId: string): Promise<void> {
    for (const meetingId of await recordedBy(tx, placeId, personId)) {
      const minutes = (await lockMinutes(tx, meetingId))!;
      const held = (await rapporteursOf(tx, minutes.id)).find((one) => one.personId === personId);
      if (!held) continue;
      await this.dismiss(tx, minutes, held);
      await moved(tx, minutes);
    }
  }

  /** As minutes begin: those who are rapporteurs of sessions in the programme, as far as they read the meeting. */
  async nameThoseOfSessions(tx: Tx, minutes: { id: string; meetingId: string }): Promise<void> {
    for (const { personId } of await rapporteursOfSessions(tx, minutes.meetingId))
      await this.name(tx, minutes, personId);
  }

  private async dismiss(tx: Tx, { id }: StoredMinutes, { personId, grantId }: Rapporteur): Promise<void> {
    await deleteRapporteur(tx, id, personId);
    await this.grants.end(tx, grantId);
  }

  private async name(
    tx: Tx,
    { id, meetingId }: { id: string; meetingId: string },
    personId: string,
  ): Promise<void> {
    const grantId = await this.grants.give(tx, { scopeId: meetingId, personId, role: 'RAPPORTEUR' });
    await insertRapporteur(tx, { minutesId: id, personId, grantId });
  }
}

/** Who writes them has changed: that is told, and what was done on the older version is a CONFLICT. */
async function moved(tx: Tx, minutes: StoredMinutes): Promise<void> {
  const after = { ...minutes, version: minutes.version + 1 };
  await moveMinutes(tx, after);
  for (const event of minutesMoved('minutes.appointed', after)) tx.emit(event);
}
