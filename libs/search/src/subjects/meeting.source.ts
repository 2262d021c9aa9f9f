import type { Labels } from '#kernel';
import { municipalityTile } from '#municipalities';
import { allOf, idsOf, type AudiencePart, type SubjectRow, type SubjectSource } from './source.js';
import type { Passage, Weight } from '../words/document.js';

interface MeetingRow extends SubjectRow {
  titles: Labels;
  series: Labels | null;
  topics: Labels;
  aims: Labels;
  venue: string | null;
  town: Labels | null;
  city: string | null;
  listed: boolean;
  agenda: { title: string; text: string | null; language: string }[];
}

const edition = `m.version || '.' || coalesce(a.version, 0)`;
const withAround = `meetings.meeting m left join meetings.agenda a on a.meeting_id = m.id
  left join meetings.meeting_series series on series.id = m.series_id
  left join municipalities.municipality town on town.id = m.town_id`;

/** Of a listed meeting whoever may not read in it is told its title and its town, and not what it is about. */
export const meetings: SubjectSource<MeetingRow> = {
  kind: 'MEETING',
  touchedBy: (events) => [
    ...events.filter(({ type }) => type.startsWith('agenda.')).map(({ streamId }) => streamId),
    ...idsOf(
      events,
      'meeting.opened',
      'meeting.edited',
      'meeting.announced',
      'meeting.postponed',
      'meeting.cancelled',
      'meeting.held',
      'meeting.archived',
    ),
  ],
  read: (ids) => ({
    name: 'search.meeting.read',
    text: `select m.id, ${edition} as edition, m.titles, series.names as series, m.topics, m.aims, m.venue, town.names as town, m.city,
        m.visibility = 'LISTED' as listed, m.date_earliest as at, '{}'::uuid[] as "themeIds", m.town_id as "townId", town.country,
        coalesce((select json_agg(json_build_object('title', i.title, 'text', i.text, 'language', i.language) order by i.position)
          from meetings.agenda_item i where i.meeting_id = m.id and i.state = 'STANDING'), '[]') as agenda
      from ${withAround} where m.id = any($1::uuid[])`,
    values: [ids],
  }),
  parts: (row) => {
    const { titles, series, topics, aims, venue, town, city, agenda, id: scopeId } = row;
    const known = [
      ...labels(titles, 'A'),
      ...labels(series, 'B'),
      ...labels(town, 'B', true),
      ...(city ? [{ text: city, language: null, weight: 'B' as const, name: true }] : []),
    ];
    const language = null;
    const told = labels(topics, Object.keys(titles).length > 0 ? 'B' : 'A');
    const read = [
      ...labels(aims, 'C'),
      ...(venue ? [{ text: venue, language, weight: 'C' as const }] : []),
      ...agenda.flatMap((item): Passage[] => [
        { text: item.title, language: item.language, weight: 'C' },
        { text: item.text ?? '', language: item.language, weight: 'C' },
      ]),
    ];
    const finders: AudiencePart = {
      audience: 'FINDERS',
      scopeId,
      language,
      passages: row.listed ? known : [...known, ...told],
    };
    return [finders, { audience: 'READERS', scopeId, language, passages: [...known, ...told, ...read] }];
  },
  ...allOf('meeting', 'meetings.meeting'),
  unnoticed: null,
  standing: `exists (select 1 from meetings.meeting m left join meetings.agenda a on a.meeting_id = m.id
    where m.id = e.subject_id and ${edition} = e.edition offset 0)`,
  shown: (_, ids) => ({
    name: 'search.meeting.shown',
    text: `select m.id, ${edition} as edition, null as title, null as "titleLanguage", case when m.titles <> '{}' then m.titles else s.title->'labels' end as labels,
        null as local, s.address, m.date_earliest as at, null as author, coalesce(m.group_id, m.community_id) as "placeId",
        case when town.id is not null then ${municipalityTile('town')} end as town,
        coalesce((select jsonb_agg(x.said) from (
          select jsonb_build_object('text', t.value, 'language', t.key, 'part', case when m.visibility = 'LISTED' then 'READERS' else 'FINDERS' end) as said
            from jsonb_each_text(m.topics) t
          union all select jsonb_build_object('text', t.value, 'language', t.key, 'part', 'READERS') from jsonb_each_text(m.aims) t
          union all select jsonb_build_object('text', i.title || coalesce(E'\\n' || i.text, ''), 'language', i.language, 'part', 'READERS')
            from meetings.agenda_item i where i.meeting_id = m.id and i.state = 'STANDING') x), '[]') as texts
      from ${withAround} join people.scope s on s.id = m.id where m.id = any($1::uuid[])`,
    values: [ids],
  }),
};

function labels(texts: Labels | null, weight: Weight, name = false): Passage[] {
  return Object.entries(texts ?? {}).map(([language, text]) => ({ text, language, weight, name }));
}
