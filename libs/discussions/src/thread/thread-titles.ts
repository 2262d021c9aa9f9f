import { Injectable, type OnModuleInit } from '@nestjs/common';
import { titleLook, Titles, visibleTo, type TitleSource } from '#people';

const { matches, rank, rows } = titleLook(2);

/**
 * Threads by title, the newest activity first among those that match alike. The places are asked once, before the threads: who
 * may read is dearer to ask than a title. Conversations of two have no title, and their scopes are not looked at.
 */
const threads: TitleSource = {
  kind: 'THREAD',
  find: (actor, { values }) => {
    const readable = visibleTo(actor, 's.id', { answer: 'read' }, 1);
    return {
      name: 'discussions.thread.titles',
      text: `with place as materialized (
          select s.id, s.address from people.scope s where s.kind in ('group', 'community') and ${readable.sql})
        select t.id, t.title, t.language, place.id as "placeId",
          place.address || '/threads/' || t.number || '-' || t.slug as address
        from discussions.thread t join place on place.id = t.scope_id
        where t.merged_into_id is null and ${matches('t.title_key')}
        order by ${rank('t.title_key')}, t.last_post_at desc, t.id limit ${rows}`,
      values: [...readable.values, ...values],
    };
  },
};

@Injectable()
export class ThreadTitles implements OnModuleInit {
  constructor(private readonly titles: Titles) {}

  onModuleInit(): void {
    this.titles.register(threads);
  }
}
