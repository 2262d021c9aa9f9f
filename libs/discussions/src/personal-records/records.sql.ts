import type { Sql } from '#platform';
import { isShown } from '../post/post-row.sql.js';

/** Every post that shows the person: their own, those that quote them, name them, bear their sign or count their vote. */
export function postsTouched(personId: string): Sql {
  return {
    name: 'discussions.records.touched',
    text: `select id from discussions.post where author_id = $1
      union select p.id from discussions.post p join discussions.post q on q.id = p.reply_to_id where q.author_id = $1
      union select post_id from discussions.mention where person_id = $1
      union select post_id from discussions.reaction where person_id = $1
      union select pl.post_id from discussions.poll_vote v join discussions.poll pl on pl.id = v.poll_id where v.person_id = $1 and pl.post_id is not null`,
    values: [personId],
  };
}

/** The open polls of places in which the person has voted: without them they count one less. */
export function pollsVotedIn(personId: string): Sql {
  return {
    name: 'discussions.records.polls',
    text: `select pl.id, null as "threadId", pl.scope_id as "scopeId" from discussions.poll_vote v
      join discussions.poll pl on pl.id = v.poll_id where v.person_id = $1 and pl.scope_id is not null and pl.state = 'OPEN' order by pl.id`,
    values: [personId],
  };
}

/** The announcements that the person rated: without them they count one less. */
export function threadsRated(personId: string): Sql {
  return {
    name: 'discussions.records.rated',
    text: `select t.id, t.scope_id as "scopeId", t.version from discussions.rating r join discussions.thread t on t.id = r.thread_id
      where r.person_id = $1 and t.announced_at is not null order by t.id`,
    values: [personId],
  };
}

/** The posts as they are now, by thread and number: the order in which a watcher is told. */
export function renamedPosts(ids: readonly string[]): Sql {
  return {
    name: 'discussions.records.told',
    text: `select id, thread_id as "threadId", version from discussions.post where id = any($1::uuid[]) order by thread_id, number`,
    values: [ids],
  };
}

/** The person's posts whose words go: all, or those that were withdrawn. $1 the person, $2 whether all. */
const going = 'select id from discussions.post where author_id = $1 and ($2 or withdrawn_at is not null)';

export function attachmentsToErase(personId: string, all: boolean): Sql {
  return {
    name: 'discussions.records.attachments',
    text: `delete from discussions.attachment where post_id in (${going}) returning file_id as "fileId"`,
    values: [personId, all],
  };
}

/** Words, earlier words, and whom they named. A post that was shown counts no more, as one that is withdrawn. */
export function eraseTexts(personId: string, all: boolean): Sql[] {
  const values = [personId, all];
  return [
    {
      name: 'discussions.records.revisions',
      text: `delete from discussions.post_revision where post_id in (${going})`,
      values,
    },
    {
      name: 'discussions.records.mentions',
      text: `delete from discussions.mention where post_id in (${going})`,
      values,
    },
    ...['poll_vote', 'poll_participation', 'poll_ballot', 'poll_option', 'poll'].map((table) => ({
      name: `discussions.records.${table}`,
      text: `delete from discussions.${table} where ${table === 'poll' ? 'id' : 'poll_id'} in (${going})`,
      values,
    })),
    {
      name: 'discussions.records.heads',
      text: `update discussions.thread t set post_count = t.post_count - shown.posts, head_changed_at = clock_timestamp(),
          last_excerpt = case when shown.last = t.last_number then '' else t.last_excerpt end
        from (select thread_id, count(*) as posts, max(number) as last from discussions.post p
              where id in (${going}) and ${isShown('p')} group by thread_id) shown
        where t.id = shown.thread_id`,
      values,
    },
    {
      name: 'discussions.records.texts',
      text: `update discussions.post set text = '', excerpt = '', has_poll = false, version = version + 1,
          withdrawn_at = coalesce(withdrawn_at, now()), withdrawn_by = coalesce(withdrawn_by, $1)
        where id in (${going})`,
      values,
    },
  ];
}

export interface NamingText {
  id: string;
  version: number;
  text: string;
}

const naming = `text like '%guildhall:person/' || $1::text || '%'`;

/** Texts that name the person, whoever wrote them: found in the texts themselves, because not every naming is a mention. */
export const rewriteTexts = {
  find: (personId: string): Sql => ({
    name: 'discussions.records.naming',
    text: `select id, version, text from discussions.post where ${naming} order by id for no key update`,
    values: [personId],
  }),
  write: (posts: readonly (NamingText & { excerpt: string })[]): Sql => ({
    name: 'discussions.records.rename',
    text: `with given as (
        select * from unnest($1::uuid[], $2::text[], $3::text[]) g(id, text, excerpt)
      ), heads as (
        update discussions.thread t set last_excerpt = g.excerpt, head_changed_at = clock_timestamp()
        from given g join discussions.post p on p.id = g.id
        where t.id = p.thread_id and t.last_number = p.number and ${isShown('p')}
      )
      update discussions.post p set text = g.text, excerpt = g.excerpt from given g where p.id = g.id`,
    values: [posts.map((one) => one.id), posts.map((one) => one.text), posts.map((one) => one.excerpt)],
  }),
};

