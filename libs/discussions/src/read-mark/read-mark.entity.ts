import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How far a person has read a thread: written by the reader alone, and it only grows. */
@Entity({ schema: 'discussions', name: 'read_mark' })
@Index(['personId'])
export class ReadMarkEntity {
  @ForeignKey('ThreadEntity') @PrimaryColumn('uuid', { name: 'thread_id' }) threadId: string;
  @ForeignKey('PersonEntity') @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('int') number: number;
  @Instant('at') at: string;
}
