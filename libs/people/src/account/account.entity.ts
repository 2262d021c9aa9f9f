import { Instant } from '#platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The right of a person to sign in. */
@Entity({ schema: 'people', name: 'account' })
export class AccountEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** argon2id, in its own text form, which holds the parameters */
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  /** which terms were accepted, and when */
  @Column('text', { name: 'terms_version' }) termsVersion: string;
  @Instant('terms_accepted_at') termsAcceptedAt: string;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('password_changed_at', { now: true }) passwordChangedAt: string;
}
