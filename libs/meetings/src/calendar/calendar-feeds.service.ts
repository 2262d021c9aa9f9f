import { Injectable, Logger } from '@nestjs/common';
import { guest, labelIn, onBehalfOf, type Actor } from '#kernel';
import { Communities } from '#groups';
import { hashOfSecret, languagesOf, newSecret, Sessions } from '#people';
import { Configuration, Database, UnitOfWork } from '#platform';
import { calendarMeetings } from '../meeting/meeting.repository.js';
import type { Meeting } from '../meeting/meeting.type.js';
import { withheld } from '../meeting/withheld.js';
import { calendarDocument } from './calendar-document.js';
import {
  deleteFeed,
  feedOf,
  feedOwner,
  noteReading,
  writeFeed,
  type FeedOwner,
} from './calendar-feed.repository.js';
import type { CalendarFeed, OpenedCalendarFeed } from './calendar-feed.type.js';
import { calendarWords } from './calendar-words.js';
import { MeetingCalendars } from './calendars.service.js';

/** How often a calendar is asked to come again. */
const hours = 2;

/**
 * Addresses that calendars ask again and again. What stands there is asked anew each time, under the rights of then: an ended
 * membership or a closed account needs nothing else to end.
 */
@Injectable()
export class CalendarFeeds {
  private readonly log = new Logger(CalendarFeeds.name);

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly communities: Communities,
    private readonly calendars: MeetingCalendars,
    private readonly configuration: Configuration,
  ) {}

  async own(actor: Actor): Promise<CalendarFeed | null> {
    return actor.personId ? this.database.readOne<CalendarFeed>(feedOf(actor.personId)) : null;
  }

  /** Opens the actor's feed, or gives it a new address in the place of the old. */
  async open(actor: Actor): Promise<OpenedCalendarFeed> {
    const personId = await this.sessions.requireSession(actor);
    const secret = newSecret();
    const feed = await this.work.run(actor, (tx) => writeFeed(tx, personId, hashOfSecret(secret)));
    return { address: `${this.configuration.publicUrl}/calendar/own/${secret}.ics`, feed };
  }

  /** Ends it; nothing is there to end for who has none. */
  async close(actor: Actor): Promise<void> {
    const personId = await this.sessions.requireSession(actor);
    await this.work.run(actor, (tx) => deleteFeed(tx, personId));
  }

  /** Whoever's address it is, as who they are now; null for an address that is nobody's. */
  async readerBy(secret: string): Promise<Actor | null> {
    const owner = await this.database.readOne<FeedOwner>(feedOwner(hashOfSecret(secret)));
    if (!owner) return null;
    const { personId, language, languages, stale } = owner;
    const reader = onBehalfOf(personId, languagesOf([language, ...languages], undefined));
    if (stale) this.note(reader, personId);
    return reader;
  }

  /** The meetings of the actor's communities and groups, and those that they are registered for. */
  async ofPerson(reader: Actor): Promise<string> {
    const rows = await this.database.read<Meeting>(calendarMeetings(reader, null));
    const { ownFeed } = calendarWords[this.calendars.readerOf(reader).language];
    return this.written(reader, rows.map(withheld), ownFeed);
  }

  /** What everybody may read of the meetings of a community and its groups, in these languages. */
  async ofCommunity(number: number, languages: readonly string[]): Promise<string> {
    const reader = guest(languages);
    const community = await this.communities.get(reader, number);
    const rows = await this.database.read<Meeting>(calendarMeetings(reader, community.id));
    return this.written(
      reader,
      rows.filter(({ readable }) => readable),
      labelIn(community.labels, languages),
    );
  }

  private async written(reader: Actor, meetings: Meeting[], name: string): Promise<string> {
    return calendarDocument(await this.calendars.events(reader, meetings), { name, hours });
  }

  /** Beside the answer: nobody waits for it, and losing it once loses nothing. */
  private note(reader: Actor, personId: string): void {
    this.work
      .run(reader, (tx) => noteReading(tx, personId))
      .catch((error: Error) =>
        this.log.warn({ person: personId, message: `The reading of a feed was not noted: ${error.message}` }),
      );
  }
}
