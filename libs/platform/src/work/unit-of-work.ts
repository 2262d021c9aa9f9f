/**
 * The only way to write: BEGIN, work, spend the ticket, number the events, COMMIT, wake the readers.
 * An event outside a write, or a write outside a transaction, cannot be expressed.
 */
import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor, type NewEvent } from '#kernel';
import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { Database, type Sql } from '../database/database.js';
import { domainErrorOf, isWorthRepeating } from '../database/database-errors.js';
import type { Letter, LetterToWrite } from '../mail/letter.js';
import { spans, type ToldEvent } from '../spans/spans.js';
import { Wakes } from '../live/wakes.js';
import {
  birthOfAudiences,
  birthOfStream,
  changeOfAudience,
  claimKey,
  flushEvents,
  keepSubject,
  postLetter,
  raiseAudiences,
  subjectOf,
} from './work.sql.js';
import type { StreamBirth, Subject, Tx } from './tx.js';

const attempts = 3;

@Injectable()
export class UnitOfWork {
  private standing: ((personId: string) => Sql) | undefined;

  constructor(
    private readonly database: Database,
    private readonly wakes: Wakes,
  ) {}

  /**
   * Who may write at all: a statement that holds whoever acts until the commit, and gives `gone: true` for one that is no
   * more. So an erasure waits for what they have begun, and what they begin after it is refused, in whatever room it is.
   */
  actorsStandBy(standing: (personId: string) => Sql): void {
    this.standing = standing;
  }

  /**
   * Runs `work` in one transaction, with its events. It may run again after a deadlock, so it must have no effect but
   * through the ticket.
   */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return (await this.repeat(actor, work)).result;
  }

  /**
   * The same for what is written all day: the question by which its answer is read travels with COMMIT, and finds what was
   * written. Gives its first row; null where the actor may not read it.
   */
  async runAndRead<R>(actor: Actor, work: (tx: Tx) => Promise<void>, question: Sql): Promise<R | null> {
    return ((await this.repeat(actor, work, question)).rows[0] as R | undefined) ?? null;
  }

  /**
   * Runs `work` at most once for this actor and key (kept 7 days). A repetition returns the first run's subject, and the
   * caller builds the answer again under today's policy; the same key with another verb or content is a CONFLICT.
   * Two sent at the same moment: the second waits for the first, then repeats its answer.
   */
  async once(
    actor: Actor,
    request: { verb: string; key: string | null | undefined; content: unknown },
    work: (tx: Tx) => Promise<Subject>,
  ): Promise<Subject & { replayed: boolean }> {
    const { key } = request;
    if (!key) return { ...(await this.run(actor, work)), replayed: false };
    const owner = actor.personId ?? 'guest';
    const hash = createHash('sha256').update(request.verb).update(canonical(request.content)).digest();
    return this.run(actor, async (tx) => {
      const claimed = await tx.queryOne(claimKey(owner, key, hash));
      if (claimed) {
        const subject = await work(tx);
        await tx.query(keepSubject(owner, key, subject.id, subject.version));
        return { ...subject, replayed: false };
      }
      const kept = await tx.queryOne<{ content_hash: Buffer; subject_id: string; subject_version: number }>(
        subjectOf(owner, key),
      );
      if (!kept || !kept.content_hash.equals(hash))
        throw new DomainError('CONFLICT', { field: 'key', rule: 'KEY_REUSED' });
      return { id: kept.subject_id, version: kept.subject_version, replayed: true };
    });
  }

  private async repeat<T>(actor: Actor, work: (tx: Tx) => Promise<T>, question?: Sql): Promise<Done<T>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(actor, work, question);
      } catch (error) {
        if (attempt < attempts && isWorthRepeating(error)) continue;
        throw domainErrorOf(error);
      }
    }
  }

  private async attempt<T>(
    actor: Actor,
    work: (tx: Tx) => Promise<T>,
    question: Sql | undefined,
  ): Promise<Done<T>> {
    const runner = this.database.source.createQueryRunner('master');
    const client = (await runner.connect()) as PoolClient;
    inOnePiece(client);
    // Not awaited: BEGIN travels with the work's first statement. TypeORM must know that a transaction runs, or its
    // save() would open and commit one of its own inside ours.
    const begun = client.query('BEGIN');
    begun.catch(() => undefined);
    const held = this.holdActor(client, actor);
    held.catch(() => undefined);
    (runner as { isTransactionActive: boolean }).isTransactionActive = true;
    const ticket = new Ticket(actor, client, runner);
    let over = false;
    try {
      const result = await work(ticket as unknown as Tx);
      await begun;
      await held;
      const events = ticket.spend();
      const watcher = spans();
      const told = watcher !== undefined;
      inOnePiece(client);
      const flushed =
        events.length > 0
          ? client.query<ToldEvent>(flushEvents(actor.personId, events, { told }))
          : undefined;
      flushed?.catch(() => undefined);
      const commit = client.query('COMMIT');
      const answered = question && client.query<Record<string, unknown>>(question);
      answered?.catch(() => undefined);
      const committed = await commit;
      over = true;
      const written = await flushed;
      // After a failed flush the pipelined COMMIT "succeeds" as ROLLBACK: the flush's own error was thrown above.
      if (committed.command !== 'COMMIT') throw new Error('The transaction was rolled back.');
      if (written) watcher?.written(written.rows);
      this.wakes.wake(events.map((event) => event.streamId));
      if (ticket.hasMail) this.wakes.announce('mail');
      return { result, rows: answered ? (await answered).rows : [] };
    } catch (error) {
      ticket.spend();
      if (!over) await client.query('ROLLBACK').catch(() => undefined);
      // Where holding the actor failed, all that came after failed because of it.
      await held;
      throw error;
    } finally {
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      await runner.release();
    }
  }

  /** Travels with BEGIN; its answer is there before the work's first one. */
  private async holdActor(client: PoolClient, actor: Actor): Promise<void> {
    if (!actor.personId || !this.standing) return;
    const { rows } = await client.query<{ gone: boolean }>(this.standing(actor.personId));
    if (rows[0]?.gone) throw new DomainError('UNAUTHENTICATED');
  }
}

