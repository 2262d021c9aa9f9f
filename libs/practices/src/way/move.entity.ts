import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A step of an edition on its way: from where to where, by whom, and why. Written with it, and never altered. */
@Entity({ schema: 'practices', name: 'edition_move' })
@Index(['editionId', 'id'])
export class EditionMoveEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('PracticeEditionEntity') @Column('uuid', { name: 'edition_id' }) editionId: string;
  @Column('text', { name: 'from_state' }) fromState: string;
  @Column('text', { name: 'to_state' }) toState: string;
  /** the round in which it was taken */
  @Column('int') round: number;
  @Column('text', { nullable: true }) reason: string | null;
  /** of the reason */
  @Column('text', { nullable: true }) language: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Instant('at', { now: true }) at: string;
}
