import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A country, or a region in one. */
@Entity({ schema: 'municipalities', name: 'territory' })
@Index(['country', 'kind', 'folded'], { unique: true })
export class TerritoryEntity {
  @PrimaryColumn('uuid') id: string;
  /** COUNTRY or REGION */
  @Column('text') kind: string;
  /** ISO 3166-1, two letters */
  @Column('text') country: string;
  /** the name as `fold` leaves it, so that a region is found however it is spelt; a country's is its code */
  @Column('text') folded: string;
  @Column('jsonb') names: Record<string, string>;
  @ForeignKey('TerritoryEntity') @Column('uuid', { name: 'parent_id', nullable: true }) parentId:
    string | null;
}
