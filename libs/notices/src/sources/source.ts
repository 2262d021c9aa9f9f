/** What a source of notices says of itself. One file a kind; sources.ts lists them, the strongest first. */
import { rolesThatGive, type Capability, type EventType } from '#kernel';
import { isActive } from '#people';
import type { NoticeReason } from '../notice/notice.type.js';

/** What somebody must be allowed, when it is written and again whenever it is read. `nothing`: it is about themselves. */
export type Needs = 'read' | 'admit' | 'moderate' | 'edit' | 'practices' | 'nothing';

export interface NoticeKind {
  reason: NoticeReason;
  needs: Needs;
  /** how people are told who chose nothing */
  way: 'MAIL' | 'BELL' | 'NOTHING';
}

export interface NoticeSource extends NoticeKind {
  /** whoever did it themselves is told too */
  ownActs?: true;
  /** the events that it looks at */
  events: readonly EventType[];
  /**
   * A SELECT over `event e` (i, stream_id, n, type, actor_id, subject_id, version, at), already of these types, that gives
   * i, person_id, scope_id, thread_id, subject_id, number, at, kept.
   * Rights, own acts, choices, and what was read in the meantime are not its business.
   */
  told: string;
}

/** The columns of a source whose notices are about no thread. */
export function about(person: string, scope: string, subject: string, at = 'e.at'): string {
  return `e.i, ${person} as person_id, ${scope} as scope_id, null::uuid as thread_id, ${subject} as subject_id, null::int as number,
    ${at} as at, false as kept`;
}

/** The columns of a source about a post `p` of a thread `t`. `kept`: even who has read the post is told. */
export function aboutPost(person: string, kept = 'false'): string {
  return `e.i, ${person} as person_id, t.scope_id, t.id as thread_id, t.id as subject_id, p.number, p.created_at as at, ${kept} as kept`;
}

/**
 * The post `p` and the thread `t` of the event `e`, looked up in this order: `offset 0` keeps the planner from beginning with
 * all threads that there are and asking for each of them who would have to be told.
 */
export function fromPost(found: string): string {
  return `from event e
    cross join lateral (select * from discussions.post p where p.id = e.subject_id and ${found} offset 0) p
    cross join lateral (select * from discussions.thread t where t.id = p.thread_id offset 0) t`;
}

/** Joins, as `g`, the grants of those who have this capability in a scope `s`, there or from above. */
export function joinThoseWho(capability: Capability): string {
  const holds = (scopes: string, reach: 'here' | 'below'): string[] => {
    const held = rolesThatGive(capability, reach).map((role) => `'${role}'`);
    return held.length > 0 ? [`(g.scope_id ${scopes} and g.role in (${held.join(', ')}))`] : [];
  };
  const anyOf = [...holds('= s.id', 'here'), ...holds('= any(s.reached_from)', 'below')].join(' or ');
  return `join people.scope_grant g on ${isActive('g')} and (${anyOf})`;
}
