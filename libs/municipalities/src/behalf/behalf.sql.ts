/** In whose name somebody may speak, and how that is shown: one place for it, for any room where something is said. */
import { isActive } from '#people';
import { isInTerm } from '../affiliation/work.sql.js';
import { municipalityTile } from '../person-card/person-card.sql.js';

/** The condition that a row `m` of mandates is the person's, today, in a scope or everywhere. */
export function holdsMandate(person: string, scope: string): string {
  return `m.person_id = ${person} and ${isInTerm('m')}
        and (m.community_id is null or exists (select 1 from people.scope bs
          where bs.id = ${scope} and (m.community_id = bs.id or m.community_id = any(bs.path))))`;
}

/**
 * Rows (id, town_id, office_id, organisation_id): all in whose name a person may speak today in a scope. For a municipality
 * speaks who has its mandate there or everywhere, and who coordinates it: to work for a town is not to speak for it, and a
 * mailbox of its domain confirms the work alone. For an organisation speaks who works for it, as it has confirmed; for an
 * office, who holds it and who coordinates the municipality.
 * @param asked an id that alone matters, null for none: the person's rights are then not even looked up; absent: all
 */
export function speaksFor(person: string, scope: string, asked?: string): string {
  const only = (id: string): string => (asked ? `${asked} is not null and ${id} = ${asked} and` : '');
  return `select m.municipality_id as id, m.municipality_id as town_id, null::uuid as office_id, null::uuid as organisation_id
      from municipalities.mandate m where ${only('m.municipality_id')} ${holdsMandate(person, scope)}
    union select bt.id, bt.id, null, null from people.scope_grant bg join municipalities.municipality bt on bt.id = bg.scope_id
      where ${only('bt.id')} bg.person_id = ${person} and bg.role = 'COORDINATOR' and ${isActive('bg')}
    union select a.organisation_id, null, null, a.organisation_id from municipalities.affiliation a
      where ${only('a.organisation_id')} a.organisation_id is not null and a.person_id = ${person}
        and a.confirmed_at is not null and ${isInTerm('a')}
    union select o.id, o.municipality_id, o.id, null from municipalities.office o
      where ${only('o.id')} (o.holder_id = ${person} or exists (select 1 from people.scope_grant og
        where og.scope_id = o.municipality_id and og.person_id = ${person} and og.role = 'COORDINATOR' and ${isActive('og')}))`;
}

/**
 * Rows (town_id) with all towns that somebody belongs to today, in a scope: where they work, as it was confirmed, also in a body that
 * acts for a town, and for which they speak. Who shares what is a town's is of it; who judges it is not.
 */
export function townsOf(person: string, scope: string): string {
  return `select coalesce(works.municipality_id, body.municipality_id) as town_id from municipalities.affiliation works
      left join municipalities.organisation body on body.id = works.organisation_id
      where works.person_id = ${person} and works.confirmed_at is not null and ${isInTerm('works')}
        and coalesce(works.municipality_id, body.municipality_id) is not null
    union select spoken.town_id from (${speaksFor(person, scope)}) spoken where spoken.town_id is not null`;
}

const labels = (column: string): string =>
  `coalesce((select json_agg(json_build_object('language', l.key, 'text', l.value) order by l.key) from jsonb_each_text(${column}) l), '[]')`;

/**
 * The kernel's `BehalfView` of a row with the columns `town_id`, `office_id` and `organisation_id` under this prefix, as JSON;
 * null where nobody's name is used, and then nothing is looked up.
 */
export function behalf(column: (name: 'town_id' | 'office_id' | 'organisation_id') => string): string {
  return `case when ${column('organisation_id')} is not null then (
      select json_build_object('kind', 'ORGANISATION', 'id', bo.id, 'number', bo.number, 'names', ${labels('bo.names')}, 'municipality', null)
      from municipalities.organisation bo where bo.id = ${column('organisation_id')})
    when ${column('town_id')} is not null then (
      select json_build_object('kind', case when bf.id is null then 'MUNICIPALITY' else 'OFFICE' end, 'id', coalesce(bf.id, bt.id),
        'number', bt.number, 'names', case when bf.id is null then '[]'::json else ${labels('bf.names')} end, 'municipality', ${municipalityTile('bt')})
      from municipalities.municipality bt left join municipalities.office bf on bf.id = ${column('office_id')}
      where bt.id = ${column('town_id')}) end`;
}
