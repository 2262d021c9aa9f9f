import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A part of the programme. What is taken out stays as a row: a thread, an agenda and registrations may hang on it. */
@Entity({ schema: 'meetings', name: 'meeting_session' })
@Check(`"start_time" is null or "date" is not null`)
@Check(`"end_time" is null or "start_time" is not null`)
export class MeetingSessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('text') kind: string;
  /** by language; one without a title is called by its kind and its host */
  @Column('jsonb', { default: {} }) titles: Record<string, string>;
  @Column('jsonb', { default: {} }) topics: Record<string, string>;
  /** YYYY-MM-DD; null where nobody knows on which of the meeting's days it was */
  @Index() @Column('text', { nullable: true }) date: string | null;
  /** HH:MM on the clock of the place */
  @Column('text', { name: 'start_time', nullable: true }) startTime: string | null;
  @Column('text', { name: 'end_time', nullable: true }) endTime: string | null;
  /** IANA; null: that of the meeting */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone: string | null;
  @Index()
  @ForeignKey('VenueRoomEntity')
  @Column('uuid', { name: 'room_id', nullable: true })
  roomId: string | null;
  /** what runs beside others at the same time, as the programme names it */
  @Column('text', { nullable: true }) track: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'host_organisation_id', nullable: true })
  hostOrganisationId: string | null;
  /** where it is talked about; null until somebody has begun */
  @ForeignKey('ThreadEntity') @Column('uuid', { name: 'thread_id', nullable: true }) threadId: string | null;
  @Column('int', { default: 1 }) version: number;
  @Instant('removed_at', { nullable: true }) removedAt: string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}

/** Who chairs a session, speaks in it, or writes down what comes of it: somebody of the house, or whom only a name tells of. */
@Entity({ schema: 'meetings', name: 'session_person' })
@Check(`num_nonnulls("person_id", "name") = 1`)
export class SessionPersonEntity {
  @ForeignKey('MeetingSessionEntity') @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('int') position: number;
  /** CHAIR, SPEAKER or RAPPORTEUR */
  @Column('text') role: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId:
    string | null;
  @Column('text', { nullable: true }) name: string | null;
  /** what they are, and where */
  @Column('text', { name: 'job_title', nullable: true }) jobTitle: string | null;
  @Column('text', { nullable: true }) organisation: string | null;
}
