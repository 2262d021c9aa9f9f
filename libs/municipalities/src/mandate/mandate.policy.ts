/** When a mandate's grant holds: a grant knows instants, a mandate fuzzy dates. */

/** Until when the grant is given: to the last moment that the mandate's end may mean; null for an open one. */
export function grantEndsAt(until: { latest: string | null } | null): string | null {
  return until?.latest ?? null;
}

/** A mandate that may have ended already, or may not have begun, gives no grant. */
export function givesGrantNow(
  from: { earliest: string | null },
  until: { latest: string | null } | null,
  now: string,
): boolean {
  return (from.earliest === null || from.earliest <= now) && (until?.latest == null || until.latest > now);
}
