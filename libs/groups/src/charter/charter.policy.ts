/** The greatest number that a version could have. */
const last = 2 ** 31 - 1;

/** Between which numbers the older versions lie that are asked for: one of them, those before one, or all. */
export function olderRange(asked: {
  version?: number | null | undefined;
  before?: number | null | undefined;
}): {
  above: number;
  upTo: number;
} {
  if (asked.version != null) return { above: Math.max(asked.version, 1) - 1, upTo: asked.version };
  return { above: 0, upTo: asked.before == null ? last : Math.max(asked.before, 1) - 1 };
}
