/** All SQL of reviews. */
import { newId, type Actor } from '#kernel';
import { municipalityTile, personCardOf, townsOf, workOf } from '#municipalities';
import { visibleToPerson } from '#people';
import type { Sql, Tx } from '#platform';
import type { ReviewState } from './review.policy.js';

/** The grid, as it is offered today or with what was retired. */
export function allCriteria(withRetired: boolean): Sql {
  return {
    name: 'practices.criterion.all',
    text: `select c.id, c.key, c.names as "nameLabels", c.questions as "questionLabels", c.retired_at is not null as retired
      from practices.criterion c where $1 or c.retired_at is null order by c.position`,
    values: [withRetired],
  };
}

/** Of today, in the transaction of a review. */
export async function criteriaOfToday(tx: Tx): Promise<string[]> {
  return (await tx.query<{ id: string }>(allCriteria(false))).map(({ id }) => id);
}

/** The reviews of these editions, in the order in which they were asked for. Who is shown them is the policy's. */
export function reviewsOf(actor: Actor, editionIds: readonly string[]): Sql {
  return {
    name: 'practices.review.of',
    text: `select r.id, r.edition_id as "editionId", r.round, r.state, r.conflict, r.advice, r.words,
        r.language, r.asked_at as "askedAt", r.given_at as "givenAt", r.version, ${municipalityTile('t')} as municipality,
        case when $1::uuid is not null then ${personCardOf('r.person_id')} end as person, r.person_id is not distinct from $1::uuid as mine,
        (select coalesce(jsonb_agg(jsonb_build_object('value', s.value, 'words', s.words, 'criterion', jsonb_build_object('id', c.id, 'key', c.key,
            'nameLabels', c.names, 'questionLabels', c.questions, 'retired', c.retired_at is not null)) order by c.position), '[]')
          from practices.review_score s join practices.criterion c on c.id = s.criterion_id where s.review_id = r.id) as scores
      from practices.review r join municipalities.municipality t on t.id = r.municipality_id
      where r.edition_id = any($2::uuid[]) order by r.round, r.asked_at, r.id`,
    values: [actor.personId, editionIds],
  };
}

export interface Candidate {
  reads: boolean;
  towns: string[];
  /** for which of them they look at it */
  townId: string | null;
  writes: boolean;
  asked: boolean;
}

/** What somebody is to a practice whose edition they are to review. Null: nobody of this id. */
export async function candidate(
  tx: Tx,
  asked: { personId: string; practiceId: string; communityId: string; editionId: string; round: number },
): Promise<Candidate | null> {
  const person = '$1::uuid';
  return tx.queryOne<Candidate>({
    name: 'practices.review.candidate',
    text: `select ${visibleToPerson(person, '$3::uuid', 'write')} as reads, ${visibleToPerson(person, '$2::uuid', 'practices')} as writes,
        array(select town_id from (${townsOf(person, '$3::uuid')}) t) as towns,
        coalesce((select town_id from (${workOf(person)}) w), (select town_id from (${townsOf(person, '$3::uuid')}) t order by 1 limit 1)) as "townId",
        exists (select from practices.review r where r.edition_id = $4 and r.round = $5 and r.person_id = $1) as asked
      from people.person p where p.id = $1 and p.erased_at is null`,
    values: [asked.personId, asked.practiceId, asked.communityId, asked.editionId, asked.round],
  });
}

