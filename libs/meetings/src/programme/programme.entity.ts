import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The programme of a meeting: counts how often its days and venues were changed. */
@Entity({ schema: 'meetings', name: 'programme' })
export class ProgrammeEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('int', { default: 1 }) version: number;
}

/** A house where a meeting is, or a part of it. */
@Entity({ schema: 'meetings', name: 'venue' })
@Check(`("latitude" is null) = ("longitude" is null)`)
export class VenueEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('int') position: number;
  @Column('text') name: string;
  @Column('text', { nullable: true }) address: string | null;
  /** degrees, WGS 84 */
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) longitude: number | null;
  /** how one gets there and in, by language */
  @Column('jsonb', { default: {} }) accesses: Record<string, string>;
}

/** A room of a venue. */
@Entity({ schema: 'meetings', name: 'venue_room' })
export class VenueRoomEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('VenueEntity') @Column('uuid', { name: 'venue_id' }) venueId: string;
  @Column('int') position: number;
  @Column('text') name: string;
  /** seats */
  @Column('int', { nullable: true }) capacity: number | null;
  /** how one gets in, by language */
  @Column('jsonb', { default: {} }) accesses: Record<string, string>;
}

/** A day of a meeting: each may begin at another hour, and be in another house. */
@Entity({ schema: 'meetings', name: 'meeting_day' })
export class MeetingDayEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  /** YYYY-MM-DD */
  @PrimaryColumn('text') date: string;
  /** HH:MM on the clock of the meeting; null: not known */
  @Column('text', { name: 'start_time', nullable: true }) startTime: string | null;
  @Column('text', { name: 'end_time', nullable: true }) endTime: string | null;
  @Index()
  @ForeignKey('VenueEntity')
  @Column('uuid', { name: 'venue_id', nullable: true })
  venueId: string | null;
}
