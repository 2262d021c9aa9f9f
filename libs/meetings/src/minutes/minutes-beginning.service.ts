import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { labelLanguages } from '#municipalities';
import type { Tx } from '#platform';
import { minutesBegun, minutesExtended } from './minutes.events.js';
import {
  insertMinutes,
  insertParts,
  lockForMinutes,
  lockMinutes,
  missingParts,
  type MeetingToRecord,
} from './minutes.repository.js';
import { Rapporteurs } from './rapporteurs.service.js';
import { emptyState } from './shared-text.js';

/** Minutes begin by themselves when the live session is closed, or when somebody begins them; they grow with the agenda. */
@Injectable()
export class MinutesBeginning {
  constructor(private readonly rapporteurs: Rapporteurs) {}

  /** Inside the transaction of whoever may: begins them where nobody has, and takes in what was taken up since. */
  async begin(tx: Tx, meetingId: string): Promise<void> {
    const meeting = await lockForMinutes(tx, meetingId);
    if (await lockMinutes(tx, meetingId)) return this.extend(tx, meetingId);
    const id = newId();
    await tx.openStream({ id, kind: 'minutes', subjectId: meetingId, audienceId: meetingId });
    await insertMinutes(tx, { id, meetingId, language: languageOf(meeting, tx.actor.languages) });
    await this.addParts(tx, { id, meetingId });
    await this.rapporteurs.nameThoseOfSessions(tx, { id, meetingId });
    tx.emit(minutesBegun({ id, meetingId }));
  }

  /** Of minutes that are being written: a part for what was taken up since. */
  async extend(tx: Tx, meetingId: string): Promise<void> {
    const minutes = await lockMinutes(tx, meetingId);
    if (!minutes || minutes.state === 'APPROVED') return;
    if (await this.addParts(tx, minutes)) tx.emit(minutesExtended(minutes));
  }

  private async addParts(tx: Tx, minutes: { id: string; meetingId: string }): Promise<boolean> {
    const missing = await missingParts(tx, minutes);
    const parts = missing.map((part) => ({ ...part, id: newId() }));
    if (parts.length > 0) await insertParts(tx, minutes.id, parts, emptyState);
    return parts.length > 0;
  }
}

/** The first that is spoken there, else that of its title, else the first of whoever begins. */
function languageOf({ languages, titles }: MeetingToRecord, own: readonly string[]): string {
  const known = [...languages, ...Object.keys(titles), ...own].find((one) => labelLanguages.includes(one));
  return known ?? 'en';
}