export async function insertReview(
  tx: Tx,
  review: {
    id: string;
    editionId: string;
    round: number;
    personId: string;
    municipalityId: string;
    grantId: string;
  },
): Promise<void> {
  await tx.query({
    name: 'practices.review.insert',
    text: `insert into practices.review (id, edition_id, round, person_id, municipality_id, grant_id, asked_by)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      ...[review.id, review.editionId, review.round, review.personId, review.municipalityId],
      ...[review.grantId, tx.actor.personId],
    ],
  });
}

export interface LockedReview {
  id: string;
  practiceId: string;
  editionId: string;
  round: number;
  personId: string;
  state: ReviewState;
  grantId: string | null;
  version: number;
}

/** The practice of a review: it is held before the review is. */
export async function practiceOfReview(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'practices.review.practice',
    text: `select e.practice_id as id from practices.review r join practices.edition e on e.id = r.edition_id where r.id = $1`,
    values: [id],
  });
  return row?.id ?? null;
}

export async function lockReview(tx: Tx, id: string): Promise<LockedReview | null> {
  return tx.queryOne<LockedReview>({
    name: 'practices.review.lock',
    text: `select r.id, e.practice_id as "practiceId", r.edition_id as "editionId", r.round, r.person_id as "personId", r.state,
        r.grant_id as "grantId", r.version
      from practices.review r join practices.edition e on e.id = r.edition_id where r.id = $1 for update of r`,
    values: [id],
  });
}

export async function moveReview(
  tx: Tx,
  review: { id: string; state: ReviewState; conflict?: string | null; keepsGrant: boolean },
): Promise<void> {
  await tx.query({
    name: 'practices.review.move',
    text: `update practices.review set state = $2, conflict = $3, grant_id = case when $4 then grant_id end, version = version + 1 where id = $1`,
    values: [review.id, review.state, review.conflict ?? null, review.keepsGrant],
  });
}

export interface GivenReview {
  id: string;
  advice: string;
  words: string;
  language: string;
  scores: readonly { criterionId: string; value: number; words?: string | null }[];
}

export async function writeReview(
  tx: Tx,
  { id, advice, words, language, scores }: GivenReview,
): Promise<void> {
  await tx.query({
    name: 'practices.review.give',
    text: `update practices.review set state = 'GIVEN', advice = $2, words = $3, language = $4, given_at = now(), version = version + 1
           where id = $1`,
    values: [id, advice, words, language],
  });
  await tx.query({
    name: 'practices.review-score.clear',
    text: 'delete from practices.review_score where review_id = $1',
    values: [id],
  });
  await tx.query({
    name: 'practices.review-score.write',
    text: `insert into practices.review_score (review_id, criterion_id, value, words)
           select $1, s."criterionId", s.value, s.words from jsonb_to_recordset($2::jsonb) as s("criterionId" uuid, value int, words text)`,
    values: [id, JSON.stringify(scores.map((one) => ({ ...one, words: one.words || null })))],
  });
}

/** Whoever was asked in the round before, and neither stepped back nor was released, is asked in this one; their role goes along. */
export async function carryReviews(
  tx: Tx,
  { id, round }: { id: string; round: number },
): Promise<{ personId: string }[]> {
  const before = await tx.query<{ personId: string; municipalityId: string; grantId: string; state: string }>(
    {
      name: 'practices.review.before',
      text: `update practices.review r set grant_id = null from practices.review was
        where was.id = r.id and r.edition_id = $1 and r.round = $2 - 1 and r.state in ('ASKED', 'FREE', 'GIVEN')
        returning r.person_id as "personId", r.municipality_id as "municipalityId", was.grant_id as "grantId", r.state`,
      values: [id, round],
    },
  );
  for (const { personId, municipalityId, grantId, state } of before)
    await tx.query({
      name: 'practices.review.carry',
      text: `insert into practices.review (id, edition_id, round, person_id, municipality_id, grant_id, asked_by, state)
             values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        ...[newId(), id, round, personId, municipalityId, grantId, tx.actor.personId],
        state === 'ASKED' ? 'ASKED' : 'FREE',
      ],
    });
  return before;
}

/** No review of this edition waits any more; gives the roles that were held by them. */
export async function endReviews(tx: Tx, editionId: string): Promise<{ grantId: string }[]> {
  const held = await tx.query<{ grantId: string }>({
    name: 'practices.review.held',
    text: `select grant_id as "grantId" from practices.review where edition_id = $1 and grant_id is not null order by id`,
    values: [editionId],
  });
  await tx.query({
    name: 'practices.review.end',
    text: `update practices.review set grant_id = null, version = version + 1,
        state = case when state in ('ASKED', 'FREE') then 'RELEASED' else state end where edition_id = $1 and grant_id is not null`,
    values: [editionId],
  });
  return held;
}
