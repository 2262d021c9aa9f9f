import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Instant } from '#platform';
import type { EntryAudience, SubjectKind } from './kinds.js';

/**
 * What may be found of one subject by those whom one question lets in. It holds words and no text: what is shown of a hit is read from
 * the room's own row. Who may read is not written here: a search asks the scope, the person and the row as they are at that moment.
 */
@Entity({ schema: 'search', name: 'entry' })
@Unique('entry_of_audience', ['subjectId', 'audience'])
@Index('entry_words', ['shelf', 'words'], { type: 'gin' })
export class EntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: SubjectKind;
  /** the thread, post, person ... itself; what becomes of it is told by events, so it is no foreign key */
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text') audience: EntryAudience;
  /** whose answer is asked; null where no scope decides */
  @Index() @ForeignKey('ScopeEntity') @Column('uuid', { name: 'scope_id', nullable: true }) scopeId:
    string | null;
  /** of which state of the subject the words are: where it is another by now, the entry finds nothing until it is written anew */
  @Column('text') edition: string;
  /** the thread and the number of a post in it; null of all else */
  @Column('uuid', { name: 'thread_id', nullable: true }) threadId: string | null;
  @Column('int', { nullable: true }) number: number | null;
  /** in which it is written; null: in several, or in none */
  @Column('text', { nullable: true }) language: string | null;
  /** the town that it is of, and its country */
  @Column('uuid', { name: 'town_id', nullable: true }) townId: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('uuid', { array: true, name: 'theme_ids', default: '{}' }) themeIds: string[];
  /** when it was written, or takes place */
  @Instant('at', { nullable: true }) at: string | null;
  /** twenty thousand entries lie on one, as they came: see docs/decisions/0048 */
  @Column('int') shelf: number;
  @Column('tsvector', { select: false }) words: string;
}

/** A word that stands in some entry, as it is compared: what a mistyped or half typed one may have meant. */
@Entity({ schema: 'search', name: 'word' })
// by similarity, in the migration: TypeORM knows no operator classes
@Index('word_alike', { synchronize: false })
export class WordEntity {
  @PrimaryColumn('text', { collation: 'C' }) word: string;
  /** in Latin letters: in a database whose locale is C, PostgreSQL sees no letters in others, and finds nothing that resembles them */
  @Column('text') latin: string;
}

/** That the whole index was written by these rules of words. */
@Entity({ schema: 'search', name: 'built' })
export class BuiltEntity {
  @PrimaryColumn('int') rules: number;
  @Instant('at', { now: true }) at: string;
}
