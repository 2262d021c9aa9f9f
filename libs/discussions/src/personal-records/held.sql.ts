import type { HeldPart } from '#people';
import { behalfOf, begunFor } from '../behalf/behalf-of.sql.js';
import { discovers, reads } from '../thread/thread-access.sql.js';

/** Titles are others' words, and as they are today: whoever may no longer read there gets the numbers alone. */
const title = `case when ${reads('t.scope_id')} then t.title end as title`;
const place = `case when ${discovers('s.id')} then s.title->'labels' end as place`;

/** What the room holds of a person, for the export. Of others: titles that they may read, and the name of whom one talks with. */
export function partsHeld(personId: string): HeldPart[] {
  const part = (name: string, text: string): HeldPart => ({
    name,
    rows: { name: `discussions.records.held-${name}`, text, values: [personId] },
  });
  return [
    part(
      'threadsOpened',
      `select t.number, ${title}, ${place}, t.language, t.created_at as "createdAt" from discussions.thread t
        join people.scope s on s.id = t.scope_id where t.author_id = $1 and s.kind <> 'conversation' order by t.created_at, t.id`,
    ),
    part(
      'posts',
      `select t.number as thread, ${title}, ${place}, p.number, p.language, ${behalfOf('p')} as "onBehalfOf", p.text, p.created_at as "createdAt",
          p.edited_at as "editedAt", p.withdrawn_at as "withdrawnAt", p.hidden_at as "hiddenAt",
          (select json_agg(json_build_object('text', r.text, 'language', r.language, 'writtenAt', r.edited_at) order by r.version)
           from discussions.post_revision r where r.post_id = p.id) as "earlierVersions",
          (select json_agg(json_build_object('fileId', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'alt', a.alt)
             order by a.position) from discussions.attachment a join platform.stored_file f on f.id = a.file_id
           where a.post_id = p.id) as attachments
        from discussions.post p join discussions.thread t on t.id = p.thread_id join people.scope s on s.id = t.scope_id
        where p.author_id = $1 and p.moved_to_id is null and s.kind <> 'conversation' order by p.created_at, p.id`,
    ),
    part(
      'conversations',
      `select t.number, other.name as "with", c.created_at as "createdAt", c.closed_at as "closedAt"
        from discussions.conversation c join discussions.thread t on t.id = c.thread_id
        join people.person other on other.id = case when c.first_id = $1 then c.second_id else c.first_id end
        where $1 in (c.first_id, c.second_id) order by c.created_at, c.id`,
    ),
    part(
      'conversationPosts',
      `select t.number as conversation, p.number, p.text, p.language, p.created_at as "createdAt", p.withdrawn_at as "withdrawnAt"
        from discussions.post p join discussions.thread t on t.id = p.thread_id join people.scope s on s.id = t.scope_id
        where p.author_id = $1 and s.kind = 'conversation' order by p.created_at, p.id`,
    ),
    part(
      'reactions',
      `select t.number as thread, p.number as post, r.kind from discussions.reaction r join discussions.post p on p.id = r.post_id
        join discussions.thread t on t.id = p.thread_id where r.person_id = $1 order by t.number, p.number, r.kind`,
    ),
    part(
      'votes',
      `select given.thread, given.post, ${place}, given.secret, given.at, town.local_name as "onBehalfOf",
          case when ${reads('s.id')} then given.question end as question,
          case when ${reads('s.id')} and not given.secret then (select json_agg(coalesce(o.mark, o.day, o.text) order by o.position)
            from discussions.poll_option o where o.id = any(given.option_ids)) end as chosen
        from (select coalesce(t.scope_id, pl.scope_id) as scope_id, t.number as thread, p.number as post, pl.question, pl.secret,
            v.municipality_id, v.option_ids, v.at
          from (select poll_id, municipality_id, option_ids, at from discussions.poll_vote where person_id = $1
            union all select poll_id, municipality_id, null, null from discussions.poll_participation where person_id = $1) v
          join discussions.poll pl on pl.id = v.poll_id left join discussions.post p on p.id = pl.post_id
          left join discussions.thread t on t.id = p.thread_id) given
        join people.scope s on s.id = given.scope_id
        left join municipalities.municipality town on town.id = given.municipality_id
        order by given.at nulls last, given.thread, given.question`,
    ),
    part(
      'drafts',
      `select t.number as thread, ${title}, d.text, nullif(d.language, '') as language,
          ${begunFor} as "onBehalfOf", d.saved_at as "savedAt" from discussions.draft d
        join discussions.thread t on t.id = d.thread_id where d.person_id = $1 order by d.saved_at, t.id`,
    ),
    part(
      'threadDrafts',
      `select ${place}, d.title, d.text, nullif(d.language, '') as language, ${begunFor} as "onBehalfOf", d.saved_at as "savedAt",
          (select json_agg(json_build_object('theme', th.key, 'labels', th.labels) order by th.position, th.number)
           from municipalities.theme th where th.id = any(d.theme_ids)) as themes, d.poll,
          (select json_agg(f.name order by f.at) from platform.stored_file f where f.id = any(d.file_ids)) as files
        from discussions.thread_draft d join people.scope s on s.id = d.scope_id where d.person_id = $1 order by d.saved_at, s.id`,
    ),
    part(
      'ratings',
      `select t.number as thread, ${title}, r.up, r.at from discussions.rating r join discussions.thread t on t.id = r.thread_id
        where r.person_id = $1 order by r.at, t.id`,
    ),
    part(
      'ratingsOfPlaces',
      `select ${place}, r.up, r.at from discussions.scope_rating r join people.scope s on s.id = r.scope_id
        where r.person_id = $1 order by r.at, s.id`,
    ),
    part(
      'namedIn',
      `select t.number as thread, m.number as post from discussions.mention m join discussions.thread t on t.id = m.thread_id
        where m.person_id = $1 order by t.number, m.number`,
    ),
    part(
      'readUpTo',
      `select t.number as thread, m.number as post, m.at from discussions.read_mark m join discussions.thread t on t.id = m.thread_id
        where m.person_id = $1 order by t.number`,
    ),
    part(
      'threadsFollowed',
      `select t.number as thread, f.level, f.at from discussions.thread_follow f join discussions.thread t on t.id = f.thread_id
        where f.person_id = $1 order by t.number`,
    ),
    part(
      'placesFollowed',
      `select ${place}, f.level, f.at from discussions.place_follow f join people.scope s on s.id = f.scope_id
        where f.person_id = $1 order by f.at`,
    ),
    part(
      'reportsMade',
      `select t.number as thread, p.number as post, r.reason, r.words, r.at, r.closed_at as "closedAt", r.outcome, r.answer
        from discussions.report r join discussions.post p on p.id = r.post_id join discussions.thread t on t.id = p.thread_id
        where r.reporter_id = $1 order by r.at, r.id`,
    ),
    part(
      'conversationsReported',
      `select t.number as conversation, r.reason, r.words, r.created_at as "createdAt", r.settled_at as "settledAt"
        from discussions.conversation_report r join discussions.conversation c on c.id = r.conversation_id
        join discussions.thread t on t.id = c.thread_id where r.reporter_id = $1 order by r.created_at, r.id`,
    ),
    part(
      'ownPostsHidden',
      `select t.number as thread, p.number as post, h.at, h.reason, h.words, h.appealed_at as "appealedAt", h.appeal_words as appeal,
          h.answered_at as "answeredAt", h.answer, h.answer_words as "answerWords", h.lifted_at as "liftedAt"
        from discussions.hiding h join discussions.post p on p.id = h.post_id join discussions.thread t on t.id = p.thread_id
        where p.author_id = $1 order by h.at, h.id`,
    ),
    part(
      'moderationActs',
      `select e.act, e.at, ${place}, t.number as thread, e.reason, e.words from discussions.moderation_entry e
        join people.scope s on s.id = e.scope_id join discussions.thread t on t.id = e.thread_id
        where e.actor_id = $1 order by e.at, e.id`,
    ),
  ];
}
