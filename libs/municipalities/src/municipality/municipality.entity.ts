import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn, Unique } from 'typeorm';
import { Instant } from '#platform';

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
  /** every name and spelling as `fold` leaves it, the local name first: it sorts lists. Searching uses `SpellingEntity`. */
  @Column('text', { array: true }) folded: string[];
  /** a `MunicipalityType`; null where no register told it */
  @Column('text', { nullable: true }) type: string | null;
  /** the nearest territory: powiat, county, district, or the region that somebody named */
  @Index() @ForeignKey('TerritoryEntity') @Column('uuid', { name: 'region_id', nullable: true }) regionId:
    string | null;
  @Column('float8', { nullable: true }) latitude: number | null;
  @Column('float8', { nullable: true }) longitude: number | null;
  @Column('int', { nullable: true }) population: number | null;
  @Column('int', { name: 'population_year', nullable: true }) populationYear: number | null;
  @Column('text', { name: 'population_source', nullable: true }) populationSource: string | null;
  /** in which one may write to it */
  @Column('text', { array: true, default: '{}' }) languages: string[];
  /** what it says of itself, by language */
  @Column('jsonb', { default: {} }) abouts: Record<string, string>;
  @Column('text') letters: string;
  /** 0 while it takes no part in anything: most of a register never does, and twelve dyes are for those that do */
  @Column('int') dye: number;
  @Column('int') motif: number;
  /** what people wrote over the register (`names.uk`, `population` ...): an import leaves it */
  @Column('text', { array: true, default: '{}' }) edited: string[];
  @Instant('changed_at', { now: true }) changedAt: string;
  @Column('int', { default: 1 }) version: number;
}
