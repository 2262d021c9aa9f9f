import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';

/** A municipality or an organisation is asked to become a member of a community. One open one a body and community. */
@Entity({ schema: 'groups', name: 'body_invitation' })
@Check('body_invitation_of_one', 'num_nonnulls(municipality_id, organisation_id) = 1')
@Index('body_invitation_open_municipality', ['scopeId', 'municipalityId'], {
  unique: true,
  where: 'ended_at is null and municipality_id is not null',
})
@Index('body_invitation_open_organisation', ['scopeId', 'organisationId'], {
  unique: true,
  where: 'ended_at is null and organisation_id is not null',
})
export class BodyInvitationEntity {
  @PrimaryColumn('uuid') id: string;
  /** the community */
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  /** MEMBER or OBSERVER */
  @Column('text') role: 'MEMBER' | 'OBSERVER';
  @Column('text', { nullable: true }) words: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
  /** when it was answered, or taken back */
  @Instant('ended_at', { nullable: true }) endedAt: string | null;
  /** who answered on behalf of the body, or took it back */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  /** ACCEPTED, DECLINED or REVOKED */
  @Column('text', { nullable: true }) outcome: 'ACCEPTED' | 'DECLINED' | 'REVOKED' | null;
}
