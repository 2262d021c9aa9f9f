import { Instant } from '#platform';
import { RevisionColumns } from '#municipalities';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';

/** Something that somebody has to do: a person, or whoever speaks for a municipality or an organisation. */
@Entity({ schema: 'outcomes', name: 'task' })
@Check(`num_nonnulls("owner_id", "owner_municipality_id", "owner_organisation_id") = 1`)
@Check(`("source_kind" is null) = ("source_id" is null)`)
@Check(`("state" = 'OPEN') = ("closed_at" is null)`)
@Index('task_open', ['ownerId'], { where: `state = 'OPEN'` })
export class TaskEntity {
  @PrimaryColumn('uuid') id: string;
  /** in its address */
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Index() @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('text') text: string;
  @Column('text') language: string;
  @Index() @ForeignKey('PersonEntity') @Column('uuid', { name: 'owner_id', nullable: true }) ownerId:
    string | null;
  @Index()
  @ForeignKey('MunicipalityEntity')
  @Column('uuid', { name: 'owner_municipality_id', nullable: true })
  ownerMunicipalityId: string | null;
  @Index()
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'owner_organisation_id', nullable: true })
  ownerOrganisationId: string | null;
  /** fuzzy date by which it is to be done; empty where none was set */
  @Column('text') due: string;
  @Index() @Instant('due_latest', { nullable: true }) dueLatest: string | null;
  /** OPEN, DONE, DROPPED */
  @Column('text', { default: 'OPEN' }) state: string;
  /** what was said when it was done or dropped */
  @Column('text', { nullable: true }) word: string | null;
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  /** the decision that it follows from */
  @Index()
  @ForeignKey('DecisionEntity')
  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;
  @Column('text', { name: 'source_kind', nullable: true }) sourceKind: string | null;
  @Index() @Column('uuid', { name: 'source_id', nullable: true }) sourceId: string | null;
  /** for which day its owner was told that it is due, and that it is overdue: once each, anew where the day is moved */
  @Instant('due_told_for', { nullable: true }) dueToldFor: string | null;
  @Instant('overdue_told_for', { nullable: true }) overdueToldFor: string | null;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'set_by', nullable: true }) setBy: string | null;
  @Instant('created_at', { now: true }) createdAt: string;
}

/** Who changed a task, from what to what. Its origin is always EDIT. */
@Entity({ schema: 'outcomes', name: 'task_revision' })
@Index(['taskId', 'id'])
export class TaskRevisionEntity extends RevisionColumns {
  @ForeignKey('TaskEntity') @Column('uuid', { name: 'task_id' }) taskId: string;
}
