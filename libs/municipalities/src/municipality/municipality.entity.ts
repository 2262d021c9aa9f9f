import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

/** A municipality is country + register + code; its names and spellings are attributes, never keys. */
@Entity({ schema: 'municipalities', name: 'municipality' })
@Unique('municipality_register', ['country', 'register', 'code'])
export class MunicipalityEntity {
  /** also the id of its scope */
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('int') @Generated('increment') number: number;
  @Column('text') slug: string;
  @Column('text') country: string;
  @Column('text') register: string;
  @Column('text') code: string;
  @Column('jsonb') names: Record<string, string>;
  /** the name in the country's own language: what tiles and facts show to all alike */
  @Column('text', { name: 'local_name' }) localName: string;
  @Column('text', { array: true }) spellings: string[];
  /** every name and spelling as `fold` leaves it: what lookups compare */
  @Column('text', { array: true }) folded: string[];
  @Index() @ForeignKey('TerritoryEntity') @Column('uuid', { name: 'region_id', nullable: true }) regionId:
    string | null;
  @Column('float8', { nullable: true }) latitude: number | null;
  @Column('float8', { nullable: true }) longitude: number | null;
  @Column('int', { nullable: true }) population: number | null;
  @Column('text') letters: string;
  @Column('int') dye: number;
  @Column('int') motif: number;
  @Column('int', { default: 1 }) version: number;
}
