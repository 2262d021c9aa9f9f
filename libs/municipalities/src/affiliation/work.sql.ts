/** The condition that a row of mandates or affiliations, under this alias, holds today; of what has no beginning or end nobody knows one. */
export function isInTerm(row: string): string {
  return `(${row}.from_earliest is null or ${row}.from_earliest <= now()) and (${row}.until_latest is null or ${row}.until_latest >= now())`;
}

/** Rows (town_id, sector) with where a person works today, by their main affiliation: one row, or none. Long names, as in `townOf`. */
export function workOf(person: string): string {
  return `select coalesce(main_work.municipality_id, main_body.municipality_id) as town_id,
      case when main_body.id is null then 'MUNICIPAL' else main_body.sector end as sector
    from municipalities.affiliation main_work left join municipalities.organisation main_body on main_body.id = main_work.organisation_id
    where main_work.person_id = ${person} and main_work.main and main_work.confirmed_at is not null and ${isInTerm('main_work')}
    order by main_work.from_earliest desc nulls last, main_work.id desc limit 1`;
}
