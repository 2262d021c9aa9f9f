/** The first letters of the first and the last word of a name: `Praktyczka, Wrocław` -> PW. Empty for an empty name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return letters.map((word) => Array.from(word ?? '')[0] ?? '').join('').toUpperCase();
}
