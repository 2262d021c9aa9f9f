import type { Actor } from '#kernel';
import type { Tx } from '#platform';
import { lockPost, type LockedPost } from './post.repository.js';

/**
 * The post, held until the transaction ends. Asked twice when it is not found: a statement that waited while the post was
 * carried to another thread finds neither the old place nor the new one, and a fresh one finds it where it is.
 */
export async function heldPost(tx: Tx, actor: Actor, id: string): Promise<LockedPost | null> {
  const query = lockPost(actor, id);
  return (await tx.queryOne<LockedPost>(query)) ?? tx.queryOne<LockedPost>(query);
}
