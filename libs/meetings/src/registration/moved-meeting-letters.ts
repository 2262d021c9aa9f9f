import { Injectable, type OnModuleInit } from '@nestjs/common';
import { guest, labelFor, onBehalfOf, titleIn } from '#kernel';
import { letterLanguage, newSecret } from '#people';
import { Database, PostOffice, UnitOfWork, type Tx, type WrittenLetter } from '#platform';
import { MeetingCalendars } from '../calendar/calendars.service.js';
import type { State } from '../meeting/meeting.policy.js';
import { insertLink, toldOfMove, withoutAccount, type ToldOfMove } from './letters.repository.js';
import { movedMeetingLetter, type MovedTo } from './moved-meeting.letter.js';
import { RegistrationLetters } from './registration-letters.service.js';

const kind = 'meeting-moved';

/**
 * That a meeting is cancelled, postponed, or will be after all, told to those who registered without an account: they have no bell.
 * Written when the letter leaves, as the meeting then stands, with what a calendar must learn of it.
 */
@Injectable()
export class MovedMeetingLetters implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly postOffice: PostOffice,
    private readonly calendars: MeetingCalendars,
    private readonly letters: RegistrationLetters,
  ) {}

  onModuleInit(): void {
    this.postOffice.writes(kind, (registrationId) => this.write(registrationId));
  }

  /** In the transaction that moves the meeting on. */
  async tell(tx: Tx, meetingId: string): Promise<void> {
    for (const id of await withoutAccount(tx, meetingId)) await tx.mail({ kind, ref: id });
  }

  private async write(registrationId: string): Promise<WrittenLetter | null> {
    const to = await this.database.readOne<ToldOfMove>(toldOfMove(registrationId));
    if (!to || !isMove(to.state)) return null;
    const language = letterLanguage([to.language ?? 'en']);
    const secret = newSecret();
    await this.work.run(guest([language]), (tx) => insertLink(tx, registrationId, secret));
    const letter = movedMeetingLetter(language, {
      to: to.address,
      title: titleIn(to.title, [language]),
      state: to.state,
      explanation: labelFor(to.explanations, [language])?.text ?? null,
      link: this.letters.linkOf(secret),
    });
    const attendee = to.held ? { name: to.name, address: to.address } : null;
    const calendar = await this.calendars.part(onBehalfOf(to.personId, [language]), to.meetingId, attendee);
    return calendar ? { ...letter, calendar } : letter;
  }
}

function isMove(state: State): state is MovedTo {
  return state === 'CANCELLED' || state === 'POSTPONED' || state === 'PLANNED';
}
