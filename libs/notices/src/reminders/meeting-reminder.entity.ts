import { Instant } from '#platform';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody was reminded of a meeting as it was planned then. Whichever worker writes the row first has reminded them. */
@Entity({ schema: 'notices', name: 'meeting_reminder' })
export class MeetingReminderEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Index() @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** MEETING_REMINDER or MEETING_SOON */
  @PrimaryColumn('text') reason: string;
  /** day, hour and zone: moved, a meeting is another one to be reminded of */
  @PrimaryColumn('text') planned: string;
  @Instant('at', { now: true }) at: string;
}
