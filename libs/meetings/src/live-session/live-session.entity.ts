import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The live session of a meeting: born with the meeting, as scheduled. */
@Entity({ schema: 'meetings', name: 'live_session' })
@Check(`"running_since" is null or "state" = 'OPEN'`)
export class LiveSessionEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  /** what only those who conduct it may see */
  @Index({ unique: true })
  @ForeignKey('StreamEntity')
  @Column('uuid', { name: 'desk_stream_id' })
  deskStreamId: string;
  @Column('text', { default: 'SCHEDULED' }) state: string;
  /** counts what those who conduct it do */
  @Column('int', { default: 1 }) version: number;
  /** the item of the agenda that is taken */
  @ForeignKey('AgendaItemEntity') @Column('uuid', { name: 'item_id', nullable: true }) agendaItemId:
    string | null;
  /** the timer of the item, in milliseconds */
  @Column('int', { name: 'allotted_ms', nullable: true }) allottedMs: number | null;
  @Column('int', { name: 'used_ms', default: 0 }) usedMs: number;
  @Instant('running_since', { nullable: true }) runningSince: string | null;
  /** what the projector shows */
  @Column('text', { default: 'AGENDA' }) shows: string;
  @ForeignKey('PollEntity') @Column('uuid', { name: 'poll_id', nullable: true }) pollId: string | null;
  @Instant('opened_at', { nullable: true }) openedAt: string | null;
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
  /** by which guests join, on the projector; null: none may */
  @Column('text', { name: 'hall_code', nullable: true }) hallCode: string | null;
  /** from which everybody's code for the door is reckoned; known to nobody */
  @Column('uuid', { name: 'code_salt' }) codeSalt: string;
}

/** How long an item of the agenda was spoken of, and when it was first taken up. */
@Entity({ schema: 'meetings', name: 'session_item' })
export class SessionItemEntity {
  @ForeignKey('AgendaItemEntity') @PrimaryColumn('uuid', { name: 'item_id' }) agendaItemId: string;
  @Column('int', { name: 'used_ms', default: 0 }) usedMs: number;
  @Instant('taken_at') takenAt: string;
  /** when it was last left; null: it is taken */
  @Instant('left_at', { nullable: true }) leftAt: string | null;
}

/** A time during which an item of the agenda was taken, from then to then: an item may come up again. */
@Entity({ schema: 'meetings', name: 'session_span' })
@Index('session_span_one_open', ['agendaItemId'], { unique: true, where: 'ended_at is null' })
export class SessionSpanEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('AgendaItemEntity') @Column('uuid', { name: 'item_id' }) agendaItemId: string;
  @Instant('began_at') beganAt: string;
  /** null: it is taken */
  @Instant('ended_at', { nullable: true }) endedAt: string | null;
}
