import type { Actor } from '#kernel';
import { visibleTo } from '#people';
import type { Sql, Tx } from '#platform';
import type { Question } from './questionnaire.entity.js';

/** What is asked in the scopes that the actor may know of. */
export function questionnairesOf(actor: Actor, scopeIds: readonly string[]): Sql {
  const discover = visibleTo(actor, 'q.scope_id', { answer: 'discover' }, 1);
  return {
    name: 'groups.questionnaire.of',
    text: `select q.scope_id as "scopeId", q.version, q.questions from groups.questionnaire q
           where q.scope_id = any($2::uuid[]) and ${discover.sql}`,
    values: [...discover.values, scopeIds],
  };
}

export async function findQuestions(
  tx: Tx,
  scopeId: string,
): Promise<{ version: number; questions: Question[] }> {
  const row = await tx.queryOne<{ version: number; questions: Question[] }>({
    name: 'groups.questionnaire.find',
    text: 'select version, questions from groups.questionnaire where scope_id = $1',
    values: [scopeId],
  });
  return row ?? { version: 0, questions: [] };
}

export async function putQuestions(
  tx: Tx,
  row: { scopeId: string; version: number; questions: readonly Question[] },
): Promise<void> {
  await tx.query({
    name: 'groups.questionnaire.put',
    text: `insert into groups.questionnaire (scope_id, version, questions) values ($1, $2, $3)
           on conflict (scope_id) do update set version = excluded.version, questions = excluded.questions`,
    values: [row.scopeId, row.version, JSON.stringify(row.questions)],
  });
}
