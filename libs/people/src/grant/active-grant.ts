/** The one sentence that says whether a grant holds now; `grant` is the alias of a people.scope_grant row. */
export function isActive(grant: string): string {
  return `${grant}.ended_at is null and ${grant}.since <= now() and (${grant}.until is null or ${grant}.until > now())`;
}
