interface Nested {
  id: string;
  parent?: { id: string } | null | undefined;
}

/**
 * Groups in the order in which a list shows them: each one followed by those that are part of it, with how deep it lies. What is
 * part of a group that is not in the list stands at its own place.
 */
export function inTrees<G extends Nested>(groups: readonly G[]): { group: G; depth: number }[] {
  const listed = new Set(groups.map((group) => group.id));
  const parts = new Map<string | null, G[]>();
  for (const group of groups) {
    const above = group.parent && listed.has(group.parent.id) ? group.parent.id : null;
    parts.set(above, [...(parts.get(above) ?? []), group]);
  }
  const walk = (above: string | null, depth: number): { group: G; depth: number }[] =>
    (parts.get(above) ?? []).flatMap((group) => [{ group, depth }, ...walk(group.id, depth + 1)]);
  return walk(null, 0);
}
