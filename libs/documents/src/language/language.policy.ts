/** What a file that is put into a document becomes: the original, a newer version of a language, or a new language. */
import { DomainError } from '#kernel';

export interface StandingLanguage {
  id: string;
  language: string;
  title: string;
  origin: string;
  newest: number;
  basedOn: number | null;
}

export interface Brought {
  language: string;
  title: string | null;
  origin: string | null;
  basedOn: number | null;
}

/** The language as it then stands, with the version that the file is. Throws BAD_INPUT at the field that says what cannot be. */
export function afterBringing(
  standing: readonly StandingLanguage[],
  brought: Brought,
  newId: string,
): StandingLanguage {
  const original = standing.find(({ origin }) => origin === 'ORIGINAL');
  const before = standing.find(({ language }) => language === brought.language);
  const title = brought.title ?? before?.title;
  if (!title) throw new DomainError('BAD_INPUT', { field: 'input.title', rule: 'REQUIRED' });
  const isOriginal = !original || before?.id === original.id;
  if (brought.origin && isOriginal !== (brought.origin === 'ORIGINAL'))
    throw new DomainError('BAD_INPUT', { field: 'input.origin', rule: 'ONE_ORIGINAL' });
  if (brought.basedOn !== null && (isOriginal || brought.basedOn > original.newest))
    throw new DomainError('BAD_INPUT', { field: 'input.basedOn', rule: 'NO_SUCH_VERSION' });
  return {
    id: before?.id ?? newId,
    language: brought.language,
    title,
    origin: isOriginal ? 'ORIGINAL' : (brought.origin ?? before?.origin ?? 'HUMAN'),
    newest: (before?.newest ?? 0) + 1,
    basedOn: isOriginal ? null : (brought.basedOn ?? original.newest),
  };
}
