import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The agenda of a meeting: counts how often what stands in it, or its order, was changed. */
@Entity({ schema: 'meetings', name: 'agenda' })
export class AgendaEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('int', { default: 1 }) version: number;
}

/** Something to be spoken of. What is taken out stays as a row: times and minutes may point to it. */
@Entity({ schema: 'meetings', name: 'agenda_item' })
@Index(['meetingId', 'position'])
@Check(`("state" = 'STANDING') = ("position" is not null)`)
export class AgendaItemEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** the session in which it is spoken of; null: of the meeting as a whole */
  @Index()
  @ForeignKey('MeetingSessionEntity')
  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;
  /** PROPOSED, STANDING or REMOVED */
  @Column('text') state: string;
  /** from 1, without a gap, of those that stand in the agenda */
  @Column('int', { nullable: true }) position: number | null;
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) text: string | null;
  /** in which title and text are written */
  @Column('text') language: string;
  @Column('int', { nullable: true }) minutes: number | null;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'proposer_id', nullable: true }) proposerId:
    string | null;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'presenter_id', nullable: true }) presenterId:
    string | null;
  @Column('jsonb', { default: [] }) links: { title: string; url: string }[];
  @Column('int', { default: 1 }) version: number;
  @Instant('created_at', { now: true }) createdAt: string;
}
