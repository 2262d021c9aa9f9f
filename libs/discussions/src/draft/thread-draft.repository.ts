import type { Actor } from '#kernel';
import type { Sql } from '#platform';
import { stillSpokenFor } from '../behalf/behalf-of.sql.js';
import { reads, writes } from '../thread/thread-access.sql.js';
import type { SaveThreadDraftArguments } from './thread-draft.inputs.js';

/** Of these themes those that are offered, in the order in which they were chosen. */
const offered = (
  themeIds: string,
): string => `array(select th.id from unnest(${themeIds}) with ordinality chosen(id, place)
    join municipalities.theme th on th.id = chosen.id where th.retired_at is null order by chosen.place)`;

/** The file of a draft: an upload of its author that nobody has taken over. */
const waits = (person: string): string => `f.state = 'UPLOADED' and f.uploaded_by = ${person}`;

/** What of a draft's row keeps an upload from going after its day; for `Files`, which knows no drafts. */
export function heldByDrafts(file: string): string {
  return `exists (select 1 from discussions.thread_draft h where ${file}.id = any(h.file_ids))`;
}

/**
 * Of these uploads those that may be named, a column each: what was brought within the day, and what a draft has held since. The
 * last minutes of the day are left to the clean-up, which may have begun.
 */
const kept = (
  column: 'id' | 'alt',
): string => `array(select given.${column} from unnest($9::uuid[], $10::text[]) with ordinality given(id, alt, place)
    join platform.stored_file f on f.id = given.id and f.shape = 'WHOLE' and ${waits('$1::uuid')}
    where f.at > now() - interval '23 hours 50 minutes' or ${heldByDrafts('f')} order by given.place)`;

const attachments = `coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size,
      'width', f.width, 'height', f.height, 'alt', nullif(held.alt, ''), 'smaller', f.smaller) order by held.place)
    from unnest(d.file_ids, d.file_alts) with ordinality held(id, alt, place)
    join platform.stored_file f on f.id = held.id and ${waits('d.person_id')}), '[]')`;

const columns = `d.scope_id as "scopeId", d.title, d.text, nullif(d.language, '') as language, ${offered('d.theme_ids')} as "themeIds",
  ${stillSpokenFor('d.scope_id')} as "onBehalfOf", d.poll, ${attachments} as attachments, d.version, d.saved_at as "savedAt"`;

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
 * Saves it, new or in the place of the version that was seen. No row: another device has saved since, it ended since, or
 * the actor may not write there, as this statement's snapshot has it.
 */
export function saveThreadDraft(actor: Actor, draft: SaveThreadDraftArguments): Sql {
  const { scopeId, title, text, language, themeIds, onBehalfOf, version } = draft;
  const files = draft.attachments ?? [];
  const values = [
    actor.personId,
    scopeId,
    title,
    text,
    language ?? null,
    themeIds ?? [],
    onBehalfOf ?? null,
    draft.poll ? JSON.stringify(draft.poll) : null,
    files.map(({ fileId }) => fileId),
    files.map(({ alt }) => alt ?? ''),
  ];
  if (version === 0)
    return {
      name: 'discussions.thread-draft.begin',
      text: `insert into discussions.thread_draft as d (person_id, scope_id, title, text, language, theme_ids, behalf_id, poll, file_ids, file_alts, version)
      select $1::uuid, st.id, $3, $4, coalesce($5::text, ''), ${offered('$6::uuid[]')}, $7::uuid, $8::jsonb,
        ${kept('id')}, ${kept('alt')}, 1
      from platform.stream st where st.id = $2::uuid and st.kind = 'group' and ${writes('st.id')}
      on conflict (person_id, scope_id) do nothing returning ${columns}`,
      values,
    };
  // An update alone: a saving that waits for the opening which ends the draft must not begin it anew.
  return {
    name: 'discussions.thread-draft.go-on',
    text: `update discussions.thread_draft d set title = $3, text = $4, language = coalesce($5::text, ''),
        theme_ids = ${offered('$6::uuid[]')}, behalf_id = $7::uuid, poll = $8::jsonb, file_ids = ${kept('id')},
        file_alts = ${kept('alt')}, version = d.version + 1, saved_at = now()
      from platform.stream st
      where d.person_id = $1::uuid and d.scope_id = $2::uuid and d.version = $11::int and st.id = d.scope_id and st.kind = 'group'
        and ${writes('st.id')}
      returning ${columns}`,
    values: [...values, version],
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
