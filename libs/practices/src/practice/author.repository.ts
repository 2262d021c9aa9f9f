import { personCardOf } from '#municipalities';
import { visibleToPerson } from '#people';
import type { Sql, Tx } from '#platform';

/** Who writes these practices, as cards. */
export function authorsOf(practiceIds: readonly string[]): Sql {
  return {
    name: 'practices.author.of',
    text: `select a.practice_id as id, json_agg(${personCardOf('a.person_id')} order by a.since, a.person_id) as authors
      from practices.practice_author a where a.practice_id = any($1::uuid[]) group by a.practice_id`,
    values: [practiceIds],
  };
}

export async function insertAuthor(
  tx: Tx,
  author: { practiceId: string; personId: string; grantId: string },
): Promise<void> {
  await tx.query({
    name: 'practices.author.insert',
    text: 'insert into practices.practice_author (practice_id, person_id, grant_id) values ($1, $2, $3)',
    values: [author.practiceId, author.personId, author.grantId],
  });
}

export interface AuthorCandidate {
  /** writes in the community */
  writes: boolean;
  isAuthor: boolean;
  /** is asked for a review of the edition in work, or has given it */
  reviews: boolean;
}

/** What somebody is to a practice that they are to write. Null: nobody of this id. */
export async function authorCandidate(
  tx: Tx,
  asked: { personId: string; practiceId: string; communityId: string },
): Promise<AuthorCandidate | null> {
  return tx.queryOne<AuthorCandidate>({
    name: 'practices.author.candidate',
    text: `select ${visibleToPerson('$1::uuid', '$3::uuid', 'write')} as writes,
        exists (select from practices.practice_author a where a.practice_id = $2 and a.person_id = $1) as "isAuthor",
        exists (select from practices.practice k join practices.edition w on w.id = k.working_id
          join practices.review r on r.edition_id = w.id and r.round = w.round and r.person_id = $1 and r.state in ('ASKED', 'FREE', 'GIVEN')
          where k.id = $2) as reviews
      from people.person p where p.id = $1 and p.erased_at is null`,
    values: [asked.personId, asked.practiceId, asked.communityId],
  });
}

/** The roles by which a practice is written, by person. */
export async function authorGrants(
  tx: Tx,
  practiceId: string,
): Promise<{ personId: string; grantId: string }[]> {
  return tx.query({
    name: 'practices.author.grants',
    text: 'select person_id as "personId", grant_id as "grantId" from practices.practice_author where practice_id = $1',
    values: [practiceId],
  });
}

export async function deleteAuthor(tx: Tx, practiceId: string, personId: string): Promise<void> {
  await tx.query({
    name: 'practices.author.delete',
    text: 'delete from practices.practice_author where practice_id = $1 and person_id = $2',
    values: [practiceId, personId],
  });
}
