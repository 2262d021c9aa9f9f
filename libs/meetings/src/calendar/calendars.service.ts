import { Injectable } from '@nestjs/common';
import { DomainError, labelIn, titleIn, type Actor } from '#kernel';
import { Communities, Groups } from '#groups';
import { Municipalities } from '#municipalities';
import { letterLanguage } from '#people';
import { Configuration } from '#platform';
import type { Meeting } from '../meeting/meeting.type.js';
import { Meetings } from '../meeting/meetings.service.js';
import { calendarDocument } from './calendar-document.js';
import {
  calendarEvent,
  uninvitedEvent,
  withdrawnEvent,
  type CalendarEvent,
  type Reader,
  type Surroundings,
} from './calendar-event.js';
import { contentLine, quoted, uriValue } from './content-line.js';

/** Whose own letter it is: nobody else's address stands in it. */
export interface Attendee {
  name: string;
  address: string;
}

export interface CalendarPart {
  method: 'REQUEST' | 'PUBLISH' | 'CANCEL';
  text: string;
}

function attendeeLine({ name, address }: Attendee): string {
  const said = `CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${quoted(name)}`;
  return contentLine(`ATTENDEE;${said}`, `mailto:${uriValue(address)}`);
}

/** Meetings for calendars, each as whoever asks may see it. */
@Injectable()
export class MeetingCalendars {
  constructor(
    private readonly meetings: Meetings,
    private readonly communities: Communities,
    private readonly groups: Groups,
    private readonly municipalities: Municipalities,
    private readonly configuration: Configuration,
  ) {}

  /** One meeting, for the button on its page. NOT_FOUND also where no day of it is known: there is nothing to put in. */
  async ofMeeting(actor: Actor, number: number): Promise<{ name: string; text: string }> {
    const meeting = await this.meetings.get(actor, number);
    const [event] = await this.events(actor, [meeting]);
    if (!event) throw new DomainError('NOT_FOUND');
    return { name: `${meeting.number}-${meeting.slug}.ics`, text: calendarDocument([event]) };
  }

  /**
   * What a letter about a meeting brings for the calendar of its reader (RFC 5546). Who takes part is invited, as one who has said
   * yes and need not answer; everybody else is only told (decision 33). One that is cancelled, or has no day any more, is taken out.
   */
  async part(reader: Actor, meetingId: string, attendee: Attendee | null): Promise<CalendarPart | null> {
    const meeting = (await this.meetings.byId(reader, [meetingId])).get(meetingId);
    if (!meeting || meeting.state === 'DRAFT') return null;
    const around = (await this.surroundings(reader, [meeting]))(meeting);
    const words = { ...this.readerOf(reader), writtenAt: new Date().toISOString() };
    const attending = attendee ? attendeeLine(attendee) : '';
    const event = calendarEvent(meeting, around, words, attending);
    if (!event || meeting.state === 'CANCELLED') {
      const gone = event ?? withdrawnEvent(meeting, around, words, attending);
      return { method: 'CANCEL', text: calendarDocument([gone], { method: 'CANCEL' }) };
    }
    const method = attendee ? 'REQUEST' : 'PUBLISH';
    return { method, text: calendarDocument([event], { method }) };
  }

  /** The same for somebody whose seat was given up: their calendar is to forget the meeting, which will be all the same. */
  async farewell(reader: Actor, meetingId: string, attendee: Attendee): Promise<CalendarPart | null> {
    const meeting = (await this.meetings.byId(reader, [meetingId])).get(meetingId);
    if (!meeting) return null;
    const around = (await this.surroundings(reader, [meeting]))(meeting);
    const words = { ...this.readerOf(reader), writtenAt: new Date().toISOString() };
    const event = uninvitedEvent(meeting, around, words, attendeeLine(attendee));
    return { method: 'CANCEL', text: calendarDocument([event], { method: 'CANCEL' }) };
  }

  /** Those of these meetings that a calendar can show, as they stand in the actor's words. */
  async events(actor: Actor, meetings: readonly Meeting[]): Promise<CalendarEvent[]> {
    const around = await this.surroundings(actor, meetings);
    const reader = this.readerOf(actor);
    return meetings
      .map((meeting) => calendarEvent(meeting, around(meeting), reader))
      .filter((event) => event !== null);
  }

  /** What stands around these meetings, by what the actor may know. */
  async surroundings(
    actor: Actor,
    meetings: readonly Meeting[],
  ): Promise<(meeting: Meeting) => Surroundings> {
    const ids = (of: (meeting: Meeting) => string | null): string[] => [
      ...new Set(meetings.map(of).filter((id) => id !== null)),
    ];
    const [communities, groups, towns] = await Promise.all([
      this.communities.byId(
        actor,
        ids((meeting) => meeting.communityId),
      ),
      this.groups.byId(
        actor,
        ids((meeting) => meeting.groupId),
      ),
      this.municipalities.byId(ids((meeting) => meeting.townId)),
    ]);
    return ({ townId, groupId, communityId }) => {
      const town = townId ? towns.get(townId) : undefined;
      const group = groupId ? groups.get(groupId) : undefined;
      const community = communities.get(communityId);
      const { languages } = actor;
      return {
        town: town ? titleIn({ labels: town.labels, local: town.localName }, languages) : null,
        place:
          [group, community].map((one) => (one ? labelIn(one.labels, languages) : '')).find(Boolean) ?? null,
      };
    };
  }

  readerOf({ languages }: Actor): Reader {
    const { publicUrl, mailFrom } = this.configuration;
    return {
      language: letterLanguage([...languages]),
      languages,
      site: publicUrl,
      organiser: /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom,
    };
  }
}
