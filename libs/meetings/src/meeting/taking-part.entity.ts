import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who hosts and organises a meeting, and who is a partner: an organisation or a municipality. */
@Entity({ schema: 'meetings', name: 'meeting_body' })
@Check(`num_nonnulls("organisation_id", "municipality_id") = 1`)
export class MeetingBodyEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') role: string;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;
  /** the municipality in whose name it does so */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'behalf_of_id', nullable: true })
  behalfOfId: string | null;
}

/** Who gives a meeting their honorary patronage: an office, with or without a name. */
@Entity({ schema: 'meetings', name: 'meeting_patron' })
export class MeetingPatronEntity {
  @ForeignKey('MeetingEntity') @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId: string;
  @PrimaryColumn('int') position: number;
  @Column('jsonb') offices: Record<string, string>;
  @Column('text', { nullable: true }) name: string | null;
}
