import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Somebody is asked by a letter whether they will come: they themselves wish it, and have no account, or somebody brings them. It
 * stands here only until it is answered; what follows from it stands in a registration.
 */
@Entity({ schema: 'meetings', name: 'registration_letter' })
@Index('registration_letter_once', ['meetingId', 'folded'], { unique: true })
export class RegistrationLetterEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MeetingEntity') @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('text') email: string;
  /** the address in lower case */
  @Column('text') folded: string;
  @Column('text') name: string;
  /** of the letters */
  @Column('text') language: string;
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  /** null: they themselves */
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'brought_by', nullable: true }) broughtBy:
    string | null;
  /** whoever brings them runs the meeting: by that they have said yes */
  @Column('boolean') invited: boolean;
  @Index({ unique: true }) @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('expires_at') expiresAt: string;
}

/** A link by which somebody without an account comes back to their registration: each letter has one of its own. */
@Entity({ schema: 'meetings', name: 'registration_link' })
export class RegistrationLinkEntity {
  /** sha256 of the secret in the link */
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Index()
  @ForeignKey('RegistrationEntity')
  @Column('uuid', { name: 'registration_id' })
  registrationId: string;
  @Instant('created_at', { now: true }) createdAt: string;
}
