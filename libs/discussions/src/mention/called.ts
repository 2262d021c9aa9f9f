import { calledRoles, type CalledRole } from '#kernel';
import { withoutCode } from './mentioned.js';

/** The towns, by their numbers, and the roles that a text calls together. */
export interface Called {
  towns: readonly number[];
  roles: readonly CalledRole[];
}

/** More towns than this are a proclamation, not a question to somebody: the rest are words only. */
export const mostTowns = 10;

const link = new RegExp(`\\]\\(guildhall:(?:town/([1-9]\\d{0,8})|role/(${calledRoles.join('|')}))\\)`, 'g');

/**
 * What a Markdown text calls by `[@Wrocław](guildhall:town/<number>)` and `[@facilitators](guildhall:role/FACILITATOR)`,
 * once each. The word before it is the writer's; readers are shown the role in their own language.
 */
export function calledIn(text: string): Called {
  const towns = new Set<number>();
  const roles = new Set<CalledRole>();
  for (const [, town, role] of withoutCode(text).matchAll(link)) {
    if (role) roles.add(role as CalledRole);
    else if (towns.size < mostTowns) towns.add(Number(town));
  }
  return { towns: [...towns], roles: [...roles] };
}

/**
 * A part of a statement that writes down what the post calls.
 * @param row where `postId` and `version` come from
 */
export function writesCallings(
  row: string,
  postId: string,
  version: string,
  towns: string,
  roles: string,
): string {
  return `insert into discussions.calling (post_id, addressee, municipality_id, role, version)
        select ${postId}, c.addressee, c.municipality_id, c.role, ${version} from ${row} cross join (
          select town.id::text as addressee, town.id as municipality_id, null as role
          from municipalities.municipality town where town.number = any(${towns}::int[])
          union all select called, null, called from unnest(${roles}::text[]) called
        ) c on conflict (post_id, addressee) do nothing`;
}
