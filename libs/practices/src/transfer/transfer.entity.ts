import { Instant } from '#platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A practice on its way into another town: how far that has come. What was said at each stage stands in its steps. */
@Entity({ schema: 'practices', name: 'transfer' })
@Unique(['practiceId', 'municipalityId'])
export class TransferEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PracticeEntity') @Column('uuid', { name: 'practice_id' }) practiceId: string;
  /** the town that takes it over */
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;
  /** that of the last step */
  @Column('text') stage: string;
  /** counts its steps */
  @Column('int', { default: 1 }) version: number;
}

/** A stage that was reached: when, and what the town says of it. Written once, and never altered. */
@Entity({ schema: 'practices', name: 'transfer_step' })
@Unique(['transferId', 'ordinal'])
@Check(`"stage" <> 'GIVEN_UP' or "reason" is not null`)
@Check(`"stage" <> 'EVALUATED' or "evidence" is not null`)
export class TransferStepEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('TransferEntity') @Column('uuid', { name: 'transfer_id' }) transferId: string;
  /** 1, 2, 3 ... of its transfer */
  @Column('int') ordinal: number;
  @Column('text') stage: string;
  /** fuzzy date */
  @Column('text', { default: '' }) since: string;
  /** what is done otherwise than in the town of the practice */
  @Column('text', { nullable: true }) adaptations: string | null;
  /** by what one sees that it works there */
  @Column('text', { nullable: true }) evidence: string | null;
  /** why it was given up */
  @Column('text', { nullable: true }) reason: string | null;
  /** an office or a team, and how it is reached */
  @Column('text', { nullable: true }) contact: string | null;
  /** of these words */
  @Column('text') language: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Instant('at', { now: true }) at: string;
}
