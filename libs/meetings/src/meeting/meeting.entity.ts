import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/** A meeting of a community, or of a group of one. */
@Entity({ schema: 'meetings', name: 'meeting' })
@Check(`("part_of_id" is null) = ("relation" is null)`)
@Check(`"town_id" is null or "city" is null`)
export class MeetingEntity {
  /** also the id of its scope and of its stream */
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Column('text') slug: string;
  @Index() @ForeignKey('CommunityEntity') @Column('uuid', { name: 'community_id' }) communityId: string;
  /** the group whose meeting it is; null for one of the community itself */
  @Index() @ForeignKey('WorkingGroupEntity') @Column('uuid', { name: 'group_id', nullable: true }) groupId:
    string | null;
  @Column('text') kind: string;
  @Column('text', { default: 'DRAFT' }) state: string;
  /** why it is postponed or cancelled, or what is said of it in the archive; empty in the other states */
  @Column('jsonb', { default: {} }) explanations: Record<string, string>;
  @Column('text') visibility: string;
  @Column('jsonb') titles: Record<string, string>;
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  @Column('jsonb') topics: Record<string, string>;
  @Column('jsonb') aims: Record<string, string>;
  @Index()
  @ForeignKey('MeetingSeriesEntity')
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId: string | null;
  @Column('int', { nullable: true }) ordinal: number | null;
  /** the meeting beside or inside which it is */
  @Index()
  @ForeignKey('MeetingEntity')
  @Column('uuid', { name: 'part_of_id', nullable: true })
  partOfId: string | null;
  @Column('text', { nullable: true }) relation: string | null;
  /** fuzzy date of days */
  @Column('text') date: string;
  @Instant('date_earliest', { nullable: true }) dateEarliest: string | null;
  @Instant('date_latest', { nullable: true }) dateLatest: string | null;
  /** HH:MM on the clock of the place, on the first day and on the last */
  @Column('text', { name: 'start_time', nullable: true }) startTime: string | null;
  @Column('text', { name: 'end_time', nullable: true }) endTime: string | null;
  /** IANA */
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'town_id', nullable: true })
  townId: string | null;
  /** where no municipality is known: Strasbourg */
  @Column('text', { nullable: true }) city: string | null;
  @Column('text', { nullable: true }) venue: string | null;
  @Column('text') mode: string;
  @Column('text', { name: 'online_link', nullable: true }) onlineLink: string | null;
  /** every participant brings a contribution of their own */
  @Column('boolean', { default: false }) working: boolean;
  /** as the kernel prints a count: 300, ~70, >300, <20 */
  @Column('text', { nullable: true }) expected: string | null;
  @Column('text', { nullable: true }) attended: string | null;
  @Column('text', { array: true, default: '{}' }) sectors: string[];
  @Column('text', { array: true, default: '{}' }) languages: string[];
  @Column('text', { array: true, default: '{}' }) interpretation: string[];
  @Column('jsonb', { default: {} }) accessibilities: Record<string, string>;
  @Column('jsonb', { default: {} }) prices: Record<string, string>;
  /** where it is talked about: a thread of its community or group, once somebody has begun */
  @Index({ unique: true })
  @ForeignKey('ThreadEntity')
  @Column('uuid', { name: 'thread_id', nullable: true })
  threadId: string | null;
  @Column('int', { default: 1 }) version: number;
  /** grows with what calendars must see: time, place, state; see calendar/calendar-changes.ts */
  @Column('int', { name: 'calendar_sequence', default: 0 }) calendarSequence: number;
  @Instant('calendar_changed_at', { now: true }) calendarChangedAt: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'created_by', nullable: true }) createdBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}
