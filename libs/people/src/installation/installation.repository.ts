import type { Sql } from '#platform';
import { installationScopeId } from '../scope/scopes.service.js';

/** The installation's name, and whether it has a community yet. */
export function installation(): Sql {
  return {
    name: 'people.installation.read',
    text: `select s.title, exists (select 1 from people.scope c where c.kind = 'community') as "setUp"
           from people.scope s where s.id = $1`,
    values: [installationScopeId],
  };
}

/** The demo's accounts, in the order in which they were made. */
export function demoAccounts(): Sql {
  return {
    name: 'people.installation.demo-accounts',
    text: `select e.address as email, p.name, split_part(split_part(e.folded, '@', 1), '.', 1) as role
           from people.email e join people.account a on a.person_id = e.person_id join people.person p on p.id = e.person_id
           where e.folded like '%@guildhall.example' and e.main and e.verified_at is not null order by a.person_id`,
    values: [],
  };
}
