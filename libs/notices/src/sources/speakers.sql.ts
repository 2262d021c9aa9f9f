import { isInTerm } from '#municipalities';
import { isActive } from '#people';

/** Rows (person_id): who speaks today in a scope for a municipality (those who coordinate it or have its mandate) or an organisation. */
export function speakersOf(body: { municipality: string; organisation: string; scope: string }): string {
  return `select g.person_id from people.scope_grant g
      where g.scope_id = ${body.municipality} and g.role = 'COORDINATOR' and ${isActive('g')}
    union select m.person_id from municipalities.mandate m where m.municipality_id = ${body.municipality} and m.person_id is not null
      and (m.community_id is null or exists (select 1 from people.scope bs where bs.id = ${body.scope}
        and (m.community_id = bs.id or m.community_id = any(bs.path)))) and ${isInTerm('m')}
    union select a.person_id from municipalities.affiliation a
      where a.organisation_id = ${body.organisation} and a.confirmed_at is not null and ${isInTerm('a')}`;
}
