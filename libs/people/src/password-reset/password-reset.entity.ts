import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A way to a new password, for an hour and once. */
@Entity({ schema: 'people', name: 'password_reset' })
export class PasswordResetEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  @Index({ unique: true }) @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Instant('expires_at') expiresAt: string;
  @Instant('used_at', { nullable: true }) usedAt: string | null;
}
