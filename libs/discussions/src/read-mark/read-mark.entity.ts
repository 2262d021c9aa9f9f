import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How far a person has read a thread: it only grows. Written by the reader, and when posts that were read come from another thread. */
@Entity({ schema: 'discussions', name: 'read_mark' })
@Index(['personId'])
export class ReadMarkEntity {
  @ForeignKey('ThreadEntity') @PrimaryColumn('uuid', { name: 'thread_id' }) threadId: string;
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** null: never opened; only posts that came from elsewhere were read there */
  @Column('int', { nullable: true }) number: number | null;
  /** numbers beyond the mark that were read in the thread where they stood before; null: none */
  @Column('int4multirange', { name: 'also_read', nullable: true }) alsoRead: string | null;
  @Instant('at') at: string;
}
