import { newId, type Actor } from '#kernel';
import type { Sql } from '#platform';
import { isNotShown } from '../post/post-row.sql.js';
import { reads, writes } from '../thread/thread-access.sql.js';
import type { PollInput } from './poll.inputs.js';

/** A poll with its answers in a post that was just written. The post's row says that there is one: a page looks for no others. */
export function insertPoll(postId: string, poll: PollInput): Sql {
  return {
    name: 'discussions.poll.insert',
    text: `with poll as (
        insert into discussions.poll (post_id, question, multiple, ends_at) values ($1, $2, $3, $4)
      ), marked as (
        update discussions.post set has_poll = true where id = $1
      )
      insert into discussions.poll_option (id, post_id, position, text)
      select o.id, $1, o.place, o.text from unnest($5::uuid[], $6::text[]) with ordinality as o(id, text, place)`,
    values: [
      postId,
      poll.question,
      poll.multiple,
      poll.endsAt ?? null,
      poll.options.map(() => newId()),
      poll.options,
    ],
  };
}

export interface VotedPoll {
  threadId: string;
  mayRead: boolean;
  mayWrite: boolean;
  /** withdrawn or hidden */
  gone: boolean;
  over: boolean;
  /** every chosen answer is one of its own, and not more than may be chosen */
  fits: boolean;
  changed: boolean;
}

/**
 * Puts the actor's choice in the place of the one before. Access is asked in the statement that writes, for the reason given at
 * insertPost. The poll is held against its closing, and its post against being carried elsewhere: what was closed
 * before is not voted in, and the vote is told of where the post then stands.
 */
export function castBallot(actor: Actor, postId: string, optionIds: readonly string[]): Sql {
  return {
    name: 'discussions.poll.vote',
    text: `with target as (
        select p.id, p.thread_id, ${isNotShown('p')} as gone, ${reads('t.scope_id')} as may_read, ${writes('t.scope_id')} as may_write,
          pl.closed_at is not null or coalesce(pl.ends_at <= clock_timestamp(), false) as over,
          (pl.multiple or cardinality($3::uuid[]) <= 1) and cardinality($3::uuid[]) = (select count(*) from discussions.poll_option o
            where o.post_id = pl.post_id and o.id = any($3::uuid[])) as fits
        from discussions.post p join discussions.thread t on t.id = p.thread_id join discussions.poll pl on pl.post_id = p.id
        where p.id = $2::uuid for key share of p for share of pl
      ), ballot as (
        insert into discussions.poll_ballot as b (post_id, person_id, option_ids)
        select id, $1::uuid, $3::uuid[] from target where may_read and may_write and not gone and not over and fits
        on conflict (post_id, person_id) do update set option_ids = excluded.option_ids, at = excluded.at
          where b.option_ids <> excluded.option_ids
        returning post_id
      )
      select thread_id as "threadId", may_read as "mayRead", may_write as "mayWrite", gone, over, fits,
        exists (select 1 from ballot) as changed from target`,
    values: [actor.personId, postId, [...optionIds].sort()],
  };
}

/** Closes the poll of a held post; no row: it was closed before, or there is none. */
export function closePoll(actor: Actor, postId: string): Sql {
  return {
    name: 'discussions.poll.close',
    text: `update discussions.poll set closed_at = clock_timestamp(), closed_by = $2 where post_id = $1 and closed_at is null
      returning post_id`,
    values: [postId, actor.personId],
  };
}

/** What the actor chose in the polls of a thread. No row at all: the thread may not be read. */
export function votesOf(actor: Actor, threadId: string): Sql {
  return {
    name: 'discussions.poll.own',
    text: `select b.post_id as "postId", b.option_ids as "optionIds"
      from discussions.thread t
      left join (discussions.post p join discussions.poll_ballot b on b.post_id = p.id and b.person_id = $1::uuid and b.option_ids <> '{}')
        on p.thread_id = t.id and p.has_poll
      where t.id = $2::uuid and ${reads('t.scope_id')} order by p.number`,
    values: [actor.personId, threadId],
  };
}
