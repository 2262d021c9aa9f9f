import { useMemo, type ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import { Go } from './go.js';

/** The whole vocabulary, the retired themes too: they name what things bear. */
export const Vocabulary = graphql(`
  query Vocabulary {
    themes(withRetired: true) {
      id
      number
      name
      parentId
      retired
    }
  }
`);

export interface NamedTheme {
  id: string;
  /** in the address of the theme's page */
  number: number;
  name: string;
}

/** The names of these themes in the reader's language, in the order of the vocabulary. Nothing is asked where there are none. */
export function useThemes(ids: readonly string[]): NamedTheme[] {
  const { answer } = useAsk(Vocabulary, {}, { pause: ids.length === 0 });
  const key = ids.join();
  return useMemo(
    () => (answer?.themes ?? []).filter((theme) => key.split(',').includes(theme.id)),
    [answer, key],
  );
}

/** Themes as links in a row: those given by name, or those of `ids`. Nothing where there are none. */
export function ThemeList({
  themes,
  ids = [],
}: {
  themes?: readonly NamedTheme[];
  ids?: readonly string[];
}): ReactNode {
  const t = useWords();
  const found = useThemes(themes ? [] : ids);
  const shown = themes ?? found;
  if (shown.length === 0) return null;
  return (
    <ul className="theme-list" aria-label={t('themes.label')}>
      {shown.map((theme) => (
        <li key={theme.id}>
          <Go to={`/themes/${theme.number}`}>{theme.name}</Go>
        </li>
      ))}
    </ul>
  );
}
