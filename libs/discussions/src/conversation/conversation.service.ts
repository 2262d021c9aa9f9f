import { Injectable } from '@nestjs/common';
import { DomainError, excerptOf, isId, newId, untitled, type Actor } from '#kernel';
import { Grants, installationScopeId, Scopes } from '#people';
import { clampFirst, Database, pageOf, Throttle, UnitOfWork, type Tx } from '#platform';
import { languageIn } from '../language/detected.js';
import { postEvent } from '../post/post.events.js';
import { insertPost } from '../post/post.repository.js';
import { markMoved } from '../read-mark/read-mark.events.js';
import { threadKeyOf, threadOf } from '../thread/thread.service.js';
import { conversationChanged } from './conversation.events.js';
import {
  conversationPages,
  type ConversationsArgs,
  type OpenConversationInput,
} from './conversation.inputs.js';
import { mayContact, mayReopen, type ContactStanding } from './conversation.policy.js';
import {
  closeFor,
  conversationsBy,
  conversationsOf,
  insertConversation,
  lockConversation,
  lockPair,
  standingTo,
  unreadConversations,
  type ConversationRow,
  type LockedConversation,
  type StandingRow,
} from './conversation.repository.js';
import type { Conversation, ConversationPage } from './conversation.type.js';

/** Two who talk call nobody together. */
const nobody = { towns: [], roles: [] };
/** People whom one person may newly write to in a day: more is a mailing, not a talk. */
const newOnes = { limit: 30, windowSeconds: 24 * 3600 };

