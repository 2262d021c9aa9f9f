/**
 * How any room puts a person's card, or a town's tile, into a row of its own SQL: one place for the shape, so that a card
 * in a list, in a fact and in an answer cannot differ.
 *
 *     select t.id, ${personCard('author')} as author
 *     from discussions.thread t ${joinPersonCard('author', 't.author_id')}
 *
 * `alias` is the caller's word, unique in the statement; the columns are what pg reads as JSON.
 */
import { isInTerm } from '../affiliation/work.sql.js';

/** The tile of a joined row of `municipalities.municipality`, as JSON. */
export function municipalityTile(alias: string): string {
  return `json_build_object('id', ${alias}.id, 'number', ${alias}.number, 'slug', ${alias}.slug, 'name', ${alias}.local_name,
    'letters', ${alias}.letters, 'dye', ${alias}.dye, 'motif', ${alias}.motif)`;
}

/** The card of the person joined under this alias, as JSON; null where nobody was joined. */
export function personCard(alias: string): string {
  return `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name,
    'initials', ${alias}.initials, 'erased', ${alias}.erased_at is not null, 'municipality',
    case when ${alias}.erased_at is null then ${alias}_town.tile end) end`;
}

/** The joins that `personCard(alias)` reads from; the person may be missing. */
export function joinPersonCard(alias: string, personColumn: string): string {
  return `left join people.person ${alias} on ${alias}.id = ${personColumn}
    left join lateral (${townOf(`${alias}.id`)}) ${alias}_town on true`;
}

/** The card as one scalar subquery, for arrays of cards and other places where no join can stand. */
export function personCardOf(personColumn: string): string {
  return `(select ${personCard('card')} from people.person card
    left join lateral (${townOf('card.id')}) card_town on true where card.id = ${personColumn})`;
}

/**
 * Rows with the municipality (`id`) and the tile of a person's main affiliation of today: one row, or none. Its tables have long names:
 * under a short one that the caller's table has too, the caller's column would be its own, and everybody would be of one town.
 */
export function townOf(personColumn: string): string {
  return `select town.id, ${municipalityTile('town')} as tile
    from municipalities.affiliation main_work
    left join municipalities.organisation main_body on main_body.id = main_work.organisation_id
    join municipalities.municipality town on town.id = coalesce(main_work.municipality_id, main_body.municipality_id)
    where main_work.person_id = ${personColumn} and main_work.main and main_work.confirmed_at is not null
      and ${isInTerm('main_work')}
    order by main_work.from_earliest desc nulls last, main_work.id desc limit 1`;
}
