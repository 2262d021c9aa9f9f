import { RevisionBook } from '#municipalities';
import type { Tx } from '#platform';
import { meetingLists } from '../meeting/lists.js';
import type { SaidOfMeeting } from './changes.js';

/** Who changed a meeting or moved its state. */
export const meetingBook = new RevisionBook('meetings.meeting_revision', 'meeting_id');

/** All that is said of a meeting, by its names, as it stands in this transaction: once before a change, and once after it. */
export async function saidOf(tx: Tx, id: string): Promise<SaidOfMeeting> {
  const row = await tx.queryOne<SaidOfMeeting>({
    name: 'meetings.revision.said',
    text: `select
        json_build_object('kind', m.kind, 'state', m.state, 'visibility', m.visibility, 'ordinal', m.ordinal::text,
          'partOf', (select o.number::text from meetings.meeting o where o.id = m.part_of_id), 'relation', m.relation,
          'date', m.date, 'startTime', m.start_time, 'endTime', m.end_time, 'timeZone', m.time_zone,
          'town', coalesce((select t.local_name from municipalities.municipality t where t.id = m.town_id), m.city),
          'venue', m.venue, 'mode', m.mode, 'onlineLink', m.online_link, 'working', m.working::text,
          'expected', m.expected, 'attended', m.attended, 'sectors', array_to_string(m.sectors, ', '),
          'languages', array_to_string(m.languages, ', '), 'interpretation', array_to_string(m.interpretation, ', ')) as plain,
        json_build_object('title', m.titles, 'topic', m.topics, 'aim', m.aims, 'accessibility', m.accessibilities,
          'price', m.prices, 'explanation', m.explanations,
          'series', coalesce((select s.names from meetings.meeting_series s where s.id = m.series_id), '{}')) as labels,
        (select coalesce(json_agg(json_build_object('role', b.role, 'organisation', o.names, 'town', t.local_name,
            'behalfOf', f.local_name) order by b.position), '[]') from meetings.meeting_body b
          left join municipalities.organisation o on o.id = b.organisation_id
          left join municipalities.municipality t on t.id = b.municipality_id
          left join municipalities.municipality f on f.id = b.behalf_of_id where b.meeting_id = m.id) as bodies,
        (select coalesce(json_agg(json_build_object('offices', p.offices, 'name', p.name) order by p.position), '[]')
          from meetings.meeting_patron p where p.meeting_id = m.id) as patrons,
        (select coalesce(json_agg(json_build_object('value', f.value, 'rank', f.rank, 'asWritten', f.as_written, 'whats', f.whats,
            'town', t.local_name, 'territories', f.territories, 'sources', f.sources) order by f.position), '[]')
          from meetings.meeting_figure f left join municipalities.municipality t on t.id = f.town_id
          where f.meeting_id = m.id) as figures,
        ${meetingLists.in('quotes')} as quotes, ${meetingLists.in('contributions')} as contributions, ${meetingLists.in('photos')} as photos,
        array(select pr.titles from meetings.meeting_project p
          join municipalities.project pr on pr.id = p.project_id where p.meeting_id = m.id order by p.position) as projects,
        array(select f.text from meetings.meeting_statement s
          join municipalities.funding_statement f on f.id = s.statement_id where s.meeting_id = m.id order by s.position) as statements
      from meetings.meeting m where m.id = $1`,
    values: [id],
  });
  return row!;
}
