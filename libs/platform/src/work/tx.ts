/** The ticket: whoever holds one is inside a transaction. Only the unit of work can make one. */
import type { Actor, NewEvent, StreamKind } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { Sql } from '../database/database.js';
import type { Letter, LetterToWrite } from '../mail/letter.js';

// Not exported as a value: no other file can name the seal, so a made-up ticket does not compile.
declare const seal: unique symbol;

export interface StreamBirth {
  id: string;
  kind: StreamKind;
  /** what the stream is about: a thread, a group, a person */
  subjectId: string;
  /** whose changes of access concern it: the scope or the person */
  audienceId: string;
}

/** Every write and every event takes one; a spent one throws. */
export interface Tx {
  readonly [seal]: true;
  readonly actor: Actor;
  /** A named statement on the transaction's own connection. */
  query<R>(query: Sql): Promise<R[]>;
  queryOne<R>(query: Sql): Promise<R | null>;
  /** TypeORM inside this transaction, for the writes that are rare. */
  readonly manager: EntityManager;
  /** Buffers an event; it is numbered and written just before COMMIT, so that the counter's lock lives under a millisecond. */
  emit(event: NewEvent): void;
  /** Makes a stream together with its subject. */
  openStream(stream: StreamBirth): Promise<void>;
  /**
   * Gives a stream to the readers of another scope: whoever watches it is looked at again before its next frame, because
   * the rights in its room are of another audience.
   */
  giveStream(id: string, audienceId: string): Promise<void>;
  /** Makes the row that counts changes of access, with the scope or person of this id. */
  openAudience(id: string): Promise<void>;
  /** The same for many at once: a register brings thousands of scopes. */
  openAudiences(ids: readonly string[]): Promise<void>;
  /** Says that who may read these scopes or persons has changed: no watcher is served again before being looked at. */
  raiseAudiences(ids: readonly string[]): Promise<void>;
  /** Puts a letter into the outbox; it leaves after the commit, or never. */
  mail(letter: Letter | LetterToWrite): Promise<void>;
}

/** What a write was about: enough to build its answer again. */
export interface Subject {
  id: string;
  version: number;
}
