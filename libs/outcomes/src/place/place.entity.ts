import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many decisions were recorded in a place, the withdrawn included: a number is never used again. */
@Entity({ schema: 'outcomes', name: 'place' })
export class OutcomePlaceEntity {
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('int') decisions: number;
}
