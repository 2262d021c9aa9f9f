import { Injectable } from '@nestjs/common';
import { DomainError, newId, titleIn, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { logged } from '../moderation/moderation-log.repository.js';
import { refusal } from '../refusal.js';
import { threadMerged, threadMoved, threadOpened } from '../thread/thread.events.js';
import { holdThread, scopeIsRead, type HeldThread } from '../thread/thread.repository.js';
import { Threads } from '../thread/thread.service.js';
import type { Thread } from '../thread/thread.type.js';
import { PostCarrier } from './carrying.service.js';
import type { MergeThreadArguments, MoveThreadArguments, SplitThreadInput } from './moving.inputs.js';
import { mayCarry, mostAtOnce } from './moving.policy.js';
import {
  carryThread,
  chosenPosts,
  closeIntoAnother,
  leadOn,
  leavePointer,
  openForCarried,
  placeOfThread,
  placesOfPosts,
  pointersIn,
  removePointer,
  targetPlace,
  type ChosenPost,
  type PlaceRow,
  type PointerRow,
  type TargetPlace,
} from './moving.repository.js';
import type { MovedPost, ThreadPlace, ThreadPointer } from './moving.type.js';

/**
 * Carrying threads to other places and posts to other threads, with a pointer left wherever something was. Locks are taken in
 * one order, so that nobody waits in a circle: threads, the lower id first, then posts, then marks, by person.
 */
@Injectable()
export class Moving {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly threads: Threads,
    private readonly carrier: PostCarrier,
  ) {}

  /** Carries a thread to another place; who may not read there loses it at once. To where it is already changes nothing. */
  async move(actor: Actor, { id, scopeId }: MoveThreadArguments): Promise<Thread> {
    await this.work.run(actor, async (tx) => {
      const thread = await this.hold(tx, actor, id);
      const from = thread.scopeId;
      await this.requirePlace(tx, actor, thread, scopeId);
      if (from === scopeId) return;
      await tx.query(carryThread(id, scopeId));
      await tx.giveStream(id, scopeId);
      await tx.query(removePointer(scopeId, id));
      await tx.query(leavePointer({ id: newId(), scopeId: from, threadId: id, kind: 'MOVED' }));
      for (const place of [from, scopeId]) {
        await tx.query(
          logged(actor, { act: 'MOVED', scopeId: place, threadId: id, before: from, after: scopeId }),
        );
      }
      threadMoved(from, scopeId, id, thread.version).forEach((event) => tx.emit(event));
    });
    return this.threads.get(actor, id);
  }

  /** Makes chosen posts a thread of their own, here or in another place; their old numbers lead there. */
  async split(actor: Actor, { key, ...input }: SplitThreadInput): Promise<Thread> {
    if (Boolean(input.postIds) === Boolean(input.fromNumber))
      throw new DomainError('BAD_INPUT', { field: 'input.postIds', rule: 'ONE_CHOICE_ONLY' });
    const { id } = await this.work.once(actor, { verb: 'splitThread', key, content: input }, async (tx) => {
      const thread = await this.hold(tx, actor, input.threadId);
      const scopeId = input.scopeId ?? thread.scopeId;
      await this.requirePlace(tx, actor, thread, scopeId);
      const posts = await this.chosen(tx, input);
      const { authorId, language } = posts[0]!;
      const into = newId();
      await tx.query(
        openForCarried({
          id: into,
          scopeId,
          title: input.title,
          language,
          authorId,
          themeIds: thread.themeIds,
        }),
      );
      await tx.openStream({ id: into, kind: 'thread', subjectId: into, audienceId: scopeId });
      await this.carrier.carry(tx, { from: thread.id, into, base: 0, posts });
      for (const place of new Set([thread.scopeId, scopeId])) {
        await tx.query(logged(actor, { act: 'SPLIT', scopeId: place, threadId: thread.id, after: into }));
      }
      tx.emit(threadOpened(scopeId, into));
      return { id: into, version: 1 };
    });
    return this.threads.get(actor, id);
  }

  /** Appends a thread's posts to another, with their own dates; the emptied one leads there. */
  async merge(actor: Actor, { id, intoId }: MergeThreadArguments): Promise<Thread> {
    if (id === intoId) throw new DomainError('BAD_INPUT', { field: 'intoId', rule: 'ITSELF' });
    await this.work.run(actor, async (tx) => {
      const held = new Map<string, HeldThread | null>();
      for (const one of [id, intoId].sort())
        held.set(one, await tx.queryOne<HeldThread>(holdThread(actor, one)));
      const [thread, into] = [held.get(id), held.get(intoId)];
      if (!thread?.mayRead || !thread.title) throw refusal(actor, null);
      if (!into?.mayRead || !into.title) throw refusal(actor, null);
      if (!mayCarry(thread, into)) throw refusal(actor, thread);
      if (thread.mergedIntoId === intoId) return;
      if (thread.mergedIntoId || into.mergedIntoId) throw new DomainError('CONFLICT', { rule: 'MERGED' });
      const posts = await tx.query<ChosenPost>(chosenPosts(id, { postIds: null, fromNumber: 1 }));
      requireFew(posts, 'id');
      await this.carrier.carry(tx, { from: id, into: intoId, base: into.lastNumber, posts });
      await tx.query(closeIntoAnother(id, intoId));
      await tx.query(leadOn(id, intoId));
      await tx.query(
        leavePointer({ id: newId(), scopeId: thread.scopeId, threadId: intoId, kind: 'MERGED' }),
      );
      for (const place of new Set([thread.scopeId, into.scopeId])) {
        await tx.query(logged(actor, { act: 'MERGED', scopeId: place, threadId: id, after: intoId }));
      }
      threadMerged(thread.scopeId, id, thread.version).forEach((event) => tx.emit(event));
    });
    return this.threads.get(actor, intoId);
  }

  /** Where these posts stand now, those that the actor may read. */
  async posts(actor: Actor, ids: readonly string[]): Promise<MovedPost[]> {
    const rows = await this.database.read<PlaceRow & { postId: string; postNumber: number }>(
      placesOfPosts(actor, ids),
    );
    return rows.map((row) => ({ id: row.postId, number: row.postNumber, thread: placeOf(row, actor) }));
  }

  /** Where the thread with this number in its address stands now, or the one that it was merged into. */
  async place(actor: Actor, number: number): Promise<ThreadPlace> {
    const row = await this.database.readOne<PlaceRow>(placeOfThread(actor, number));
    if (!row) throw new DomainError('NOT_FOUND');
    return placeOf(row, actor);
  }

  /** What is left of threads in the list of a place, the newest first, at most twenty. */
  async pointers(actor: Actor, scopeId: string): Promise<ThreadPointer[]> {
    const rows = await this.database.read<PointerRow>(pointersIn(actor, scopeId));
    if (rows.length === 0) {
      const scope = await this.database.readOne<{ mayRead: boolean }>(scopeIsRead(actor, scopeId));
      if (!scope?.mayRead) throw new DomainError('NOT_FOUND');
    }
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind as ThreadPointer['kind'],
      at: row.at,
      thread: row.mayReadThere ? placeOf(row, actor) : null,
    }));
  }

  /** A thread of a group or community, held; that of a conversation has no title, and goes nowhere. */
  private async hold(tx: Tx, actor: Actor, id: string): Promise<HeldThread> {
    const thread = await tx.queryOne<HeldThread>(holdThread(actor, id));
    if (!thread?.mayRead || !thread.mayModerate || !thread.title) throw refusal(actor, thread);
    if (thread.mergedIntoId) throw new DomainError('CONFLICT', { rule: 'MERGED' });
    return thread;
  }

  private async requirePlace(tx: Tx, actor: Actor, thread: HeldThread, scopeId: string): Promise<void> {
    const place = await tx.queryOne<TargetPlace>(targetPlace(actor, scopeId));
    if (!place?.mayRead || !place.holdsThreads) throw new DomainError('NOT_FOUND');
    if (!mayCarry(thread, place)) throw refusal(actor, place);
  }

  private async chosen(tx: Tx, input: Omit<SplitThreadInput, 'key'>): Promise<ChosenPost[]> {
    const { threadId, postIds = null, fromNumber = null } = input;
    const posts = await tx.query<ChosenPost>(chosenPosts(threadId, { postIds, fromNumber }));
    if (posts[0]?.number === 1)
      throw new DomainError('BAD_INPUT', { field: 'input.postIds', rule: 'OPENING_STAYS' });
    // Somebody else was quicker: what was chosen is not what would go.
    if (posts.length < (postIds?.length ?? 1)) throw new DomainError('CONFLICT', { rule: 'NOT_IN_THREAD' });
    requireFew(posts, 'input.fromNumber');
    return posts;
  }
}

function requireFew(posts: readonly ChosenPost[], field: string): void {
  if (posts.length > mostAtOnce)
    throw new DomainError('BAD_INPUT', { field, rule: 'TOO_MANY', most: mostAtOnce });
}

function placeOf({ placeTitle, ...place }: PlaceRow, { languages }: Actor): ThreadPlace {
  return { ...place, placeTitle: titleIn(placeTitle, languages) };
}