/**
 * What is said to the database from now until this moment's work is done leaves in one piece. Each piece by itself is a call into
 * the kernel that wakes the server: a third of what a small write cost. `pg` does the same with the parts of one statement.
 */
function inOnePiece(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

interface Done<T> {
  result: T;
  /** what the question found after the commit */
  rows: unknown[];
}

/** The one maker of tickets; not exported. */
class Ticket {
  private readonly events: NewEvent[] = [];
  private spent = false;
  hasMail = false;

  constructor(
    readonly actor: Actor,
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
  ) {}

  async query<R>(query: Sql): Promise<R[]> {
    this.check();
    return (await this.client.query(query)).rows as R[];
  }

  async queryOne<R>(query: Sql): Promise<R | null> {
    const rows = await this.query<R>(query);
    return rows[0] ?? null;
  }

  get manager(): EntityManager {
    this.check();
    return this.runner.manager;
  }

  emit(event: NewEvent): void {
    this.check();
    this.events.push(event);
  }

  async openStream(stream: StreamBirth): Promise<void> {
    await this.query(birthOfStream(stream.id, stream.kind, stream.subjectId, stream.audienceId));
  }

  async giveStream(id: string, audienceId: string): Promise<void> {
    await this.query(changeOfAudience(id, audienceId));
  }

  async openAudience(id: string): Promise<void> {
    await this.openAudiences([id]);
  }

  async openAudiences(ids: readonly string[]): Promise<void> {
    await this.query(birthOfAudiences(ids));
  }

  async raiseAudiences(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.query(raiseAudiences(ids));
  }

  async mail(letter: Letter | LetterToWrite): Promise<void> {
    this.hasMail = true;
    await this.query(postLetter(newId(), letter));
  }

  spend(): NewEvent[] {
    this.spent = true;
    return this.events;
  }

  private check(): void {
    if (this.spent) throw new Error('This ticket is spent: the transaction that it stood for is over.');
  }
}

/** JSON with sorted names, so that the order in which a client wrote its fields does not matter. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      inner && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}
