import { Injectable, type OnModuleInit } from '@nestjs/common';
import { excerptOf } from '#kernel';
import { RecordKeepers, Scopes, type HeldPart, type Leaving, type PersonalRecords } from '#people';
import { Files, type Tx } from '#platform';
import { closeFor } from '../conversation/conversation.repository.js';
import { conversationChanged } from '../conversation/conversation.events.js';
import { pollChanged } from '../poll/poll.events.js';
import { postEvent } from '../post/post.events.js';
import { threadAnnounced, threadErased } from '../thread/thread.events.js';
import { withoutName } from './naming.js';
import {
  attachmentsToErase,
  conversationsToClose,
  deleteRowsOf,
  eraseTexts,
  pollsVotedIn,
  postsTouched,
  renamedPosts,
  rewriteDrafts,
  rewriteTexts,
  rewriteRevisions,
  rowsOfTheirOwn,
  showThreadsAnew,
  threadsRated,
  threadsTouched,
  unsaid,
  votesToLeave,
  type NamingDraft,
  type NamingText,
} from './records.sql.js';
import { partsHeld } from './held.sql.js';

/** What this room holds of a person: what they wrote, signed, read and followed, and how they are named by others. */
@Injectable()
export class DiscussionsRecords implements PersonalRecords, OnModuleInit {
  readonly room = 'discussions';
  readonly floor = 4;

  constructor(
    private readonly keepers: RecordKeepers,
    private readonly files: Files,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.keepers.register(this);
  }

  held(personId: string): HeldPart[] {
    return partsHeld(personId);
  }

  /** Numbers, places and the order of what was said stay in every thread; each post that shows the person is told anew. */
  async forget(tx: Tx, { personId, posts }: Leaving): Promise<void> {
    const touched = await tx.query<{ id: string }>(postsTouched(personId));
    const ids = touched.map((post) => post.id);
    const rated = await tx.query<{ id: string; scopeId: string; version: number }>(threadsRated(personId));
    const voted = await tx.query<{ id: string; threadId: null; scopeId: string }>(pollsVotedIn(personId));
    await this.eraseWords(tx, personId, posts === 'ERASED');
    await unname(tx, personId);
    await tx.query(votesToLeave(personId));
    for (const table of rowsOfTheirOwn) await tx.query(deleteRowsOf(table, personId));
    for (const statement of unsaid(personId)) await tx.query(statement);
    await this.closeConversations(tx, personId);
    await tx.query(showThreadsAnew(personId));
    for (const post of await tx.query<{ id: string; threadId: string; version: number }>(renamedPosts(ids)))
      tx.emit(postEvent('post.erased', post.threadId, post.id, post.version));
    const threads = await tx.query<{ id: string; scopeId: string; version: number }>(
      threadsTouched(personId),
    );
    for (const thread of threads)
      for (const event of threadErased(thread.scopeId, thread.id, thread.version)) tx.emit(event);
    for (const poll of voted) tx.emit(pollChanged('poll.counted', poll));
    for (const thread of rated) for (const event of threadAnnounced('thread.rated', thread)) tx.emit(event);
  }

  /** What was withdrawn goes in any case: it was kept for its author and the moderators alone. */
  private async eraseWords(tx: Tx, personId: string, all: boolean): Promise<void> {
    const files = await tx.query<{ fileId: string }>(attachmentsToErase(personId, all));
    for (const statement of eraseTexts(personId, all)) await tx.query(statement);
    await this.files.release(
      tx,
      files.map((file) => file.fileId),
    );
  }

  /** The other of the two keeps the conversation and can write no more into it. */
  private async closeConversations(tx: Tx, personId: string): Promise<void> {
    const open = await tx.query<{ id: string; otherId: string; archived: boolean }>(
      conversationsToClose(personId),
    );
    for (const { id, otherId, archived } of open) {
      await tx.query(closeFor(id, personId));
      if (!archived) await this.scopes.archive(tx, id);
      tx.emit(conversationChanged(otherId, id));
    }
  }
}

/** In what others wrote the link to the person stays, and says no name. */
async function unname(tx: Tx, personId: string): Promise<void> {
  const naming = await tx.query<NamingText>(rewriteTexts.find(personId));
  const rewritten = naming.map((post) => {
    const text = withoutName(post.text, personId);
    return { ...post, text, excerpt: excerptOf(text) };
  });
  if (rewritten.length > 0) await tx.query(rewriteTexts.write(rewritten));
  const earlier = await tx.query<NamingText>(rewriteRevisions.find(personId));
  if (earlier.length > 0)
    await tx.query(
      rewriteRevisions.write(earlier.map((one) => ({ ...one, text: withoutName(one.text, personId) }))),
    );
  for (const drafts of rewriteDrafts) {
    const begun = await tx.query<NamingDraft>(drafts.find(personId));
    if (begun.length > 0)
      await tx.query(drafts.write(begun.map((one) => ({ ...one, text: withoutName(one.text, personId) }))));
  }
}
