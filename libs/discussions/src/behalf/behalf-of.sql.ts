/** In whose name a post is written: parts of the statements that write and read it. */
import { behalf, speaksFor } from '#municipalities';

/** `behalf as (...)`: the right that the actor claims, looked up in the snapshot of the writing; empty without one. */
export function claims(scope: string, asked: string): string {
  return `behalf as materialized (select * from (${speaksFor('$1::uuid', scope, asked)}) claimed limit 1)`;
}

/** Whether what is claimed is nothing, or the actor's right. */
export const holds = (asked: string): string => `(${asked} is null or exists (select 1 from behalf))`;

/** Of what a draft `d` was begun for: the id, as long as its author may speak for it. */
export const stillSpokenFor = (scope: string): string =>
  `(select still.id from (${speaksFor('$1::uuid', scope, 'd.behalf_id')}) still limit 1)`;

/** What a draft `d` was begun for, whether or not its author may still speak for it: what is kept of them. */
export const begunFor = `(select ${behalf((name) => `begun.${name}`)} from (
    select m.id as town_id, null::uuid as office_id, null::uuid as organisation_id from municipalities.municipality m where m.id = d.behalf_id
    union all select o.municipality_id, o.id, null from municipalities.office o where o.id = d.behalf_id
    union all select null, null, o.id from municipalities.organisation o where o.id = d.behalf_id) begun)`;

/** In whose name this post is written, as everybody sees it. */
export const behalfOf = (post: string): string => behalf((name) => `${post}.behalf_${name}`);
