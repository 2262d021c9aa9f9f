/** What an actor is to a practice `p` of the statement around it. $1 is always the actor. */
import type { Actor } from '#kernel';
import { townsOf } from '#municipalities';
import { visibleTo } from '#people';

export interface Standings {
  discover: string;
  read: string;
  /** an author */
  writes: string;
  /** an editor of the community */
  decides: string;
  /** of the town whose practice it is, or an author of it */
  involved: string;
  /** may know of it: also an editor, once it has been handed in */
  knows: string;
  /** sees the edition in work, `w` */
  seesWork: string;
  /** a reviewer of the edition in work, who has not stepped back */
  reviews: string;
}

const me = '$1::uuid';

export function standings(actor: Actor): Standings {
  const asked = (column: string, answer: 'discover' | 'read' | 'practices') =>
    visibleTo(actor, column, { answer }, 1).sql;
  const [discover, read, writes] = [
    asked('p.id', 'discover'),
    asked('p.id', 'read'),
    asked('p.id', 'practices'),
  ];
  const decides = asked('p.community_id', 'practices');
  const reviews = `exists (select 1 from practices.review r where r.edition_id = p.working_id and r.person_id = ${me}
    and r.state in ('ASKED', 'FREE', 'GIVEN'))`;
  const handedIn = `exists (select 1 from practices.edition h where h.practice_id = p.id and h.submitted_at is not null)`;
  return {
    discover,
    read,
    writes,
    decides,
    involved: `(${writes} or p.municipality_id in (${townsOf(me, 'p.community_id')}))`,
    knows: `(${discover} or (${handedIn} and ${decides}))`,
    reviews,
    seesWork: `(${writes} or ${reviews} or (w.submitted_at is not null and ${decides}))`,
  };
}
