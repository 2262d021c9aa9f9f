import { Injectable } from '@nestjs/common';
import { DomainError, excerptOf, isId, type Actor, type ErrorCode, type PostView } from '#kernel';
import { clampFirst, Database, UnitOfWork, type Tx } from '#platform';
import { Attachments, areSame, type PostRow } from '../attachment/attachments.service.js';
import type { AttachmentInput } from '../attachment/attachment.inputs.js';
import { calledIn } from '../mention/called.js';
import { Mentions } from '../mention/mentions.js';
import { languageIn, languageOf } from '../language/detected.js';
import { logged } from '../moderation/moderation-log.repository.js';
import { markMoved } from '../read-mark/read-mark.events.js';
import { refusal } from '../refusal.js';
import type {
  EditPostArguments,
  PostsArguments,
  SetPostLanguageArguments,
  WritePostInput,
} from './post.inputs.js';
import { heldPost } from './held-post.js';
import type { PollInput } from '../poll/poll.inputs.js';
import { mustBePossible, optionsOf } from '../poll/poll.policy.js';
import { insertPoll } from '../poll/poll.repository.js';
import { postEvent } from './post.events.js';
import { mayEditPost, maySeeHistory, mayTagPost, mayWithdrawPost } from './post.policy.js';
import {
  accessToThread,
  historyAccess,
  insertPost,
  onePost,
  postAsWritten,
  postPage,
  replaceText,
  secondsTooEarly,
  tagPost,
  textsOf,
  withdrawText,
  type AccessToThread,
  type NewPost,
  type PageRow,
  type PlacedPost,
  type WrittenPost,
} from './post.repository.js';
import type { Post, PostPage, PostRevision } from './post.type.js';

const pageBounds = { standard: 50, most: 100 };
/** What a repetition may meet instead of its first answer: in the meantime a right, a thread or a date may be gone. */
const repeatable: readonly ErrorCode[] = ['CONFLICT', 'FORBIDDEN', 'BAD_INPUT'];

/** Posts: writing, editing, withdrawing, reading. */
@Injectable()
export class Posts {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly mentions: Mentions,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Writes a post. The client's key is the post's id, so the table itself keeps a repeated sending from becoming a second
   * post: the repetition is answered with the post as the actor may now see it.
   */
  async write(actor: Actor, input: WritePostInput): Promise<Post> {
    const text = await this.mentions.withoutErased(input.text);
    const written = { ...input, text, replyToId: input.replyToId ?? null };
    try {
      if (input.poll) mustBePossible(input.poll, Date.now());
      return this.shown(await this.insert(actor, written));
    } catch (error) {
      if (!(await this.isRepetition(actor, written, error))) throw error;
    }
    return this.get(actor, input.key);
  }

  /** Gives a post another text, if it still has the one that the actor saw; the old one is kept. */
  async edit(
    actor: Actor,
    { id, version, text: given, language, attachments }: EditPostArguments,
  ): Promise<Post> {
    const before = await this.get(actor, id);
    const text = await this.mentions.withoutErased(given);
    const mentions = await this.mentions.readersNamedIn(text, before.threadId);
    await this.work.run(actor, async (tx) => {
      const post = await heldPost(tx, actor, id);
      if (!post?.mayRead || !mayEditPost(post)) throw refusal(actor, post);
      if (post.version !== version || post.withdrawn || post.hidden) {
        const currentText = post.withdrawn || post.hidden ? null : post.text;
        throw new DomainError('CONFLICT', { currentVersion: post.version, currentText });
      }
      const told = language || post.languageTold;
      const edited = {
        text,
        excerpt: excerptOf(text),
        language:
          language ?? (told || text === post.text ? post.language : languageOf(text, actor.languages)),
        languageTold: Boolean(told),
        mentions,
        called: calledIn(text),
      };
      const placed = attachments
        ? await this.attachments.place(tx, id, attachments, 'input.attachments')
        : false;
      if (!placed && edited.text === post.text && edited.language === post.language) return;
      const changed = await tx.queryOne<{ version: number }>(replaceText(id, edited));
      await this.mentions.mustStand(tx, mentions);
      tx.emit(postEvent('post.edited', post.threadId, id, changed!.version));
    });
    return this.get(actor, id);
  }

