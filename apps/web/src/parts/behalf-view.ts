import type { BehalfView } from '#kernel';

type Loose = Omit<BehalfView, 'municipality'> & { municipality?: BehalfView['municipality'] | undefined };

/** In whose name something is said, as the kernel has it. */
export function asBehalf(given: Loose | null | undefined): BehalfView | null {
  return given ? { ...given, municipality: given.municipality ?? null } : null;
}
