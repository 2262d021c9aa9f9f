import { Injectable } from '@nestjs/common';
import { DomainError, excerptOf, isId, newId, type Actor } from '#kernel';
import {
  clampFirst,
  Database,
  keyOf,
  pageOf,
  UnitOfWork,
  type AskedPage,
  type Sql,
  type Tx,
} from '#platform';
import { Attachments } from '../attachment/attachments.service.js';
import { calledIn } from '../mention/called.js';
import { Mentions } from '../mention/mentions.js';
import { languageIn } from '../language/detected.js';
import { logged } from '../moderation/moderation-log.repository.js';
import { mustBePossible } from '../poll/poll.policy.js';
import { insertPoll } from '../poll/poll.repository.js';
import { postEvent } from '../post/post.events.js';
import { markMoved } from '../read-mark/read-mark.events.js';
import { refusal } from '../refusal.js';
import { threadOpened, threadRenamed } from './thread.events.js';
import { ThreadThemes } from '../theme/thread-themes.service.js';
import { threadPages, type OpenThreadInput, type RenameThreadArguments } from './thread.inputs.js';
import { mayRenameThread, threadCapabilities } from './thread.policy.js';
import {
  accessToScope,
  holdThread,
  insertThread,
  renameThread,
  scopeIsRead,
  threadsBy,
  threadsOf,
  unreadThreads,
  unreadTotal,
  type AccessRow,
  type HeldThread,
  type ThreadKey,
} from './thread.repository.js';
import type { ReadersRow } from './thread-row.sql.js';
import { wasGivenOut } from '../time-key.js';
import type { Thread, ThreadPage } from './thread.type.js';

