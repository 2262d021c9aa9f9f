import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A device by which somebody without an account has joined a meeting in its hall; their name stands among who is there. */
@Entity({ schema: 'meetings', name: 'hall_guest' })
@Unique(['meetingId', 'device'])
export class HallGuestEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** the hash of what the device keeps: a doubled press joins once, and who comes back is known */
  @Column('bytea') device: Buffer;
  /** null: was removed, and does not come back with this device */
  @Index({ unique: true })
  @ForeignKey('AttendanceEntity')
  @Column('uuid', { name: 'attendance_id', nullable: true })
  attendanceId: string | null;
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Instant('joined_at', { now: true }) joinedAt: string;
}
