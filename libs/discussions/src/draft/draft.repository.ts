import type { Actor } from '#kernel';
import type { Sql } from '#platform';
import { stillSpokenFor } from '../behalf/behalf-of.sql.js';
import { reads, writes } from '../thread/thread-access.sql.js';
import type { SaveDraftArguments } from './draft.inputs.js';

const columns = `d.thread_id as "threadId", d.text, nullif(d.language, '') as language, d.reply_to_id as "replyToId",
  ${stillSpokenFor('(select held.scope_id from discussions.thread held where held.id = d.thread_id)')} as "onBehalfOf", d.version,
  d.saved_at as "savedAt"`;

/** The actor's draft in a thread; a row without a version where they may read it and have none, no row where they may not. */
export function ownDraft(actor: Actor, threadId: string): Sql {
  return {
    name: 'discussions.draft.own',
    text: `select ${columns} from discussions.thread t
      left join discussions.draft d on d.thread_id = t.id and d.person_id = $1::uuid
      where t.id = $2::uuid and ${reads('t.scope_id')}`,
    values: [actor.personId, threadId],
  };
}

const mayBeKept = `${writes('t.scope_id')}
        and ($5::uuid is null or exists (select 1 from discussions.post q where q.id = $5::uuid and q.thread_id = t.id))`;

/**
 * Saves a draft, new or in the place of the version that was seen. No row: another device has saved since, it ended since, the
 * actor may not write there, or what it answers does not stand there, as this statement's snapshot has it.
 */
export function saveDraft(actor: Actor, draft: SaveDraftArguments): Sql {
  const { threadId, text, language, replyToId, onBehalfOf, version } = draft;
  const values = [actor.personId, threadId, text, language ?? null, replyToId ?? null, onBehalfOf ?? null];
  if (version === 0)
    return {
      name: 'discussions.draft.begin',
      text: `insert into discussions.draft as d (person_id, thread_id, text, language, reply_to_id, behalf_id, version)
      select $1::uuid, t.id, $3, coalesce($4::text, ''), $5::uuid, $6::uuid, 1
      from discussions.thread t where t.id = $2::uuid and ${mayBeKept}
      on conflict (person_id, thread_id) do nothing returning ${columns}`,
      values,
    };
  // An update alone: a saving that waits for the post which ends the draft must not begin it anew.
  return {
    name: 'discussions.draft.go-on',
    text: `update discussions.draft d set text = $3, language = coalesce($4::text, ''), reply_to_id = $5::uuid, behalf_id = $6::uuid,
        version = d.version + 1, saved_at = now()
      from discussions.thread t
      where d.person_id = $1::uuid and d.thread_id = $2::uuid and d.version = $7::int and t.id = d.thread_id and ${mayBeKept}
      returning ${columns}`,
    values: [...values, version],
  };
}

/** Throws the actor's draft away. */
export function dropDraft(actor: Actor, threadId: string): Sql {
  return {
    name: 'discussions.draft.drop',
    text: 'delete from discussions.draft where person_id = $1::uuid and thread_id = $2::uuid returning version',
    values: [actor.personId, threadId],
  };
}
