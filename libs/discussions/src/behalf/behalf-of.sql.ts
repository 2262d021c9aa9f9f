/** In whose name a post is written: parts of the statements that write and read it. */
import { behalf, speaksFor } from '#municipalities';

/** `behalf as (...)`: the right that the actor claims, looked up in the snapshot of the writing; empty without one. */
export function claims(scope: string, asked: string): string {
  return `behalf as materialized (select * from (${speaksFor('$1::uuid', scope, asked)}) claimed limit 1)`;
}

/** Whether what is claimed is nothing, or the actor's right. */
export const holds = (asked: string): string => `(${asked} is null or exists (select 1 from behalf))`;

/** In whose name this post is written, as everybody sees it. */
export const behalfOf = (post: string): string => behalf((name) => `${post}.behalf_${name}`);
