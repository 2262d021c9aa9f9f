import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import type { Tx } from '#platform';
import { followChanged } from '../follow/follow.events.js';
import { postEvent } from '../post/post.events.js';
import { markMoved } from '../read-mark/read-mark.events.js';
import {
  carry,
  carryFollows,
  carryMarks,
  leadAnswers,
  leaveMarks,
  recount,
  settleMarks,
  type Carrying,
} from './carrying.repository.js';

/** Posts from one thread to another, in a transaction that holds both. */
@Injectable()
export class PostCarrier {
  /** Carries the posts behind what stands there, leaves marks, and tells the watchers of both threads. */
  async carry(
    tx: Tx,
    asked: Omit<Carrying, 'posts'> & { posts: readonly { id: string; number: number }[] },
  ): Promise<void> {
    const carrying = { ...asked, posts: asked.posts.map((post) => ({ ...post, markId: newId() })) };
    const { from, into, base } = carrying;
    // Not one statement: the parts of one do not see each other's rows, and two posts cannot have one number even for a moment.
    await tx.query(carry(carrying));
    await tx.query(leaveMarks(tx.actor, carrying));
    await tx.query(leadAnswers(carrying));
    await tx.query(carryMarks(carrying));
    const settled = await tx.query<{ personId: string; number: number }>(settleMarks(into, base === 0));
    const following = await tx.query<{ personId: string }>(carryFollows(carrying));
    await tx.query(recount(from));
    await tx.query(recount(into));
    for (const { markId } of carrying.posts) tx.emit(postEvent('post.moved', from, markId, 1));
    for (const { id } of carrying.posts) tx.emit(postEvent('post.arrived', into, id, 1));
    for (const { personId, number } of settled) tx.emit(markMoved(personId, into, number));
    for (const { personId } of following) tx.emit(followChanged(personId, into));
  }
}
