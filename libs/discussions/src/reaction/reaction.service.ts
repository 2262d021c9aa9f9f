import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor, type ReactionCount } from '#kernel';
import { UnitOfWork, type Sql } from '#platform';
import { postEvent } from '../post/post.events.js';
import { Posts } from '../post/post.service.js';
import type { Post } from '../post/post.type.js';
import { refusal } from '../refusal.js';
import { addReaction, removeReaction, type ReactedPost } from './reaction.repository.js';

type Kind = ReactionCount['kind'];

/** Signs under posts. Setting what is set, or taking away what is not there, changes nothing and tells nobody. */
@Injectable()
export class Reactions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly posts: Posts,
  ) {}

  /** Sets the actor's sign under a post. */
  async react(actor: Actor, postId: string, kind: Kind): Promise<Post> {
    return this.change(actor, postId, addReaction(actor, postId, kind));
  }

  /** Takes the actor's sign away again. */
  async unreact(actor: Actor, postId: string, kind: Kind): Promise<Post> {
    return this.change(actor, postId, removeReaction(actor, postId, kind));
  }

  private async change(actor: Actor, postId: string, change: Sql): Promise<Post> {
    if (!isId(postId)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      // Again, when it was carried to another thread while this waited: neither place is found then.
      const post = (await tx.queryOne<ReactedPost>(change)) ?? (await tx.queryOne<ReactedPost>(change));
      if (!post?.mayRead || !post.mayWrite) throw refusal(actor, post);
      if (post.withdrawn)
        throw new DomainError('CONFLICT', { rule: 'WITHDRAWN', currentVersion: post.version });
      if (post.changed) tx.emit(postEvent('post.reacted', post.threadId, postId, post.version));
    });
    return this.posts.get(actor, postId);
  }
}
