import type { Role } from '#kernel';
import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody is asked to come in: by a link that works once. */
@Entity({ schema: 'people', name: 'invitation' })
@Index('invitation_open_once', ['scopeId', 'folded'], {
  unique: true,
  where: 'accepted_at is null and revoked_at is null',
})
export class InvitationEntity {
  @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('text') email: string;
  /** the address in lower case */
  @Column('text') folded: string;
  @Column('text', { nullable: true }) name: string | null;
  /** of the letter and the page that it leads to */
  @Column('text') language: string;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('text') role: Role;
  /** a municipality of an upper room, hence without a foreign key */
  @Column('uuid', { name: 'municipality_id', nullable: true }) municipalityId: string | null;
  /** an organisation of an upper room, likewise; of the two there is one at most */
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('text', { name: 'job_title', nullable: true }) jobTitle: string | null;
  /** null: by the command line */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('expires_at') expiresAt: string;
  @Instant('accepted_at', { nullable: true }) acceptedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy:
    string | null;
  @Instant('revoked_at', { nullable: true }) revokedAt: string | null;
  @Column('int', { name: 'sent_count', default: 1 }) sentCount: number;
}
