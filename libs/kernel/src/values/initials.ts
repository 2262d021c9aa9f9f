/** One or two letters of a name: of its first word and of its last before a comma ("Praktyczka, Wrocław" gives P). */
export function initialsOf(name: string): string {
  const words = (name.split(',')[0] ?? '').split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  const found = letters.map((word) => Array.from(word)[0]!.toLocaleUpperCase('pl')).join('');
  return found || Array.from(name.trim())[0]?.toUpperCase() || '?';
}
