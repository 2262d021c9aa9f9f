import { Injectable } from '@nestjs/common';
import { DomainError, isId, type Actor } from '#kernel';
import { Database, UnitOfWork, type Tx } from '#platform';
import { heldPost } from '../post/held-post.js';
import { postEvent } from '../post/post.events.js';
import { Posts } from '../post/post.service.js';
import type { Post } from '../post/post.type.js';
import { refusal } from '../refusal.js';
import type { VoteArguments } from './poll.inputs.js';
import { mayClosePoll } from './poll.policy.js';
import { castBallot, closePoll, votesOf, type VotedPoll } from './poll.repository.js';
import type { OwnVote } from './poll.type.js';

/** Voting in the polls of posts, and closing them. */
@Injectable()
export class Polls {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly posts: Posts,
  ) {}

  /** Chooses, chooses anew, or takes the choice back; the same again changes nothing and tells nobody. */
  async vote(actor: Actor, { postId, optionIds }: VoteArguments): Promise<Post> {
    await this.work.run(actor, async (tx) => {
      const poll = await cast(tx, actor, postId, optionIds);
      if (!poll?.mayRead || !poll.mayWrite) throw refusal(actor, poll);
      if (poll.gone) throw new DomainError('CONFLICT', { rule: 'WITHDRAWN' });
      if (poll.over) throw new DomainError('CONFLICT', { rule: 'POLL_OVER' });
      if (!poll.fits) throw new DomainError('BAD_INPUT', { field: 'optionIds', rule: 'NOT_IN_POLL' });
      if (poll.changed) tx.emit(postEvent('post.voted', poll.threadId, postId, 1));
    });
    return this.posts.get(actor, postId);
  }

  /** Ends a poll now; its counts stay as they are. */
  async close(actor: Actor, postId: string): Promise<Post> {
    if (!isId(postId)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const post = await heldPost(tx, actor, postId);
      if (!post?.mayRead || !post.hasPoll) throw new DomainError('NOT_FOUND');
      if (!mayClosePoll(post)) throw refusal(actor, post);
      const closed = await tx.queryOne(closePoll(actor, postId));
      if (closed) tx.emit(postEvent('post.voted', post.threadId, postId, 1));
    });
    return this.posts.get(actor, postId);
  }

  /** What the actor chose in a thread's polls; nobody else is ever told. */
  async own(actor: Actor, threadId: string): Promise<OwnVote[]> {
    if (!isId(threadId)) throw new DomainError('NOT_FOUND');
    const rows = await this.database.read<OwnVote | { postId: null }>(votesOf(actor, threadId));
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
    return rows.filter((row): row is OwnVote => row.postId !== null);
  }
}

/** Again, when the post was carried to another thread while this waited: neither place is found then. */
async function cast(
  tx: Tx,
  actor: Actor,
  postId: string,
  optionIds: readonly string[],
): Promise<VotedPoll | null> {
  const ballot = castBallot(actor, postId, optionIds);
  return (await tx.queryOne<VotedPoll>(ballot)) ?? tx.queryOne<VotedPoll>(ballot);
}
