import { Injectable, type OnModuleInit } from '@nestjs/common';
import { titleLook, Titles, visibleTo, type TitleSource } from '#people';

const { matches, rank, rows } = titleLook(2);

/**
 * Practices that the actor may know of, by the title of the edition that stands; of one that was never published, its authors and
 * reviewers find the one in work. Those that stand come before those that were taken back or put away.
 */
const practices: TitleSource = {
  kind: 'PRACTICE',
  find: (actor, { values }) => {
    const known = visibleTo(actor, 'p.id', { answer: 'discover' }, 1);
    return {
      name: 'practices.titles',
      text: `select p.id, e.titles as labels, p.community_id as "placeId", s.address
        from practices.practice p join practices.edition e on e.id = coalesce(p.current_id, p.working_id)
        join people.scope s on s.id = p.id
        where ${matches('e.title_key')} and ${known.sql}
        order by e.state in ('WITHDRAWN', 'ARCHIVED'), ${rank('e.title_key')}, p.number limit ${rows}`,
      values: [...known.values, ...values],
    };
  },
};

@Injectable()
export class PracticeTitles implements OnModuleInit {
  constructor(private readonly titles: Titles) {}

  onModuleInit(): void {
    this.titles.register(practices);
  }
}
