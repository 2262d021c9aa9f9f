import { Injectable, type OnModuleInit } from '@nestjs/common';
import { titleLook, Titles, visibleTo, type TitleSource } from '#people';

const { matches, rank, rows } = titleLook(2);

/**
 * Meetings that the actor may know of, by title, series or, unless it is withheld, topic; those to come stand before those that were,
 * the latest first.
 */
const meetings: TitleSource = {
  kind: 'MEETING',
  find: (actor, { values }) => {
    const discover = visibleTo(actor, 'm.id', { answer: 'discover' }, 1);
    const edit = visibleTo(actor, 'coalesce(m.group_id, m.community_id)', { answer: 'edit' }, 1);
    return {
      name: 'meetings.titles',
      text: `select m.id, case when m.titles <> '{}' then m.titles when m.topics <> '{}' and m.visibility <> 'LISTED' then m.topics else s.title->'labels' end as labels,
          coalesce(m.group_id, m.community_id) as "placeId", s.address
        from meetings.meeting m join people.scope s on s.id = m.id
        where ${matches('m.title_key')} and (${discover.sql} or ${edit.sql})
        order by ${rank('m.title_key')}, m.date_latest desc nulls last, m.number limit ${rows}`,
      values: [...discover.values, ...values],
    };
  },
};

@Injectable()
export class MeetingTitles implements OnModuleInit {
  constructor(private readonly titles: Titles) {}

  onModuleInit(): void {
    this.titles.register(meetings);
  }
}