  /** Puts right in which language a post is written. The same again changes nothing and tells nobody. */
  async setLanguage(actor: Actor, { id, language }: SetPostLanguageArguments): Promise<Post> {
    await this.work.run(actor, async (tx) => {
      const post = await heldPost(tx, actor, id);
      if (!post?.mayRead || !mayTagPost(post)) throw refusal(actor, post);
      if (post.withdrawn || post.hidden) throw new DomainError('CONFLICT', { rule: 'NOT_SHOWN' });
      if (post.language === language && post.languageTold) return;
      await tx.query(tagPost(id, language));
      if (!post.isAuthor) {
        const { scopeId, threadId, authorId: aboutId, language: before } = post;
        const change = {
          act: 'TAGGED',
          scopeId,
          threadId,
          postId: id,
          aboutId,
          before,
          after: language,
        } as const;
        await tx.query(logged(actor, change));
      }
      tx.emit(postEvent('post.tagged', post.threadId, id, post.version));
    });
    return this.get(actor, id);
  }

  /** Takes a post's text away from its readers; its number and author stay. Doing it twice changes nothing. */
  async withdraw(actor: Actor, id: string): Promise<Post> {
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const post = await heldPost(tx, actor, id);
      if (!post?.mayRead || !mayWithdrawPost(post)) throw refusal(actor, post);
      if (post.withdrawn) return;
      const changed = await tx.queryOne<{ version: number }>(withdrawText(actor, id));
      if (!post.isAuthor) {
        const { scopeId, threadId, authorId: aboutId } = post;
        await tx.query(logged(actor, { act: 'WITHDRAWN', scopeId, threadId, postId: id, aboutId }));
      }
      tx.emit(postEvent('post.withdrawn', post.threadId, id, changed!.version));
    });
    return this.get(actor, id);
  }

  /** The post with this id, or NOT_FOUND. */
  async get(actor: Actor, id: string): Promise<Post> {
    return this.shown(isId(id) ? await this.database.readOne<PostRow>(onePost(actor, id)) : null);
  }

  /** A window into a thread: around, before or after a number, or the newest posts. */
  async page(actor: Actor, asked: PostsArguments): Promise<PostPage> {
    const places = [asked.around, asked.before, asked.after].filter(
      (place) => place !== null && place !== undefined,
    );
    if (places.length > 1) throw new DomainError('BAD_INPUT', { field: 'around', rule: 'ONE_PLACE_ONLY' });
    const window = {
      around: placeOf(asked.around),
      before: placeOf(asked.before),
      after: placeOf(asked.after),
      rows: clampFirst(asked.first, pageBounds),
    };
    const rows = await this.database.read<PageRow>(postPage(actor, asked.threadId, window));
    const [first] = rows;
    if (!first) throw new DomainError('NOT_FOUND');
    return {
      items: rows.flatMap((row) => (row.id === null ? [] : [postOf(this.attachments.shown(row))])),
      firstNumber: first.fromNumber,
      lastNumber: first.toNumber,
      hasBefore: first.fromNumber > 1,
      hasAfter: first.toNumber < first.threadLast,
      streamHead: first.streamHead,
    };
  }

  /** Every text that a post had. */
  async history(actor: Actor, id: string): Promise<PostRevision[]> {
    const post = isId(id)
      ? await this.database.readOne<{ withdrawn: boolean; isAuthor: boolean; mayModerate: boolean }>(
          historyAccess(actor, id),
        )
      : null;
    if (!post || !maySeeHistory(post)) throw refusal(actor, post && { mayRead: true });
    return this.database.read<PostRevision>(textsOf(id));
  }

  private shown(post: PostRow | null): Post {
    if (!post) throw new DomainError('NOT_FOUND');
    return this.attachments.shown(post) as Post;
  }

  private async insert(
    actor: Actor,
    input: WritePostInput & { replyToId: string | null },
  ): Promise<PostRow | null> {
    const mentions = await this.mentions.readersNamedIn(input.text, input.threadId);
    const post = {
      ...input,
      ...languageIn(input, actor),
      id: input.key,
      excerpt: excerptOf(input.text),
      mentions,
      called: calledIn(input.text),
    };
    const write = async (tx: Tx): Promise<void> => {
      const placed =
        (await tx.queryOne<PlacedPost>(insertPost(actor, post))) ?? (await this.again(tx, actor, post));
      await this.mentions.mustStand(tx, mentions);
      if (placed.slowSeconds > 0) {
        const early = await tx.queryOne<{ wait: number }>(secondsTooEarly(actor, post, placed.slowSeconds));
        if (early) {
          throw new DomainError('RATE_LIMITED', { rule: 'SLOW', retryAfterSeconds: Math.max(1, early.wait) });
        }
      }
      if (input.attachments?.length)
        await this.attachments.place(tx, input.key, input.attachments, 'input.attachments');
      if (input.poll) await tx.query(insertPoll(actor, input.key, input.poll));
      tx.emit(postEvent('post.written', input.threadId, input.key, 1));
      tx.emit(markMoved(actor.personId!, input.threadId, placed.number));
    };
    return this.work.runAndRead<PostRow>(actor, write, onePost(actor, input.key));
  }

  /**
   * Says why nothing was written. Where nothing forbids it, the thread was carried to another place while the writing waited
   * for its row, and the statement looked at the old place's rights: a fresh one looks at those of now.
   */
  private async again(tx: Tx, actor: Actor, post: NewPost): Promise<PlacedPost> {
    const place = await tx.queryOne<AccessToThread>(accessToThread(actor, post.threadId, post));
    if (!place?.mayRead || !place.mayWrite) throw refusal(actor, place);
    if (place.closedForMe) throw new DomainError('FORBIDDEN', { rule: 'LOCKED' });
    if (!place.speaksForThem)
      throw new DomainError('FORBIDDEN', { field: 'input.onBehalfOf', rule: 'NOT_IN_THEIR_NAME' });
    if (place.merged) throw new DomainError('CONFLICT', { rule: 'MERGED' });
    if (!place.replyFits)
      throw new DomainError('BAD_INPUT', { field: 'input.replyToId', rule: 'NOT_IN_THREAD' });
    const placed = await tx.queryOne<PlacedPost>(insertPost(actor, post));
    if (!placed) throw refusal(actor, place);
    return placed;
  }

  /**
   * Whether a writing failed because the same was written before. FORBIDDEN as well: what the actor wrote while that was
   * allowed has been written, and a client that lost the answer must not offer it for retry for ever.
   */
  private async isRepetition(
    actor: Actor,
    input: WritePostInput & { replyToId: string | null },
    error: unknown,
  ): Promise<boolean> {
    if (!(error instanceof DomainError) || !repeatable.includes(error.code)) return false;
    const known = await this.database.readOne<WrittenPost>(postAsWritten(input.key));
    if (!known) return false;
    const isSame =
      known.authorId === actor.personId &&
      known.threadId === input.threadId &&
      known.replyToId === input.replyToId &&
      known.onBehalfOf === (input.onBehalfOf ?? null) &&
      // the language is not compared: it may have been put right since
      known.text === input.text &&
      isSamePoll(input.poll, known.poll) &&
      (known.version > 1 || areSame(known.attachments, inOrder(input.attachments, known.attachments)));
    if (!isSame && error.code === 'CONFLICT')
      throw new DomainError('CONFLICT', { field: 'input.key', rule: 'KEY_REUSED' });
    return isSame;
  }
}

