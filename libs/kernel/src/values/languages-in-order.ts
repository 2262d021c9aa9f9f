/**
 * The keys of `available` in the order in which this reader wants them: each wanted language as it stands, then its base
 * (`ro-MD` reads `ro`), then any region of the same base (`pl` reads `pl-PL`). What was not asked for is not in the list.
 */
export function languagesInOrder(available: readonly string[], wanted: readonly string[]): string[] {
  const found: string[] = [];
  const take = (language: string | undefined) => {
    if (language !== undefined && !found.includes(language)) found.push(language);
  };
  for (const language of wanted) {
    const asked = language.toLowerCase();
    take(available.find((candidate) => candidate.toLowerCase() === asked));
    take(available.find((candidate) => candidate.toLowerCase() === baseOf(asked)));
    take(available.find((candidate) => baseOf(candidate.toLowerCase()) === baseOf(asked)));
  }
  return found;
}

function baseOf(language: string): string {
  return language.split('-', 1)[0] ?? language;
}
