import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';
import type { GivenAnswer } from '../questionnaire/questionnaire.policy.js';

/** Somebody asks to be let in, for themselves or for a body that would be the member. One open request of each in a scope. */
@Entity({ schema: 'groups', name: 'membership_request' })
@Check('membership_request_behalf_of_one', 'num_nonnulls(behalf_town_id, behalf_organisation_id) <= 1')
@Check(
  'membership_request_for_body',
  'not for_body or num_nonnulls(behalf_town_id, behalf_organisation_id) = 1',
)
@Index('membership_request_open', ['scopeId', 'personId'], {
  unique: true,
  where: 'answered_at is null and not for_body',
})
@Index('membership_request_open_municipality', ['scopeId', 'behalfTownId'], {
  unique: true,
  where: 'answered_at is null and for_body and behalf_town_id is not null',
})
@Index('membership_request_open_organisation', ['scopeId', 'behalfOrganisationId'], {
  unique: true,
  where: 'answered_at is null and for_body and behalf_organisation_id is not null',
})
export class MembershipRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id' }) personId: string;
  /** for which municipality or organisation the person would sit there, as long as they may speak for it */
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'behalf_town_id', nullable: true })
  behalfTownId: string | null;
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'behalf_organisation_id', nullable: true })
  behalfOrganisationId: string | null;
  /** the body itself would be the member; the person only speaks for it */
  @Column('boolean', { name: 'for_body', default: false }) forBody: boolean;
  @Column('text', { nullable: true }) message: string | null;
  @Instant('created_at', { now: true }) createdAt: string;
  @Instant('answered_at', { nullable: true }) answeredAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy:
    string | null;
  /** with their questions as they were asked */
  @Column('jsonb', { default: [] }) answers: GivenAnswer[];
  @Column('boolean', { nullable: true }) accepted: boolean | null;
}
