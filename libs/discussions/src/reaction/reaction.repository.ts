import type { Actor, ReactionCount } from '#kernel';
import type { Sql } from '#platform';
import { isNotShown } from '../post/post-row.sql.js';
import { reads, writes } from '../thread/thread-access.sql.js';

export interface ReactedPost {
  threadId: string;
  version: number;
  /** or hidden */
  withdrawn: boolean;
  mayRead: boolean;
  mayWrite: boolean;
  /** whether the sign was not there before, or is not there any more */
  changed: boolean;
}

// The post is held, so that its sign is told of in the thread that it then stands in. Access is asked in the statement that writes, for the reason given at insertPost.
const target = `target as (
    select p.id, p.thread_id, p.version, ${isNotShown('p')} as withdrawn,
      ${reads('t.scope_id')} as may_read, ${writes('t.scope_id')} as may_write
    from discussions.post p join discussions.thread t on t.id = p.thread_id where p.id = $2::uuid for key share of p
  )`;
const outcome = `select thread_id as "threadId", version, withdrawn, may_read as "mayRead", may_write as "mayWrite",
    exists (select 1 from change) as changed from target`;

/** Sets the actor's sign under a post, once. */
export function addReaction(actor: Actor, postId: string, kind: ReactionCount['kind']): Sql {
  return {
    name: 'discussions.reaction.add',
    text: `with ${target}, change as (
        insert into discussions.reaction (post_id, person_id, kind)
        select id, $1::uuid, $3 from target where may_write and not withdrawn
        on conflict (post_id, person_id, kind) do nothing returning post_id
      ) ${outcome}`,
    values: [actor.personId, postId, kind],
  };
}

/** Takes the actor's sign away, if it is there. */
export function removeReaction(actor: Actor, postId: string, kind: ReactionCount['kind']): Sql {
  return {
    name: 'discussions.reaction.remove',
    text: `with ${target}, change as (
        delete from discussions.reaction r using target
        where target.may_write and not target.withdrawn and r.post_id = target.id and r.person_id = $1::uuid and r.kind = $3
        returning r.post_id
      ) ${outcome}`,
    values: [actor.personId, postId, kind],
  };
}
