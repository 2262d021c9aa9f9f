import { calledRoles } from '#kernel';

/**
 * Somebody named in a text, or a town or role that it calls together: `@Name` where one writes, a Markdown link where it is
 * stored, with the person's id, the town's number or the role's name.
 */
export interface Mention {
  id: string;
  name: string;
  /** a person, unless said */
  kind?: 'town' | 'role';
}

const LINK = new RegExp(
  `\\[@((?:\\\\.|[^\\]\\\\])+)\\]\\(guildhall:(person|town|role)/([0-9a-f-]{36}|[1-9]\\d{0,8}|${calledRoles.join('|')})\\)`,
  'g',
);

/** The text as it is stored. Longer names first, so that "@Praktyk, Rzeszów" is not cut by a person called "Praktyk". */
export function storedText(text: string, mentions: readonly Mention[]): string {
  const named = [...mentions].filter(({ name }) => name).sort((a, b) => b.name.length - a.name.length);
  if (named.length === 0) return text;
  const names = named.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}\\[])@(${names})(?![\\p{L}\\p{N}])`, 'gu'),
    (_, name: string) => {
      const { id, kind = 'person' } = named.find((mention) => mention.name === name)!;
      return `[@${name.replace(/[[\]\\]/g, '\\$&')}](guildhall:${kind}/${id})`;
    },
  );
}

/** The stored text as one writes it, with whom it names. */
export function writtenText(stored: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  const text = stored.replace(LINK, (_, escaped: string, kind: string, id: string) => {
    const name = escaped.replace(/\\([[\]\\])/g, '$1');
    if (!mentions.some((mention) => mention.id === id))
      mentions.push(kind === 'person' ? { id, name } : { id, name, kind: kind as 'town' | 'role' });
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

/** Those in whose name the letters stand where a word begins. */
export function peopleNamed<P extends { name: string }>(people: readonly P[], letters: string): P[] {
  const words = (text: string): string => ` ${plainLetters(text)}`.replace(/[\s,-]+/g, ' ');
  const sought = words(letters);
  return people.filter(({ name }) => words(name).includes(sought));
}
