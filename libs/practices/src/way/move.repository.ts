/** All SQL of the way of editions. $1 is the actor where one is asked about. */
import { newId, type Actor } from '#kernel';
import { personCardOf } from '#municipalities';
import type { Sql, Tx } from '#platform';
import type { EditionState } from './way.policy.js';

export interface Way {
  editionId: string;
  state: EditionState;
  published: boolean;
  reviewerTowns: number;
  reviewTowns: number;
}

/** How far reviewing has come in the round of these editions. */
export function waysOf(editionIds: readonly string[]): Sql {
  return {
    name: 'practices.way.of',
    text: `select e.id as "editionId", e.state, e.published_at is not null as published,
        count(distinct r.municipality_id) filter (where r.state in ('ASKED', 'FREE', 'GIVEN'))::int as "reviewerTowns",
        count(distinct r.municipality_id) filter (where r.state = 'GIVEN')::int as "reviewTowns"
      from practices.edition e left join practices.review r on r.edition_id = e.id and r.round = e.round
      where e.id = any($1::uuid[]) group by e.id`,
    values: [editionIds],
  };
}

export interface NewMove {
  editionId: string;
  from: EditionState;
  to: EditionState;
  round: number;
  reason: string | null;
  language: string | null;
}

/** Writes the step down, and takes it. */
export async function takeStep(
  tx: Tx,
  { editionId, from, to, round, reason, language }: NewMove,
): Promise<void> {
  await tx.query({
    name: 'practices.move.insert',
    text: `insert into practices.edition_move (id, edition_id, from_state, to_state, round, reason, language, person_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [newId(), editionId, from, to, round, reason, language, tx.actor.personId],
  });
  await tx.query({
    name: 'practices.edition.move',
    text: `update practices.edition set state = $2, round = $3,
        submitted_at = case when $2 = 'SUBMITTED' then now() else submitted_at end,
        published_at = case when $2 = 'PUBLISHED' then coalesce(published_at, now()) else published_at end where id = $1`,
    values: [editionId, to, round],
  });
}

/** The steps of these editions, the first one first. */
export function movesOf(actor: Actor, editionIds: readonly string[]): Sql {
  return {
    name: 'practices.move.of',
    text: `select v.id, v.edition_id as "editionId", v.from_state as "from", v.to_state as "to", v.round, v.reason, v.language, v.at,
        case when $1::uuid is not null and v.person_id is not null then ${personCardOf('v.person_id')} end as person
      from practices.edition_move v where v.edition_id = any($2::uuid[]) order by v.id`,
    values: [actor.personId, editionIds],
  };
}
