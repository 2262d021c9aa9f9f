import type { Sql, Tx } from '#platform';

/** What a sign-in is decided by. */
export interface CredentialsRow {
  personId: string;
  passwordHash: string;
}

/** The account whose confirmed address this is. */
export function credentialsAt(folded: string): Sql {
  return {
    name: 'people.account.credentials-at',
    text: `select a.person_id as "personId", a.password_hash as "passwordHash"
           from people.email e join people.account a on a.person_id = e.person_id
           where e.folded = $1 and e.verified_at is not null`,
    values: [folded],
  };
}

export function credentialsOf(personId: string): Sql {
  return {
    name: 'people.account.credentials-of',
    text: `select person_id as "personId", password_hash as "passwordHash" from people.account where person_id = $1`,
    values: [personId],
  };
}

/** Name and addresses of a person: what their password must not be. */
export function knownAs(personId: string): Sql {
  return {
    name: 'people.account.known-as',
    text: `select name as word from people.person where id = $1
           union all select address from people.email where person_id = $1`,
    values: [personId],
  };
}

export async function insertAccount(
  tx: Tx,
  account: { personId: string; passwordHash: string; termsVersion: string },
): Promise<void> {
  await tx.query({
    name: 'people.account.insert',
    text: `insert into people.account (person_id, password_hash, terms_version, terms_accepted_at) values ($1, $2, $3, now())`,
    values: [account.personId, account.passwordHash, account.termsVersion],
  });
}

export async function updatePassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx.query({
    name: 'people.account.password',
    text: `update people.account set password_hash = $2, password_changed_at = now() where person_id = $1`,
    values: [personId, passwordHash],
  });
}
