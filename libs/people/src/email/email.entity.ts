import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An e-mail address of a person. Two may claim one, but only one can have confirmed it. */
@Entity({ schema: 'people', name: 'email' })
@Index('email_verified_once', ['folded'], { unique: true, where: 'verified_at is not null' })
@Index('email_main_once', ['personId'], { unique: true, where: 'main' })
@Index('email_person_once', ['personId', 'folded'], { unique: true })
export class EmailEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  /** as the person writes it */
  @Column('text') address: string;
  /** in lower case: what is compared */
  @Index() @Column('text') folded: string;
  @Column('boolean') main: boolean;
  @Instant('verified_at', { nullable: true }) verifiedAt: string | null;
  /** sha256 of the secret in the confirmation link */
  @Index() @Column('bytea', { name: 'token_hash', nullable: true }) tokenHash: Buffer | null;
  @Instant('token_expires_at', { nullable: true }) tokenExpiresAt: string | null;
}
