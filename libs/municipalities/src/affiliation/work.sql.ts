/** The condition that a row of mandates or affiliations, under this alias, holds today; of what has no beginning or end nobody knows one. */
export function isInTerm(row: string): string {
  return `(${row}.from_earliest is null or ${row}.from_earliest <= now()) and (${row}.until_latest is null or ${row}.until_latest >= now())`;
}

/** Rows (town_id, sector) with where a person works today, by their main affiliation: one row, or none. */
export function workOf(person: string): string {
  return `select coalesce(a.municipality_id, o.municipality_id) as town_id, case when o.id is null then 'MUNICIPAL' else o.sector end as sector
    from municipalities.affiliation a left join municipalities.organisation o on o.id = a.organisation_id
    where a.person_id = ${person} and a.main and a.confirmed_at is not null and ${isInTerm('a')}
    order by a.from_earliest desc nulls last, a.id desc limit 1`;
}
