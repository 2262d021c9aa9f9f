import type { Actor } from '#kernel';
import { joinPersonCard, personCard } from '#municipalities';
import type { Sql } from '#platform';
import { moderates, othersModerate, reads } from '../thread/thread-access.sql.js';
import type { AppealAnswer, Hiding, HidingReason } from './hiding.type.js';
import type { HidingStanding } from './hiding.policy.js';

export type HidingRow = Omit<Hiding, 'viewerCan'> & HidingStanding & { mayRead: boolean };

const standing = `coalesce(p.author_id = $1::uuid, false) as "isAuthor", ${reads('t.scope_id')} as "mayRead",
  ${moderates('t.scope_id')} as "mayModerate", h.appealed_at is not null as appealed, h.answered_at is not null as answered,
  coalesce(h.hidden_by = $1::uuid, false) as "hidItself", ${othersModerate('t.scope_id')} as "hasOtherModerators"`;

/** Why these posts are hidden. No row: it is not there, or not hidden. */
export function standingHidings(actor: Actor, postIds: readonly string[]): Sql {
  return {
    name: 'discussions.hiding.standing',
    text: `select h.post_id as "postId", p.text, h.reason, h.words, h.at, ${personCard('hider')} as "hiddenBy",
        h.appealed_at as "appealedAt", h.appeal_words as "appealWords", h.answer, h.answer_words as "answerWords",
        h.answered_at as "answeredAt", ${standing}
      from discussions.hiding h join discussions.post p on p.id = h.post_id join discussions.thread t on t.id = p.thread_id
      ${joinPersonCard('hider', 'h.hidden_by')}
      where h.post_id = any($2::uuid[]) and h.lifted_at is null`,
    values: [actor.personId, postIds],
  };
}

export interface HeldHiding extends HidingStanding {
  id: string;
  mayRead: boolean;
}

/** The hiding that stands, held until the transaction ends. */
export function holdHiding(actor: Actor, postId: string): Sql {
  return {
    name: 'discussions.hiding.hold',
    text: `select h.id, ${standing}
      from discussions.hiding h join discussions.post p on p.id = h.post_id join discussions.thread t on t.id = p.thread_id
      where h.post_id = $2::uuid and h.lifted_at is null for no key update of h`,
    values: [actor.personId, postId],
  };
}

export interface NewHiding {
  id: string;
  postId: string;
  reason: HidingReason;
  words: string | null;
}

/** Hides a held post, and takes it out of what its thread shows of itself. What is withdrawn was taken out before. */
export function hide(actor: Actor, hiding: NewHiding): Sql {
  return {
    name: 'discussions.hiding.hide',
    text: `with post as (
        update discussions.post set hidden_at = now() where id = $2::uuid
        returning thread_id, number, case when withdrawn_at is null then 1 else 0 end as counted
      ), hiding as (
        insert into discussions.hiding (id, post_id, hidden_by, reason, words) values ($3, $2::uuid, $1::uuid, $4, $5)
      )
      update discussions.thread t set post_count = t.post_count - post.counted, head_changed_at = clock_timestamp(),
        last_excerpt = case when t.last_number = post.number then '' else t.last_excerpt end
      from post where t.id = post.thread_id`,
    values: [actor.personId, hiding.postId, hiding.id, hiding.reason, hiding.words],
  };
}

/** Shows a held post again. */
export function show(postId: string): Sql {
  return {
    name: 'discussions.hiding.show',
    text: `with post as (
        update discussions.post set hidden_at = null where id = $1::uuid
        returning thread_id, number, excerpt, case when withdrawn_at is null then 1 else 0 end as counted
      ), lifted as (
        update discussions.hiding set lifted_at = now() where post_id = $1::uuid and lifted_at is null
      )
      update discussions.thread t set post_count = t.post_count + post.counted, head_changed_at = clock_timestamp(),
        last_excerpt = case when t.last_number = post.number and post.counted = 1 then post.excerpt else t.last_excerpt end
      from post where t.id = post.thread_id`,
    values: [postId],
  };
}

export function keepAppeal(hidingId: string, words: string): Sql {
  return {
    name: 'discussions.hiding.appeal',
    text: 'update discussions.hiding set appealed_at = now(), appeal_words = $2 where id = $1',
    values: [hidingId, words],
  };
}

export function keepAnswer(
  actor: Actor,
  hidingId: string,
  answer: { answer: AppealAnswer; words: string | null },
): Sql {
  return {
    name: 'discussions.hiding.answer',
    text: `update discussions.hiding set answered_at = now(), answered_by = $2, answer = $3, answer_words = $4
      where id = $1 and appealed_at is not null and answered_at is null`,
    values: [hidingId, actor.personId, answer.answer, answer.words],
  };
}
