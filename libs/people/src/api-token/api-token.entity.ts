import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A token with which a person's own program speaks for them. */
@Entity({ schema: 'people', name: 'api_token' })
export class ApiTokenEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  /** what the person calls it */
  @Column('text') name: string;
  @Index({ unique: true }) @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('last_used_at', { nullable: true }) lastUsedAt: string | null;
  @Instant('expires_at', { nullable: true }) expiresAt: string | null;
  @Instant('revoked_at', { nullable: true }) revokedAt: string | null;
}
