import type { Actor } from '#kernel';
import type { Sql } from '#platform';
import { reads, writes } from '../thread/thread-access.sql.js';
import type { SaveThreadDraftArguments } from './thread-draft.inputs.js';

const columns = `d.scope_id as "scopeId", d.title, d.text, nullif(d.language, '') as language, d.theme_ids as "themeIds", d.version,
  d.saved_at as "savedAt"`;

/** What the actor has begun in a place; a row without a version where they may read it and have nothing, no row where they may not. */
export function ownThreadDraft(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.thread-draft.own',
    text: `select ${columns} from platform.stream st
      left join discussions.thread_draft d on d.scope_id = st.id and d.person_id = $1::uuid
      where st.id = $2::uuid and st.kind = 'group' and ${reads('st.id')}`,
    values: [actor.personId, scopeId],
  };
}

/**
 * Saves it, new or in the place of the version that was seen. No row: another device has saved since, the thread was opened, or
 * the actor may not write there, as this statement's snapshot has it.
 */
export function saveThreadDraft(actor: Actor, draft: SaveThreadDraftArguments): Sql {
  return {
    name: 'discussions.thread-draft.save',
    text: `insert into discussions.thread_draft as d (person_id, scope_id, title, text, language, theme_ids, version)
      select $1::uuid, st.id, $3, $4, coalesce($5::text, ''), $6::uuid[], 1
      from platform.stream st
      where st.id = $2::uuid and st.kind = 'group' and ${writes('st.id')}
        and ($7::int = 0 or exists (select 1 from discussions.thread_draft o where o.person_id = $1::uuid and o.scope_id = $2::uuid))
      on conflict (person_id, scope_id) do update set title = excluded.title, text = excluded.text, language = excluded.language,
        theme_ids = excluded.theme_ids, version = d.version + 1, saved_at = now() where d.version = $7::int
      returning ${columns}`,
    values: [
      actor.personId,
      draft.scopeId,
      draft.title,
      draft.text,
      draft.language ?? null,
      draft.themeIds ?? [],
      draft.version,
    ],
  };
}

/** Throws away what the actor has begun there. */
export function dropThreadDraft(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.thread-draft.drop',
    text: 'delete from discussions.thread_draft where person_id = $1::uuid and scope_id = $2::uuid returning version',
    values: [actor.personId, scopeId],
  };
}
