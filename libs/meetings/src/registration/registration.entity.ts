import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GivenAnswer } from './answers.policy.js';

/** Somebody who comes, or wishes to come, to a meeting. How it stands say its seats. */
@Entity({ schema: 'meetings', name: 'registration' })
@Index('registration_once', ['meetingId', 'personId'], { unique: true, where: 'ended_at is null' })
export class RegistrationEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  /** with an account or without */
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  /** a colleague, or who runs the meeting; null: they themselves */
  @Index()
  @ForeignKey('PersonEntity')
  @Column('uuid', { name: 'registered_by', nullable: true })
  registeredBy: string | null;
  /** where somebody without an account says that they are from */
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Column('text') attendance: string;
  /** with their questions as they were asked */
  @Column('jsonb', { default: [] }) answers: GivenAnswer[];
  /** whether the others who take part may read the name */
  @Column('boolean', { name: 'on_list' }) onList: boolean;
  /** of those who refused or ended it */
  @Column('text', { nullable: true }) reason: string | null;
  /** MEMBER in the meeting's scope, while there is a seat */
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
  @Column('int', { default: 1 }) version: number;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('ended_at', { nullable: true }) endedAt: string | null;
}
