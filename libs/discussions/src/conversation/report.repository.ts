import { joinPersonCard, personCard, personCardOf } from '#municipalities';
import { isActive } from '#people';
import { isoInJson, type Sql } from '#platform';

export interface NewReport {
  id: string;
  conversationId: string;
  reporterId: string;
  reason: string;
  words: string | null;
  postIds: readonly string[];
}

/** No row unless each of the posts stands in this conversation of theirs: nobody shows others' talk by its ids. */
export function insertReport(report: NewReport): Sql {
  return {
    name: 'discussions.conversation-report.insert',
    text: `insert into discussions.conversation_report (id, conversation_id, reporter_id, reason, words, post_ids)
      select $1::uuid, c.id, $3::uuid, $4, $5, array(select p.id from discussions.post p
        where p.thread_id = c.thread_id and p.id = any($6::uuid[]) order by p.number)
      from discussions.conversation c where c.id = $2::uuid and $3::uuid in (c.first_id, c.second_id)
        and cardinality($6::uuid[]) = (select count(*) from discussions.post p where p.thread_id = c.thread_id and p.id = any($6::uuid[]))
      returning id`,
    values: [
      report.id,
      report.conversationId,
      report.reporterId,
      report.reason,
      report.words,
      report.postIds,
    ],
  };
}

/** Those that wait for an answer, the oldest first. */
export function openReports(): Sql {
  return {
    name: 'discussions.conversation-report.open',
    text: `select r.id, r.reason, r.words, r.created_at as "createdAt", ${personCard('reporter')} as reporter,
        ${personCard('about')} as about,
        coalesce((select json_agg(json_build_object('id', p.id, 'author', ${personCardOf('p.author_id')}, 'text', p.text,
            'language', p.language, 'createdAt', ${isoInJson('p.created_at')}) order by p.number)
          from discussions.post p where p.id = any(r.post_ids)), '[]') as posts
      from discussions.conversation_report r join discussions.conversation c on c.id = r.conversation_id
      ${joinPersonCard('reporter', 'r.reporter_id')}
      ${joinPersonCard('about', 'case when c.first_id = r.reporter_id then c.second_id else c.first_id end')}
      where r.settled_at is null order by r.created_at, r.id limit 100`,
    values: [],
  };
}

export function administratorsOf(installationId: string): Sql {
  return {
    name: 'discussions.conversation-report.administrators',
    text: `select distinct g.person_id as "personId" from people.scope_grant g
      where g.scope_id = $1 and g.role = 'ADMINISTRATOR' and ${isActive('g')} order by 1`,
    values: [installationId],
  };
}

export function countOpenReports(): Sql {
  return {
    name: 'discussions.conversation-report.count',
    text: 'select count(*)::int as total from discussions.conversation_report where settled_at is null',
    values: [],
  };
}

export function settle(id: string, personId: string): Sql {
  return {
    name: 'discussions.conversation-report.settle',
    text: `update discussions.conversation_report set settled_at = coalesce(settled_at, now()), settled_by = coalesce(settled_by, $2::uuid)
      where id = $1 returning id`,
    values: [id, personId],
  };
}
