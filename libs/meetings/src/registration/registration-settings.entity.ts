import { Instant } from '#platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AskedQuestion } from './answers.policy.js';

/** How one registers for a meeting. No row: nobody has ever opened registration there. */
@Entity({ schema: 'meetings', name: 'registration_settings' })
export class RegistrationSettingsEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('boolean') open: boolean;
  @Column('text') manner: string;
  /** `2027-03-28T10:00` on the clock of `deadline_zone` */
  @Column('text', { nullable: true }) deadline: string | null;
  @Column('text', { name: 'deadline_zone', nullable: true }) deadlineZone: string | null;
  /** reckoned from both */
  @Instant('deadline_at', { nullable: true }) deadlineAt: string | null;
  /** whether who takes part over the internet has a seat of another pool */
  @Column('boolean', { name: 'separate_remote' }) separateRemote: boolean;
  /** whether people without an account may register, where everyone sees the meeting */
  @Column('boolean') guests: boolean;
  @Column('jsonb', { default: [] }) questions: AskedQuestion[];
  @Column('int', { default: 1 }) version: number;
}
