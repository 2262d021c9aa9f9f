import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody may type to find a municipality: one row for each name, and for each further word of it. */
@Entity({ schema: 'municipalities', name: 'spelling' })
export class SpellingEntity {
  @ForeignKey('MunicipalityEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;
  /** as `searchKey` leaves it; compared byte by byte, so that the index answers "begins with" */
  @Index() @PrimaryColumn('text', { collation: 'C' }) key: string;
  /** false where it is only the end of a name: "voda" of "bogdan voda" */
  @Column('boolean') whole: boolean;
}
