import type { Sql, Tx } from '#platform';

/** To whom and in which language the way to a new password is sent. */
export interface ResetRecipient {
  personId: string;
  address: string;
  interfaceLanguage: string | null;
}

/** The account whose confirmed address this is. */
export function recipientAt(folded: string): Sql {
  return {
    name: 'people.password-reset.recipient',
    text: `select p.id as "personId", e.address, p.interface_language as "interfaceLanguage"
           from people.email e join people.account a on a.person_id = e.person_id join people.person p on p.id = e.person_id
           where e.folded = $1 and e.verified_at is not null`,
    values: [folded],
  };
}

export async function insertReset(
  tx: Tx,
  reset: { id: string; personId: string; tokenHash: Buffer },
): Promise<void> {
  await tx.query({
    name: 'people.password-reset.insert',
    text: `insert into people.password_reset (id, person_id, token_hash, expires_at)
           values ($1, $2, $3, now() + interval '1 hour')`,
    values: [reset.id, reset.personId, reset.tokenHash],
  });
}

/** Held until the commit, so that of two uses at once the second finds it used. */
export async function lockReset(
  tx: Tx,
  tokenHash: Buffer,
): Promise<{ personId: string; used: boolean; expired: boolean } | null> {
  return tx.queryOne({
    name: 'people.password-reset.lock',
    text: `select person_id as "personId", used_at is not null as used, expires_at <= now() as expired
           from people.password_reset where token_hash = $1 for update`,
    values: [tokenHash],
  });
}

/** All of a person's links die with the one that was used. */
export async function useResets(tx: Tx, personId: string): Promise<void> {
  await tx.query({
    name: 'people.password-reset.use',
    text: 'update people.password_reset set used_at = now() where person_id = $1 and used_at is null',
    values: [personId],
  });
}
