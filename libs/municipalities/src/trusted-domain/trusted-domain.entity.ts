import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** A mail domain of a town hall: whoever receives letters there works for the municipality. */
@Entity({ schema: 'municipalities', name: 'trusted_domain' })
@Index('trusted_domain_once', ['municipalityId', 'domain'], { unique: true })
export class TrustedDomainEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('MunicipalityEntity') @Column('uuid', { name: 'municipality_id' }) municipalityId: string;
  /** in lower case and, where it has letters beyond ASCII, as it travels: xn--... */
  @Column('text') domain: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'added_by' }) addedBy: string;
  @Instant('added_at', { now: true }) addedAt: string;
}
