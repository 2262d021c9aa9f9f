/** The worker's letters to who was not there: chosen here, written only when they leave, under the rights of that moment. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { guest, onBehalfOf, type Actor } from '#kernel';
import { MeetingCalendars } from '#meetings';
import { letterLanguage } from '#people';
import {
  Configuration,
  Database,
  PostOffice,
  Rounds,
  UnitOfWork,
  type LetterCalendar,
  type WrittenLetter,
} from '#platform';
import { oneNotice } from '../notice/notice.repository.js';
import { noticeOf } from '../notice/notices.service.js';
import type { NoticeRow } from '../notice/notice.type.js';
import { addressee, takeDue, type Addressee, type Patience } from './mail.repository.js';
import { noticeLetter } from './notice.letter.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

const lookEvery = 30_000;
const patience: Patience = { quietMinutes: 5, awayMinutes: 10 };

@Injectable()
export class NoticeMail implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly postOffice: PostOffice,
    private readonly links: UnsubscribeLinks,
    private readonly calendars: MeetingCalendars,
    private readonly configuration: Configuration,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.postOffice.writes('notice', (noticeId) => this.write(noticeId));
  }

  /** The worker's part. */
  begin(): void {
    this.rounds.begin('notice-mail', lookEvery, () => this.send());
  }

  /** Puts letters for everything that is due into the outbox; returns how many. */
  async send(after: Patience = patience): Promise<number> {
    return this.work.run(guest(), async (tx) => {
      const due = await tx.query<{ id: string }>(takeDue(after));
      for (const { id } of due) await tx.mail({ kind: 'notice', ref: id });
      return due.length;
    });
  }

  /** The letter about a notice, as it may be told now; null where there is nothing to tell any more. */
  private async write(noticeId: string): Promise<WrittenLetter | null> {
    const to = await this.database.readOne<Addressee>(addressee(noticeId));
    if (!to) return null;
    const language = letterLanguage([to.language, ...to.languages]);
    const reader = onBehalfOf(to.personId, [language, ...to.languages]);
    const row = await this.database.readOne<NoticeRow>(oneNotice(reader, noticeId));
    if (!row) return null;
    const letter = noticeLetter(language, noticeOf(row, reader.languages), {
      to: to.address,
      mailsContent: to.mailsContent,
      site: this.configuration.publicUrl,
      unsubscribe: await this.links.for(to.personId),
    });
    const calendar = to.mailsContent ? await this.calendarOf(row, reader, to) : null;
    return calendar ? { ...letter, calendar } : letter;
  }

  /** What a calendar must learn; a reminder tells it nothing new. */
  private calendarOf(
    { reason }: NoticeRow,
    reader: Actor,
    { meetingId, takesPart, tookPart, name, address }: Addressee,
  ): Promise<LetterCalendar | null> {
    const nothing = Promise.resolve(null);
    if (!meetingId || reason === 'MEETING_REMINDER' || reason === 'MEETING_SOON') return nothing;
    // Of a place on the waiting list a calendar learns nothing; of a seat that was given up it does.
    if (reason === 'REGISTRATION' && !takesPart)
      return tookPart ? this.calendars.farewell(reader, meetingId, { name, address }) : nothing;
    return this.calendars.part(reader, meetingId, takesPart ? { name, address } : null);
  }
}
