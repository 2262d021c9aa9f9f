import { Instant } from '#platform';
import { RevisionColumns } from '#municipalities';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

/** What was decided in a community, a group or a meeting. */
@Entity({ schema: 'outcomes', name: 'decision' })
@Unique(['scopeId', 'ordinal'])
@Check(`("source_kind" is null) = ("source_id" is null)`)
@Check(`("state" = 'AMENDED') = ("amended_by_id" is not null)`)
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  /** in its address */
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  /** 1, 2, 3 ... in its place */
  @Column('int') ordinal: number;
  @Column('text') text: string;
  @Column('text') language: string;
  /** fuzzy date: a decision of years ago may be known by its month */
  @Column('text') decided: string;
  @Instant('decided_earliest', { nullable: true }) decidedEarliest: string | null;
  /** ADOPTED, AMENDED, WITHDRAWN */
  @Column('text', { default: 'ADOPTED' }) state: string;
  /** the decision that took its place */
  @Index()
  @ForeignKey('DecisionEntity')
  @Column('uuid', { name: 'amended_by_id', nullable: true })
  amendedById: string | null;
  /** why it was withdrawn */
  @Column('text', { nullable: true }) reason: string | null;
  /** from what it came, in the words of the room that knows it (an agenda item); nothing here looks into it */
  @Column('text', { name: 'source_kind', nullable: true }) sourceKind: string | null;
  @Index() @Column('uuid', { name: 'source_id', nullable: true }) sourceId: string | null;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy:
    string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}

/** Who changed a decision, from what to what. Its origin is always EDIT. */
@Entity({ schema: 'outcomes', name: 'decision_revision' })
@Index(['decisionId', 'id'])
export class DecisionRevisionEntity extends RevisionColumns {
  @ForeignKey('DecisionEntity') @Column('uuid', { name: 'decision_id' }) decisionId: string;
}
