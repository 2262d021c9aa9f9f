import { personCardOf } from '#municipalities';
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
