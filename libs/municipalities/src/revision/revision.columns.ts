import { Instant } from '#platform';
import { Column, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Change } from './change.js';

/** What every revision says: who changed something of which version, from what to what. Written with the change, and never altered. */
export abstract class RevisionColumns {
  @PrimaryColumn('uuid') id: string;
  /** null: an import, by whoever runs the installation */
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'editor_id', nullable: true }) editorId: string | null;
  /** EDIT or REGISTER */
  @Column('text') origin: string;
  @Instant('at', { now: true }) at: string;
  /** the version that it made of its subject; null for what belongs to that and has versions of its own, as offices or funders */
  @Column('int', { nullable: true }) version: number | null;
  @Column('jsonb') changes: Change[];
}
