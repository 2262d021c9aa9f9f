import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/**
 * Who belongs to a community or group, as what, from when to when. A row is never taken up again: who comes back gets a
 * new one, so that what was before stays told.
 */
@Entity({ schema: 'groups', name: 'membership' })
@Check('membership_of_one', 'num_nonnulls(person_id, municipality_id, organisation_id) = 1')
@Check('membership_behalf_of_one', 'num_nonnulls(behalf_town_id, behalf_organisation_id) <= 1')
@Index('membership_open_person', ['scopeId', 'personId'], {
  unique: true,
  where: 'until is null and person_id is not null',
})
@Index('membership_open_municipality', ['scopeId', 'municipalityId'], {
  unique: true,
  where: 'until is null and municipality_id is not null',
})
@Index('membership_open_organisation', ['scopeId', 'organisationId'], {
  unique: true,
  where: 'until is null and organisation_id is not null',
})
export class MembershipEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId:
    string | null;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @Column('text') role: string;
  /** for which municipality or organisation the person sits there, as long as they may speak for it */
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'behalf_town_id', nullable: true })
  behalfTownId: string | null;
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'behalf_organisation_id', nullable: true })
  behalfOrganisationId: string | null;
  @Instant('since', { now: true }) since: string;
  @Instant('until', { nullable: true }) until: string | null;
  /** LEFT or EXPELLED */
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  /** what the expelling person wrote down; seen by nobody but the records */
  @Column('text', { name: 'ended_note', nullable: true }) endedNote: string | null;
  /** the grant that came with it; only people have one */
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
}
