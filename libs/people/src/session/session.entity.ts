import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A browser in which a person is signed in. The token is in its cookie; here is only what it hashes to. */
@Entity({ schema: 'people', name: 'session' })
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  @Index({ unique: true }) @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  /** browser and system, from the user agent: "Firefox, Android" */
  @Column('text') device: string;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('last_seen_at', { now: true }) lastSeenAt: string;
  /** moves on while the session is used */
  @Instant('expires_at') expiresAt: string;
  @Instant('revoked_at', { nullable: true }) revokedAt: string | null;
}
