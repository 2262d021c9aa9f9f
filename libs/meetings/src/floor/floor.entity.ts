import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The list of speakers of a meeting, with its rules: born with the meeting. */
@Entity({ schema: 'meetings', name: 'floor' })
export class FloorEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  /** counts what those who conduct it do, not who asks */
  @Column('int', { default: 1 }) version: number;
  @Column('boolean', { default: false }) open: boolean;
  @Column('boolean', { default: false }) fair: boolean;
  @Column('int', { name: 'turn_seconds', nullable: true }) turnSeconds: number | null;
}

/** Somebody's turn to speak: waited for, had, or given back. */
@Entity({ schema: 'meetings', name: 'turn' })
@Index(['meetingId', 'state'])
@Index('turn_one_waiting', ['meetingId', 'personId', 'pointOfOrder'], {
  unique: true,
  where: `state = 'WAITING' and person_id is not null`,
})
@Index('turn_one_speaking', ['meetingId'], { unique: true, where: `state = 'SPEAKING'` })
@Check(`num_nonnulls("person_id", "name") = 1`)
export class TurnEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId:
    string | null;
  /** of somebody without an account */
  @Column('text', { nullable: true }) name: string | null;
  /** a guest of the hall, whom the desk has put on the list */
  @Index() @ForeignKey('HallGuestEntity') @Column('uuid', { name: 'guest_id', nullable: true }) guestId:
    string | null;
  /** where they worked when they asked: what a fair order counts */
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('boolean', { name: 'point_of_order' }) pointOfOrder: boolean;
  @Column('boolean') remote: boolean;
  /** a moderator has put it before the others */
  @Column('boolean', { default: false }) raised: boolean;
  /** WAITING, SPEAKING, SPOKEN, WITHDRAWN, UNHEARD */
  @Column('text', { default: 'WAITING' }) state: string;
  /** what was spoken of when it began */
  @ForeignKey('AgendaItemEntity') @Column('uuid', { name: 'item_id', nullable: true }) itemId: string | null;
  @Column('int', { name: 'allotted_ms', nullable: true }) allottedMs: number | null;
  @Column('int', { name: 'used_ms', default: 0 }) usedMs: number;
  @Instant('running_since', { nullable: true }) runningSince: string | null;
  @Instant('asked_at') askedAt: string;
  @Instant('began_at', { nullable: true }) beganAt: string | null;
  @Instant('ended_at', { nullable: true }) endedAt: string | null;
}
