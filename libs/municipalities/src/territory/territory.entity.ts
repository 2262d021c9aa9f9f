import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A country, or a part of one. Those of a register have its code, because names do not tell them apart (there are two
 * powiats "brzeski"); those that somebody named by hand have none, and are known by their name.
 */
@Entity({ schema: 'municipalities', name: 'territory' })
@Index('territory_named', ['country', 'kind', 'folded'], { unique: true, where: 'code is null' })
@Index('territory_coded', ['country', 'register', 'code'], { unique: true, where: 'code is not null' })
@Index(['country', 'folded'])
export class TerritoryEntity {
  @PrimaryColumn('uuid') id: string;
  /** a `TerritoryKind`, or COUNTRY */
  @Column('text') kind: string;
  /** ISO 3166-1, two letters */
  @Column('text') country: string;
  @Column('text', { nullable: true }) register: string | null;
  @Column('text', { nullable: true }) code: string | null;
  /** the name as `fold` leaves it, so that a region is found however it is spelt; a country's is its code */
  @Column('text') folded: string;
  @Column('jsonb') names: Record<string, string>;
  @ForeignKey('TerritoryEntity') @Column('uuid', { name: 'parent_id', nullable: true }) parentId:
    string | null;
}
