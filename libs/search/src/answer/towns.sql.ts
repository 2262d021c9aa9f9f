import type { Sql } from '#platform';

export function townNames(ids: readonly string[]): Sql {
  return {
    name: 'search.towns',
    text: `select m.id, jsonb_build_object('labels', m.names, 'local', m.local_name) as title
      from municipalities.municipality m where m.id = any($1::uuid[])`,
    values: [ids],
  };
}
