import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A theme that a person can help with, or looks for help with. Shown to whom the person shows the words of the same. */
@Entity({ schema: 'municipalities', name: 'person_theme' })
export class PersonThemeEntity {
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** OFFERS or SEEKS */
  @PrimaryColumn('text') side: string;
  @Index() @ForeignKey('ThemeEntity') @PrimaryColumn('uuid', { name: 'theme_id' }) themeId: string;
  /** in the order in which the person chose them */
  @Column('int') position: number;
}