/** A number in a thread as asked for; beyond these bounds PostgreSQL could not count on from it. */
function placeOf(number: number | null | undefined): number | null {
  return number === null || number === undefined ? null : Math.max(0, Math.min(number, 1_000_000_000));
}

/** The post of a row, without what else the row holds. */
export function postOf(row: PostView): Post {
  return {
    id: row.id,
    threadId: row.threadId,
    number: row.number,
    version: row.version,
    author: row.author,
    onBehalfOf: row.onBehalfOf,
    text: row.text,
    language: row.language,
    replyTo: row.replyTo,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    withdrawnAt: row.withdrawnAt,
    hiddenAt: row.hiddenAt,
    movedToId: row.movedToId,
    reactions: row.reactions as Post['reactions'],
    mentions: row.mentions,
    attachments: row.attachments,
    poll: row.poll,
  };
}

/** What was asked at first is asked still: a poll cannot be changed. */
function isSamePoll(asked: PollInput | null | undefined, known: WrittenPost['poll']): boolean {
  if (!asked || !known) return !asked && !known;
  const offered = optionsOf(asked);
  return (
    asked.question === known.question &&
    asked.kind === known.kind &&
    (asked.secret ?? false) === known.secret &&
    (asked.endsAt ?? null) === known.endsAt &&
    offered.length === known.options.length &&
    offered.every(
      ({ text, day }, i) => text === known.options[i]!.text && (day ?? null) === known.options[i]!.day,
    )
  );
}

/** What was asked for, with the words as they are kept: files that are no pictures have none. */
function inOrder(
  asked: readonly AttachmentInput[] | null | undefined,
  known: WrittenPost['attachments'],
): { fileId: string; alt: string | null }[] {
  const wordless = new Set(known.filter((one) => one.alt === null).map((one) => one.fileId));
  return (asked ?? []).map(({ fileId, alt }) => ({
    fileId,
    alt: wordless.has(fileId) ? null : (alt ?? null),
  }));
}
