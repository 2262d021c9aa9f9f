import type { Sql, Tx } from '#platform';
import type { Address } from './address.js';

export interface EmailRow {
  id: string;
  address: string;
  main: boolean;
  verified: boolean;
}

/** A person who is known by an address. */
export interface AddressedPerson {
  personId: string;
  emailId: string;
  verified: boolean;
  hasAccount: boolean;
}

const columns = `id, address, main, verified_at is not null as verified`;

/** A person's addresses, the main one first. */
export function emailsOf(personId: string): Sql {
  return {
    name: 'people.email.list',
    text: `select ${columns} from people.email where person_id = $1 order by main desc, id`,
    values: [personId],
  };
}

/** Whose this address is: the person who confirmed it first, then those without an account who are known by it. */
export function personsAt(folded: string): Sql {
  return {
    name: 'people.email.persons-at',
    text: `select e.person_id as "personId", e.id as "emailId", e.verified_at is not null as verified,
                  a.person_id is not null as "hasAccount"
           from people.email e left join people.account a on a.person_id = e.person_id
           join people.person p on p.id = e.person_id and p.erased_at is null
           where e.folded = $1 order by e.verified_at nulls last, e.id`,
    values: [folded],
  };
}

/** Two who make something of one new address at once: the second waits, and finds what the first made. */
export async function lockAddress(tx: Tx, folded: string): Promise<void> {
  await tx.query({
    name: 'people.email.lock',
    text: `select pg_advisory_xact_lock(hashtextextended('people.email ' || $1, 0))`,
    values: [folded],
  });
}

export async function insertEmail(
  tx: Tx,
  email: Address & {
    id: string;
    personId: string;
    main: boolean;
    verified: boolean;
    tokenHash?: Buffer;
    hours?: number;
  },
): Promise<void> {
  await tx.query({
    name: 'people.email.insert',
    text: `insert into people.email (id, person_id, address, folded, main, verified_at, token_hash, token_expires_at)
           values ($1, $2, $3, $4, $5, case when $6 then now() end, $7, now() + make_interval(hours => $8))`,
    values: [
      email.id,
      email.personId,
      email.address,
      email.folded,
      email.main,
      email.verified,
      email.tokenHash ?? null,
      email.hours ?? null,
    ],
  });
}

/** Marks an address as the person's own, and their main one where they have none that is confirmed. */
export async function verifyEmail(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'people.email.verify',
    text: `update people.email set verified_at = coalesce(verified_at, now()), token_hash = null, token_expires_at = null
           where id = $1`,
    values: [id],
  });
}

/** Makes one address of a person the main one; false if it is not theirs or not confirmed. */
export async function makeMain(tx: Tx, personId: string, id: string): Promise<EmailRow | null> {
  await tx.query({
    name: 'people.email.clear-main',
    text: `update people.email set main = false where person_id = $1 and main and id <> $2
             and exists (select 1 from people.email n where n.id = $2 and n.person_id = $1 and n.verified_at is not null)`,
    values: [personId, id],
  });
  return tx.queryOne<EmailRow>({
    name: 'people.email.make-main',
    text: `update people.email set main = true where id = $2 and person_id = $1 and verified_at is not null
           returning ${columns}`,
    values: [personId, id],
  });
}

export async function findOwnEmail(tx: Tx, personId: string, id: string): Promise<EmailRow | null> {
  return tx.queryOne<EmailRow>({
    name: 'people.email.own',
    text: `select ${columns} from people.email where person_id = $1 and id = $2 for update`,
    values: [personId, id],
  });
}

export async function deleteEmail(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'people.email.delete',
    text: 'delete from people.email where id = $1',
    values: [id],
  });
}

export async function findByToken(
  tx: Tx,
  tokenHash: Buffer,
): Promise<{ id: string; folded: string; expired: boolean } | null> {
  return tx.queryOne({
    name: 'people.email.by-token',
    text: `select id, folded, token_expires_at <= now() as expired from people.email where token_hash = $1 for update`,
    values: [tokenHash],
  });
}
