interface Payer {
  country: string | null;
  organisationId: string | null;
}

/**
 * Whether a change would put published words into somebody else's mouth: who gave them may be said more exactly, by a country
 * or an organisation that was not named yet, but never be another or nobody.
 */
export function isSomebodyElse(held: Payer, said: Payer): boolean {
  return (
    (held.country !== null && said.country !== held.country) ||
    (held.organisationId !== null && said.organisationId !== held.organisationId)
  );
}
