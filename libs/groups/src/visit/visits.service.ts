import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Access, visibleTo } from '#people';
import { Database, UnitOfWork } from '#platform';
import type { SinceVisit } from './visit.type.js';

/** When people were last in a group, and what came since. */
@Injectable()
export class Visits {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** What came since the actor's last visits, by group; nothing for a first visit, a guest, or who may not read it. */
  async since(actor: Actor, groupIds: readonly string[]): Promise<Map<string, SinceVisit>> {
    if (!actor.personId) return new Map();
    const read = visibleTo(actor, 'v.group_id', { answer: 'read' }, 1);
    const rows = await this.database.read<SinceVisit>({
      name: 'groups.visit.since',
      text: `select v.group_id as "groupId", v.at,
               (select count(*)::int from discussions.thread t
                where t.scope_id = v.group_id and t.created_at > v.at and t.author_id <> $1 and t.merged_into_id is null) as threads,
               (select count(*)::int from discussions.thread t join discussions.post p on p.thread_id = t.id
                where t.scope_id = v.group_id and t.last_post_at > v.at and p.created_at > v.at and p.author_id <> $1
                  and p.withdrawn_at is null) as posts,
               (select count(*)::int from groups.membership m where m.scope_id = v.group_id and m.until is null
                  and m.since > v.at and m.person_id is not null and m.person_id <> $1) as people
             from groups.visit v where v.person_id = $1 and v.group_id = any($2::uuid[]) and ${read.sql}`,
      values: [...read.values, groupIds],
    });
    return new Map(rows.map((row) => [row.groupId, row]));
  }

  /** Notes that the actor is there now; an earlier mark never comes back. */
  async mark(actor: Actor, groupId: string): Promise<boolean> {
    await this.access.require(actor, groupId, 'READ');
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    await this.work.run(actor, async (tx) => {
      const noted = await tx.query({
        name: 'groups.visit.mark',
        text: `insert into groups.visit (person_id, group_id) select $1, g.id from groups.working_group g where g.id = $2
               on conflict (person_id, group_id) do update set at = greatest(visit.at, now()) returning 1`,
        values: [actor.personId, groupId],
      });
      if (noted.length === 0) throw new DomainError('NOT_FOUND');
    });
    return true;
  }
}