export const rewriteRevisions = {
  find: (personId: string): Sql => ({
    name: 'discussions.records.naming-before',
    text: `select post_id as id, version, text from discussions.post_revision where ${naming}`,
    values: [personId],
  }),
  write: (texts: readonly NamingText[]): Sql => ({
    name: 'discussions.records.rename-before',
    text: `update discussions.post_revision r set text = g.text
      from unnest($1::uuid[], $2::int[], $3::text[]) g(id, version, text) where r.post_id = g.id and r.version = g.version`,
    values: [texts.map((one) => one.id), texts.map((one) => one.version), texts.map((one) => one.text)],
  }),
};

export interface NamingDraft {
  personId: string;
  placeId: string;
  text: string;
}

/** What others have begun: held while it is rewritten, so that a saving in between is not undone. */
const rewriteBegun = (table: 'draft' | 'thread_draft', place: 'thread_id' | 'scope_id') => ({
  find: (personId: string): Sql => ({
    name: `discussions.records.naming-${table}`,
    text: `select person_id as "personId", ${place} as "placeId", text from discussions.${table} where ${naming}
      order by person_id, ${place} for no key update`,
    values: [personId],
  }),
  write: (begun: readonly NamingDraft[]): Sql => ({
    name: `discussions.records.rename-${table}`,
    text: `update discussions.${table} d set text = g.text
      from unnest($1::uuid[], $2::uuid[], $3::text[]) g(person, place, text) where d.person_id = g.person and d.${place} = g.place`,
    values: [begun.map((one) => one.personId), begun.map((one) => one.placeId), begun.map((one) => one.text)],
  }),
});

export const rewriteDrafts = [
  rewriteBegun('draft', 'thread_id'),
  rewriteBegun('thread_draft', 'scope_id'),
] as const;

/** Tables of which nothing of the person's stays. */
export const rowsOfTheirOwn = [
  'draft',
  'thread_draft',
  'rating',
  'scope_rating',
  'reaction',
  'mention',
  'read_mark',
  'thread_follow',
  'place_follow',
  'poll_vote',
  'poll_participation',
] as const;

export function deleteRowsOf(table: (typeof rowsOfTheirOwn)[number], personId: string): Sql {
  return {
    name: `discussions.records.delete-${table}`,
    text: `delete from discussions.${table} where person_id = $1`,
    values: [personId],
  };
}

/**
 * Votes that are no longer theirs alone: those in polls that are over, whose result was read and written down, and those of the
 * municipalities for which they voted. They count on, and nobody gave them.
 */
export function votesToLeave(personId: string): Sql {
  return {
    name: 'discussions.records.leave-votes',
    text: `update discussions.poll_vote v set person_id = null,
        voter_id = case when v.municipality_id is null then gen_random_uuid() else v.voter_id end
      from discussions.poll pl where pl.id = v.poll_id and v.person_id = $1
        and (v.municipality_id is not null or pl.state = 'CLOSED' or coalesce(pl.ends_at <= now(), false))`,
    values: [personId],
  };
}

/** What they wrote to those who keep order. That something was reported, and what came of it, stays. */
export function unsaid(personId: string): Sql[] {
  const statement = (name: string, text: string): Sql => ({
    name: `discussions.records.unsaid-${name}`,
    text,
    values: [personId],
  });
  return [
    statement('report', 'update discussions.report set words = null where reporter_id = $1'),
    statement(
      'conversation',
      'update discussions.conversation_report set words = null where reporter_id = $1',
    ),
    statement(
      'appeal',
      `update discussions.hiding set appeal_words = null where post_id in (select id from discussions.post where author_id = $1)`,
    ),
  ];
}

export function conversationsToClose(personId: string): Sql {
  return {
    name: 'discussions.records.conversations',
    text: `select c.id, case when c.first_id = $1 then c.second_id else c.first_id end as "otherId", s.archived_at is not null as archived
      from discussions.conversation c join people.scope s on s.id = c.id
      where $1 in (c.first_id, c.second_id) order by c.id for no key update of c`,
    values: [personId],
  };
}

/** Lists show who wrote last: their watchers get the heads anew. */
export function showThreadsAnew(personId: string): Sql {
  return {
    name: 'discussions.records.heads-anew',
    text: 'update discussions.thread set head_changed_at = clock_timestamp() where last_author_id = $1 or author_id = $1',
    values: [personId],
  };
}

/** Threads that show the person in lists with a stream; a conversation's list is its two people's. */
export function threadsTouched(personId: string): Sql {
  return {
    name: 'discussions.records.threads',
    text: `select t.id, t.scope_id as "scopeId", t.version from discussions.thread t join platform.stream s on s.id = t.scope_id
      where t.author_id = $1 or t.last_author_id = $1 order by t.id`,
    values: [personId],
  };
}
