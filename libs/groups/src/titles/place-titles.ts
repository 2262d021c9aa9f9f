import { Injectable, type OnModuleInit } from '@nestjs/common';
import { titleLook, Titles, visibleTo, type TitleSource } from '#people';

const { matches, rank, rows } = titleLook(2);

/** Groups that the actor may know of, also where only the name may be seen; those that are open stand before the archived. */
const groups: TitleSource = {
  kind: 'GROUP',
  find: (actor, { values }) => {
    const known = visibleTo(actor, 'g.id', { answer: 'discover' }, 1);
    return {
      name: 'groups.titles.group',
      text: `select g.id, g.names as labels, coalesce(g.parent_id, g.community_id) as "placeId", s.address
        from groups.working_group g join people.scope s on s.id = g.id where ${matches('g.title_key')} and ${known.sql}
        order by s.archived_at is not null, ${rank('g.title_key')}, g.number limit ${rows}`,
      values: [...known.values, ...values],
    };
  },
};

const communities: TitleSource = {
  kind: 'COMMUNITY',
  find: (actor, { values }) => {
    const known = visibleTo(actor, 'c.id', { answer: 'discover' }, 1);
    return {
      name: 'groups.titles.community',
      text: `select c.id, c.names as labels, s.address
        from groups.community c join people.scope s on s.id = c.id where ${matches('c.title_key')} and ${known.sql}
        order by s.archived_at is not null, ${rank('c.title_key')}, c.number limit ${rows}`,
      values: [...known.values, ...values],
    };
  },
};

@Injectable()
export class PlaceTitles implements OnModuleInit {
  constructor(private readonly titles: Titles) {}

  onModuleInit(): void {
    this.titles.register(groups, communities);
  }
}
