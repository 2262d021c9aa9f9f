import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { logged, type NewEntry } from '../moderation/moderation-log.repository.js';
import { postEvent } from '../post/post.events.js';
import { heldPost } from '../post/held-post.js';
import type { LockedPost } from '../post/post.repository.js';
import { Posts } from '../post/post.service.js';
import type { Post } from '../post/post.type.js';
import { refusal } from '../refusal.js';
import { answerReports, deskOf } from '../report/closing.js';
import { deskEvent, moderationTold } from '../report/desk.events.js';
import { hidingCapabilities, mayAnswerAppeal, mayAppeal, mayRestore, maySeeHiding } from './hiding.policy.js';
import {
  hide,
  holdHiding,
  keepAnswer,
  keepAppeal,
  show,
  standingHidings,
  type HeldHiding,
  type HidingRow,
} from './hiding.repository.js';
import type { AppealAnswer, Hiding, HidingReason } from './hiding.type.js';

/** Hiding a post, what its author says to that, and showing it again. */
@Injectable()
export class Hidings {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly posts: Posts,
  ) {}

  /**
   * Takes a post's text away from its readers, also from what was told of it before: facts are built when they are sent.
   * Reports of it that wait are answered with it. Hiding what is hidden changes nothing.
   */
  async hide(actor: Actor, postId: string, reason: HidingReason, words?: string | null): Promise<Post> {
    return this.change(actor, postId, async (tx, post) => {
      if (!post.mayModerate) throw refusal(actor, post);
      if (post.hidden) return;
      if (post.withdrawn) throw new DomainError('CONFLICT', { rule: 'WITHDRAWN' });
      await tx.query(hide(actor, { id: newId(), postId, reason, words: words || null }));
      await tx.query(logged(actor, { ...about(post), act: 'HIDDEN', reason, words: words ?? null }));
      tx.emit(postEvent('post.hidden', post.threadId, postId, post.version));
      tx.emit(moderationTold(post.authorId, postId));
      await answerReports(tx, actor, { postId, scopeId: post.scopeId, outcome: 'UPHELD', words: null });
    });
  }

  /** Shows a hidden post again; an appeal that waits is thereby granted. */
  async unhide(actor: Actor, postId: string, words?: string | null): Promise<Post> {
    return this.change(actor, postId, async (tx, post) => {
      if (!post.mayModerate) throw refusal(actor, post);
      const hiding = post.hidden ? await tx.queryOne<HeldHiding>(holdHiding(actor, postId)) : null;
      if (!hiding) return;
      if (!mayRestore(hiding)) throw refusal(actor, post);
      await this.restore(tx, actor, post, hiding, words || null);
      await tx.query(logged(actor, { ...about(post), act: 'RESTORED', words: words ?? null }));
    });
  }

  /** The author's one appeal: it goes to the desk. */
  async appeal(actor: Actor, postId: string, words: string): Promise<Hiding> {
    await this.change(actor, postId, async (tx, post) => {
      const hiding = post.hidden ? await tx.queryOne<HeldHiding>(holdHiding(actor, postId)) : null;
      if (!hiding && post.isAuthor) throw new DomainError('CONFLICT', { rule: 'NOT_HIDDEN' });
      if (!hiding?.isAuthor) throw refusal(actor, post);
      if (!mayAppeal(hiding)) throw new DomainError('CONFLICT', { rule: 'APPEALED' });
      await tx.query(keepAppeal(hiding.id, words));
      const desk = await deskOf(tx, post.scopeId);
      if (desk) tx.emit(deskEvent('appeal.made', desk, postId));
    });
    return this.get(actor, postId);
  }

  /** Another moderator than the one who hid it decides, where there is another. */
  async answerAppeal(actor: Actor, postId: string, answer: AppealAnswer, words: string): Promise<Post> {
    return this.change(actor, postId, async (tx, post) => {
      if (!post.mayModerate) throw refusal(actor, post);
      const hiding = post.hidden ? await tx.queryOne<HeldHiding>(holdHiding(actor, postId)) : null;
      if (!hiding?.appealed || hiding.answered) throw new DomainError('CONFLICT', { rule: 'NO_APPEAL' });
      if (!mayAnswerAppeal(hiding)) throw new DomainError('FORBIDDEN', { rule: 'ANOTHER_MODERATOR' });
      if (answer === 'RESTORED') await this.restore(tx, actor, post, hiding, words);
      else await this.answered(tx, actor, post, hiding.id, { answer, words });
      const act = answer === 'RESTORED' ? 'RESTORED' : 'APPEAL_UPHELD';
      await tx.query(logged(actor, { ...about(post), act, words }));
    });
  }

  /** Why a post is hidden, for its author and for those who keep order. */
  async get(actor: Actor, postId: string): Promise<Hiding> {
    const row = isId(postId)
      ? await this.database.readOne<HidingRow>(standingHidings(actor, [postId]))
      : null;
    if (!row?.mayRead || !maySeeHiding(row)) throw refusal(actor, row);
    return hidingOf(row);
  }

  private async restore(
    tx: Tx,
    actor: Actor,
    post: LockedPost,
    hiding: HeldHiding,
    words: string | null,
  ): Promise<void> {
    if (hiding.appealed && !hiding.answered) {
      await this.answered(tx, actor, post, hiding.id, { answer: 'RESTORED', words });
    } else tx.emit(moderationTold(post.authorId, post.id));
    await tx.query(show(post.id));
    tx.emit(postEvent('post.restored', post.threadId, post.id, post.version));
  }

  private async answered(
    tx: Tx,
    actor: Actor,
    post: LockedPost,
    hidingId: string,
    answer: { answer: AppealAnswer; words: string | null },
  ): Promise<void> {
    await tx.query(keepAnswer(actor, hidingId, answer));
    const desk = await deskOf(tx, post.scopeId);
    if (desk) tx.emit(deskEvent('appeal.answered', desk, post.id));
    tx.emit(moderationTold(post.authorId, post.id));
  }

  private async change(
    actor: Actor,
    postId: string,
    change: (tx: Tx, post: LockedPost) => Promise<void>,
  ): Promise<Post> {
    if (!isId(postId)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const post = await heldPost(tx, actor, postId);
      if (!post?.mayRead) throw refusal(actor, post);
      await change(tx, post);
    });
    return this.posts.get(actor, postId);
  }
}

/** As the viewer may see it: to the author the moderators speak as one. */
export function hidingOf(row: HidingRow): Hiding {
  return {
    postId: row.postId,
    text: row.text,
    reason: row.reason,
    words: row.words,
    at: row.at,
    hiddenBy: row.mayModerate ? row.hiddenBy : null,
    appealedAt: row.appealedAt,
    appealWords: row.appealWords,
    answer: row.answer,
    answerWords: row.answerWords,
    answeredAt: row.answeredAt,
    viewerCan: hidingCapabilities(row),
  };
}

function about(post: LockedPost): Omit<NewEntry, 'act'> {
  return { scopeId: post.scopeId, threadId: post.threadId, postId: post.id, aboutId: post.authorId };
}