/** Conversations of two: beginning, closing, opening again, finding. */
@Injectable()
export class Conversations {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly scopes: Scopes,
    private readonly grants: Grants,
  ) {}

  /** Writes to a person: in the conversation that the two have, else in a new one. */
  async open(actor: Actor, { key, ...content }: OpenConversationInput): Promise<Conversation> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const before = await this.standings(actor, [content.personId]);
    if (before.get(content.personId)?.row.conversationId === null)
      await this.throttle.take(`conversations of ${actor.personId}`, newOnes);
    const { id } = await this.work.once(actor, { verb: 'openConversation', key, content }, async (tx) => {
      await lockPair(tx, actor.personId!, content.personId);
      const [row] = await tx.query<StandingRow>(standingTo(actor, [content.personId]));
      if (!row) throw new DomainError('NOT_FOUND', { field: 'input.personId' });
      // One answer for all refusals: whether somebody has closed the door, or never opened it, is theirs to know.
      if (!mayContact(standingOf(actor, row)))
        throw new DomainError('FORBIDDEN', { rule: 'NOT_CONTACTABLE' });
      const id = row.conversationId ?? (await this.begin(tx, content));
      if (row.conversationId !== null) {
        if (row.closed) await this.reopenIn(tx, row.conversationId, content.personId);
        await this.goOn(tx, row.threadId!, content);
      }
      return { id, version: 1 };
    });
    return this.get(actor, id);
  }

  /** From now on the conversation can only be read; the other is told. */
  async close(actor: Actor, id: string): Promise<Conversation> {
    await this.change(actor, id, async (tx, conversation) => {
      if (conversation.closed) return;
      await tx.query(closeFor(id, actor.personId));
      await this.scopes.archive(tx, id);
      this.tell(tx, id, conversation.otherId);
    });
    return this.get(actor, id);
  }

  /** Opens again what the actor has closed. */
  async reopen(actor: Actor, id: string): Promise<Conversation> {
    await this.change(actor, id, async (tx, conversation) => {
      if (!conversation.closed) return;
      if (!mayReopen(conversation.closedByMe ? 'closed by me' : 'closed by them'))
        throw new DomainError('FORBIDDEN', { rule: 'NOT_CONTACTABLE' });
      await this.reopenIn(tx, id, conversation.otherId);
    });
    return this.get(actor, id);
  }

  async get(actor: Actor, id: string): Promise<Conversation> {
    const found = isId(id) ? (await this.byId(actor, [id])).get(id) : undefined;
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async getByNumber(actor: Actor, number: number): Promise<Conversation> {
    const row = await this.database.readOne<ConversationRow>(conversationsBy(actor, 'number', [number]));
    if (!row) throw new DomainError('NOT_FOUND');
    return conversationOf(row);
  }

  /** Those of these that are the actor's. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Conversation>> {
    if (!actor.personId) return new Map();
    const rows = await this.database.read<ConversationRow>(conversationsBy(actor, 'id', ids));
    return new Map(rows.map((row) => [row.conversationId, conversationOf(row)]));
  }

  /** The actor's own, the newest activity first. */
  async list(actor: Actor, { first, after }: ConversationsArgs): Promise<ConversationPage> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const rows = clampFirst(first, conversationPages);
    const found = await this.database.read<ConversationRow>(
      conversationsOf(actor, threadKeyOf(after), rows + 1),
    );
    return pageOf(found, rows, (row) => [row.lastPostAt, row.id], conversationOf);
  }

  /** In how many conversations posts wait for the actor. */
  async unread(actor: Actor): Promise<number> {
    if (!actor.personId) return 0;
    return (await this.database.readOne<{ total: number }>(unreadConversations(actor)))?.total ?? 0;
  }

  /** Whether the actor may write to each of these persons, and in which conversation they talk already. */
  async standings(
    actor: Actor,
    personIds: readonly string[],
  ): Promise<Map<string, { row: StandingRow; mayContact: boolean }>> {
    if (!actor.personId) return new Map();
    const rows = await this.database.read<StandingRow>(standingTo(actor, personIds));
    return new Map(
      rows.map((row) => [row.personId, { row, mayContact: mayContact(standingOf(actor, row)) }]),
    );
  }

  /** A scope of its own, secret, with a grant for each of the two and nobody else. */
  private async begin(tx: Tx, content: Omit<OpenConversationInput, 'key'>): Promise<string> {
    const me = tx.actor.personId!;
    const id = newId();
    const threadId = newId();
    const postId = newId();
    await this.scopes.open(tx, {
      id,
      kind: 'conversation',
      parentId: installationScopeId,
      title: untitled,
      address: '/conversations',
      discover: 'HERE',
      read: 'HERE',
      write: 'HERE',
    });
    for (const personId of [me, content.personId]) {
      await this.grants.give(tx, { scopeId: id, personId, role: 'MEMBER' });
    }
    const { personId: otherId, text } = content;
    await tx.query(
      insertConversation(tx.actor, {
        id,
        otherId,
        threadId,
        postId,
        text,
        excerpt: excerptOf(text),
        ...languageIn(content, tx.actor),
      }),
    );
    await tx.openStream({ id: threadId, kind: 'thread', subjectId: threadId, audienceId: id });
    tx.emit(postEvent('post.written', threadId, postId, 1));
    tx.emit(markMoved(me, threadId, 1));
    this.tell(tx, id, otherId);
    return id;
  }

  private async goOn(tx: Tx, threadId: string, content: Omit<OpenConversationInput, 'key'>): Promise<void> {
    const id = newId();
    const { text } = content;
    const language = languageIn(content, tx.actor);
    const post = {
      id,
      threadId,
      text,
      excerpt: excerptOf(text),
      ...language,
      replyToId: null,
      mentions: [],
      called: nobody,
    };
    const placed = await tx.queryOne<{ number: number }>(insertPost(tx.actor, post));
    if (!placed) throw new DomainError('FORBIDDEN', { rule: 'NOT_CONTACTABLE' });
    tx.emit(postEvent('post.written', threadId, id, 1));
    tx.emit(markMoved(tx.actor.personId!, threadId, placed.number));
  }

  private async reopenIn(tx: Tx, id: string, otherId: string): Promise<void> {
    await tx.query(closeFor(id, null));
    await this.scopes.reopen(tx, id);
    this.tell(tx, id, otherId);
  }

  private async change(
    actor: Actor,
    id: string,
    change: (tx: Tx, conversation: LockedConversation) => Promise<void>,
  ): Promise<void> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const conversation = await tx.queryOne<LockedConversation>(lockConversation(actor, id));
      if (!conversation) throw new DomainError('NOT_FOUND');
      await change(tx, conversation);
    });
  }

  /** Both take their list, and what they may do there, anew. */
  private tell(tx: Tx, id: string, otherId: string): void {
    for (const personId of [tx.actor.personId!, otherId]) tx.emit(conversationChanged(personId, id));
  }
}

function standingOf(actor: Actor, row: StandingRow): ContactStanding {
  const { reachable, sharesGroup, contactBy } = row;
  const conversation =
    row.conversationId === null
      ? null
      : row.closed
        ? row.closedByMe
          ? ('closed by me' as const)
          : ('closed by them' as const)
        : ('open' as const);
  const self = actor.personId === row.personId;
  return { self, signedIn: actor.personId !== null, reachable, sharesGroup, contactBy, conversation };
}

function conversationOf(row: ConversationRow): Conversation {
  return {
    id: row.conversationId,
    other: row.other,
    thread: threadOf(row),
    closedAt: row.closedAt,
    closedByViewer: row.closedByViewer,
  };
}
