import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whether somebody is at a meeting. Whoever nobody has noted has no row. */
@Entity({ schema: 'meetings', name: 'attendance' })
@Index('attendance_of_person', ['meetingId', 'personId'], { unique: true, where: 'person_id is not null' })
@Index(['meetingId', 'state'])
@Check(`num_nonnulls("person_id", "name") = 1`)
export class AttendanceEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId:
    string | null;
  /** of somebody without an account */
  @Column('text', { nullable: true }) name: string | null;
  /** ON_SITE, REMOTE, EXCUSED, ABSENT */
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Instant('noted_at', { now: true }) notedAt: string;
  /** who noted it: the person themself, or whoever conducts the session */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'noted_by', nullable: true }) notedBy: string | null;
}
