import { newId, type Actor } from '#kernel';
import type { Sql } from '#platform';
import type { ModerationAct } from './moderation-act.js';

export interface NewEntry {
  act: ModerationAct;
  scopeId: string;
  threadId: string;
  postId?: string;
  aboutId?: string;
  reason?: string;
  words?: string | null;
  before?: string | null;
  after?: string | null;
}

/** Writes an act down, in the transaction that does it: what is not in the log was not done. */
export function logged(actor: Actor, entry: NewEntry): Sql {
  return {
    name: 'discussions.moderation.log',
    text: `insert into discussions.moderation_entry
        (id, scope_id, actor_id, act, thread_id, post_id, about_id, reason, words, before, after)
      values ($2, $3, $1, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      actor.personId,
      newId(),
      entry.scopeId,
      entry.act,
      entry.threadId,
      entry.postId ?? null,
      entry.aboutId ?? null,
      entry.reason ?? null,
      entry.words || null,
      entry.before ?? null,
      entry.after ?? null,
    ],
  };
}