/** Threads: opening, renaming, finding. */
@Injectable()
export class Threads {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly mentions: Mentions,
    private readonly attachments: Attachments,
    private readonly themes: ThreadThemes,
  ) {}

  /**
   * Opens a thread with its first post. Whether the actor may is decided by the statement that writes.
   * @param also what an upper room writes with it, in the same transaction
   */
  async open(
    actor: Actor,
    input: OpenThreadInput,
    also?: (tx: Tx, threadId: string) => Promise<void>,
  ): Promise<Thread> {
    const { key, ...content } = input;
    const text = await this.mentions.withoutErased(input.text);
    const mentions = await this.mentions.readersNamedIn(text, input.scopeId);
    const { id } = await this.work.once(actor, { verb: 'openThread', key, content }, async (tx) => {
      // Here, because a repetition of what was opened in time is answered after the poll's end as well.
      if (input.poll) mustBePossible(input.poll, Date.now());
      const thread = {
        ...content,
        ...languageIn({ ...input, text: `${input.title}\n\n${input.text}` }, actor),
        id: newId(),
        postId: newId(),
        text,
        excerpt: excerptOf(text),
        mentions,
        called: calledIn(text),
        themeIds: await this.themes.forNew(tx, input.themeIds),
      };
      const opened = await tx.queryOne(insertThread(actor, thread));
      if (!opened) {
        const place = await tx.queryOne<AccessRow>(accessToScope(actor, input.scopeId));
        // The place would have it: so it was the name in which it was to be written.
        if (place?.mayRead && place.mayWrite && input.onBehalfOf)
          throw new DomainError('FORBIDDEN', { field: 'input.onBehalfOf', rule: 'NOT_IN_THEIR_NAME' });
        throw refusal(actor, place);
      }
      await this.mentions.mustStand(tx, mentions);
      await tx.openStream({ id: thread.id, kind: 'thread', subjectId: thread.id, audienceId: input.scopeId });
      if (input.attachments?.length)
        await this.attachments.place(tx, thread.postId, input.attachments, 'input.attachments');
      if (input.poll) await tx.query(insertPoll(actor, thread.postId, input.poll));
      tx.emit(threadOpened(input.scopeId, thread.id));
      tx.emit(postEvent('post.written', thread.id, thread.postId, 1));
      tx.emit(markMoved(actor.personId!, thread.id, 1));
      await also?.(tx, thread.id);
      return { id: thread.id, version: 1 };
    });
    return this.get(actor, id);
  }

  /** Gives a thread another title, if it still has the one that the actor saw. */
  async rename(actor: Actor, { id, version, title }: RenameThreadArguments): Promise<Thread> {
    await this.work.run(actor, async (tx) => {
      const thread = await tx.queryOne<HeldThread>(holdThread(actor, id));
      if (!thread?.mayRead || !mayRenameThread(thread)) throw refusal(actor, thread);
      if (thread.version !== version) {
        throw new DomainError('CONFLICT', { currentVersion: thread.version, currentTitle: thread.title });
      }
      if (thread.title === title) return;
      const renamed = await tx.queryOne<{ version: number }>(renameThread(id, title, thread.language));
      if (!thread.isAuthor) {
        const change = { before: thread.title, after: title };
        await tx.query(logged(actor, { act: 'RENAMED', scopeId: thread.scopeId, threadId: id, ...change }));
      }
      threadRenamed(thread.scopeId, id, renamed!.version).forEach((event) => tx.emit(event));
    });
    return this.get(actor, id);
  }

  /** The thread with this id, or NOT_FOUND. */
  async get(actor: Actor, id: string): Promise<Thread> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    return this.one(threadsBy(actor, { id }));
  }

  /** The thread with this number in its address, or NOT_FOUND. */
  async getByNumber(actor: Actor, number: number): Promise<Thread> {
    return this.one(threadsBy(actor, { number }));
  }

  /** Those of these threads that the actor may read, by id. For the rooms above. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Thread>> {
    const rows = await this.database.read<ReadersRow>(threadsBy(actor, { ids }));
    return new Map(rows.map((row) => [row.id, threadOf(row)]));
  }

  /** The threads of a scope: the pinned first, then the newest activity. */
  async list(actor: Actor, scopeId: string, { first, after }: AskedPage = {}): Promise<ThreadPage> {
    if (!isId(scopeId)) throw new DomainError('NOT_FOUND');
    const rows = clampFirst(first, threadPages);
    const page = pageOf(
      await this.database.read<ReadersRow>(threadsOf(actor, scopeId, listKeyOf(after), rows + 1)),
      rows,
      (row) => [row.lastPostAt, row.id, row.pinnedAt ? 1 : 0],
      threadOf,
    );
    if (page.items.length === 0) {
      const scope = await this.database.readOne<{ mayRead: boolean }>(scopeIsRead(actor, scopeId));
      if (!scope?.mayRead) throw new DomainError('NOT_FOUND');
    }
    return page;
  }

  /** The threads with unread posts wherever the actor belongs, newest activity first. */
  async unread(actor: Actor, { first, after }: AskedPage = {}): Promise<ThreadPage> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const rows = clampFirst(first, threadPages);
    return this.page(unreadThreads(actor, threadKeyOf(after), rows + 1), rows);
  }

  /** The threads about a theme, wherever the actor may read, newest activity first. */
  async about(actor: Actor, themeId: string, { first, after }: AskedPage = {}): Promise<ThreadPage> {
    const { items, next } = await this.themes.threads(actor, themeId, first, threadKeyOf(after));
    return { items: items.map(threadOf), next };
  }

  /** Says what a thread is about. */
  async mark(actor: Actor, id: string, themeIds: readonly string[]): Promise<Thread> {
    await this.themes.set(actor, id, themeIds);
    return this.get(actor, id);
  }

  /** In how many threads posts wait for the actor. */
  async unreadTotal(actor: Actor): Promise<number> {
    if (!actor.personId) return 0;
    const row = await this.database.readOne<{ total: number }>(unreadTotal(actor));
    return row?.total ?? 0;
  }

  private async one(query: Sql): Promise<Thread> {
    const row = await this.database.readOne<ReadersRow>(query);
    if (!row) throw new DomainError('NOT_FOUND');
    return threadOf(row);
  }

  private async page(query: Sql, rows: number): Promise<ThreadPage> {
    return pageOf(
      await this.database.read<ReadersRow>(query),
      rows,
      (row) => [row.lastPostAt, row.id],
      threadOf,
    );
  }
}

/** A thread as its reader gets it: the row itself, with what is made of it. */
export function threadOf(row: ReadersRow): Thread {
  const { isAuthor, mayWrite, mayModerate } = row;
  const locked = row.lockedAt !== null;
  const viewerCan = threadCapabilities({ isAuthor, mayWrite, mayModerate, locked });
  return Object.assign(row, { streamId: row.id, viewerCan });
}

/** In the list of a place the key says as well whether it stands among the pinned. */
function listKeyOf(cursor: string | null | undefined): ThreadKey | null {
  const key = keyOf(cursor, 3);
  return key && { ...placeOf(key), pinned: key[2] === 1 };
}

/** Where a page of threads begins, by its cursor. */
export function threadKeyOf(cursor: string | null | undefined): ThreadKey | null {
  const key = keyOf(cursor, 2);
  return key && placeOf(key);
}

function placeOf(key: readonly unknown[]): ThreadKey {
  const [lastPostAt, id] = key.map(String);
  if (!isId(id) || !wasGivenOut(lastPostAt!))
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return { lastPostAt: lastPostAt!, id };
}
