import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Grants } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import { heldForLead } from './leading.js';
import { Standings } from '../meeting/standing.js';
import { minutesMoved } from './minutes.events.js';
import type { AppointRapporteursArgs } from './minutes.inputs.js';
import { moveMinutes } from './minutes.repository.js';
import { AllMinutes } from './minutes.service.js';
import type { Minutes } from './minutes.type.js';
import {
  deleteRapporteur,
  insertRapporteur,
  rapporteursOf,
  rapporteursOfSessions,
  readersAmong,
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
      for (const { personId, grantId } of gone) {
        await deleteRapporteur(tx, minutes.id, personId);
        await this.grants.end(tx, grantId);
      }
      for (const personId of personIds.filter((id) => !held.has(id))) await this.name(tx, minutes, personId);
      const after = { ...minutes, version: version + 1 };
      await moveMinutes(tx, after);
      for (const event of minutesMoved('minutes.appointed', after)) tx.emit(event);
    });
    return this.all.ofReader(actor, meetingId);
  }

  /** As minutes begin: those who are rapporteurs of sessions in the programme, as far as they read the meeting. */
  async nameThoseOfSessions(tx: Tx, minutes: { id: string; meetingId: string }): Promise<void> {
    for (const { personId } of await rapporteursOfSessions(tx, minutes.meetingId))
      await this.name(tx, minutes, personId);
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
