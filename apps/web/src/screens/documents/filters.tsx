import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentKind } from '../../generated/graphql/graphql.js';
import { useLocale, useWords } from '../../language/words.js';
import { Select } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import type { LibrarySearch } from './library-search.js';
import '../../look/tabs.css';

/** What is in use, and what is kept for the record. */
export function Shelves(): ReactNode {
  const t = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { state = 'CURRENT' } = useSearch({ strict: false }) as LibrarySearch;
  return (
    <nav className="group-tabs mt-4" aria-label={t('documents.shelves')}>
      {(['CURRENT', 'ARCHIVED'] as const).map((shelf) => (
        <Go
          key={shelf}
          to={shelf === 'CURRENT' ? path : `${path}?state=${shelf}`}
          {...(shelf === state ? { 'aria-current': 'page', 'data-here': '' } : {})}
        >
          {t(`documents.shelf.${shelf}`)}
        </Go>
      ))}
    </nav>
  );
}

/** By kind and by language; only what there is can be chosen. */
export function Filters({
  kinds,
  languages,
}: {
  kinds: readonly DocumentKind[];
  languages: readonly string[];
}): ReactNode {
  const t = useWords();
  const tongues = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const search = useSearch({ strict: false }) as LibrarySearch;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useNavigate();
  const choose = (change: LibrarySearch): void =>
    void navigate({ to: path, search: { ...search, ...change } as never, resetScroll: false });
  if (kinds.length + languages.length === 0) return null;
  return (
    <form aria-label={t('documents.filters')} className="document-filters">
      <Select
        label={t('documents.kind')}
        value={search.kind ?? ''}
        onChange={({ target }) => choose({ kind: (target.value || undefined) as never })}
        options={[
          { value: '', text: t('documents.all') },
          ...kinds.map((kind) => ({ value: kind, text: t(`documents.kind.${kind}`) })),
        ]}
      />
      <Select
        label={t('documents.language')}
        value={search.language ?? ''}
        onChange={({ target }) => choose({ language: (target.value || undefined) as never })}
        options={[
          { value: '', text: t('documents.all') },
          ...languages.map((one) => ({ value: one, text: tongues.of(one) ?? one })),
        ]}
      />
      <Select
        label={t('documents.order')}
        value={search.order ?? 'NEWEST'}
        onChange={({ target }) =>
          choose({ order: (target.value === 'TITLE' ? 'TITLE' : undefined) as never })
        }
        options={(['NEWEST', 'TITLE'] as const).map((one) => ({
          value: one,
          text: t(`documents.order.${one}`),
        }))}
      />
    </form>
  );
}
