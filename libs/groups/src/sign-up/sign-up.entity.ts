import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';
import type { GivenAnswer } from '../questionnaire/questionnaire.policy.js';

/**
 * Somebody without an account asks to come in. What they have said of themselves stands here only while it waits: answered,
 * the row remembers that and nothing of the person; one who came in by themselves leaves no row.
 */
@Entity({ schema: 'groups', name: 'sign_up' })
@Index('sign_up_open', ['scopeId', 'folded'], { unique: true, where: 'answered_at is null' })
export class SignUpEntity {
  @PrimaryColumn('uuid') id: string;
  /** the community */
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('text', { nullable: true }) email: string | null;
  /** the address in lower case */
  @Column('text', { nullable: true }) folded: string | null;
  @Column('text', { nullable: true }) name: string | null;
  /** of the letters */
  @Column('text') language: string;
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Column('text', { name: 'job_title', nullable: true }) jobTitle: string | null;
  @Column('text', { nullable: true }) message: string | null;
  /** with their questions as they were asked */
  @Column('jsonb', { default: [] }) answers: GivenAnswer[];
  @Index({ unique: true }) @Column('bytea', { name: 'token_hash', nullable: true }) tokenHash: Buffer | null;
  @Instant('created_at', { now: true }) createdAt: string;
  /** of the link in the letter */
  @Instant('expires_at') expiresAt: string;
  /** when the link was followed: from then on it waits for those who admit */
  @Instant('confirmed_at', { nullable: true }) confirmedAt: string | null;
  @Instant('answered_at', { nullable: true }) answeredAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy:
    string | null;
  /** the invitation that was the answer; null: no, or whoever came by it was erased since */
  @Index()
  @ForeignKey('InvitationEntity')
  @Column('uuid', { name: 'invitation_id', nullable: true })
  invitationId: string | null;
}
