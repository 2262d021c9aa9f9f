/** People named in a text: `@Name` where one writes, a Markdown link with the person's id where it is stored. */
export interface Mention {
  id: string;
  name: string;
}

const LINK = /\[@((?:\\.|[^\]\\])+)\]\(guildhall:person\/([0-9a-f-]{36})\)/g;

/** The text as it is stored. Longer names first, so that "@Praktyk, Rzeszów" is not cut by a person called "Praktyk". */
export function storedText(text: string, mentions: readonly Mention[]): string {
  const named = [...mentions].filter(({ name }) => name).sort((a, b) => b.name.length - a.name.length);
  if (named.length === 0) return text;
  const names = named.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}\\[])@(${names})(?![\\p{L}\\p{N}])`, 'gu'),
    (_, name: string) => {
      const { id } = named.find((mention) => mention.name === name)!;
      return `[@${name.replace(/[[\]\\]/g, '\\$&')}](guildhall:person/${id})`;
    },
  );
}

/** The stored text as one writes it, with the people named in it. */
export function writtenText(stored: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  const text = stored.replace(LINK, (_, escaped: string, id: string) => {
    const name = escaped.replace(/\\([[\]\\])/g, '$1');
    if (!mentions.some((mention) => mention.id === id)) mentions.push({ id, name });
    return `@${name}`;
  });
  return { text, mentions };
}

/** What is being typed after an @ before the caret: where it begins, and the letters so far. */
export function mentionAt(text: string, caret: number): { from: number; letters: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}][^@\n]{0,30}|)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const letters = found[1]!;
  return { from: caret - letters.length - 1, letters };
}

/** Letters without case and signs: "edinet" finds "Edineț". */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();
}

/** People whose name has a word that begins with the letters. */
export function peopleNamed<P extends { name: string }>(people: readonly P[], letters: string): P[] {
  const sought = plainLetters(letters);
  return people.filter(({ name }) => {
    const plain = plainLetters(name);
    return plain.startsWith(sought) || plain.split(/[\s,]+/).some((word) => word.startsWith(sought));
  });
}
