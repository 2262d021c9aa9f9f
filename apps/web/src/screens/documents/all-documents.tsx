import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { DocumentRows } from './document-rows.js';
import { DocumentsPage } from './documents.js';
import { Filters, Shelves } from './filters.js';
import type { LibrarySearch } from './library-search.js';
import '../../look/documents.css';

/** All documents that the reader may read, of whatever place. */
export function AllDocumentsScreen(): ReactNode {
  const t = useWords();
  // By name: beside what is ours stands in an address what is the page's, as its language.
  const { kind, language, state, order } = useSearch({ strict: false }) as LibrarySearch;
  const [first, setFirst] = useState(30);
  const { answer, problem, again, waiting } = useAsk(DocumentsPage, {
    filter: { kind: kind ?? null, language: language ?? null, state: state ?? null },
    order: order ?? null,
    first,
  });
  return (
    <div className="wide page">
      <PageTitle>{t('documents.title')}</PageTitle>
      <p className="muted mt-2 max-w-[68ch]">{t('documents.all.why')}</p>
      <Shelves />
      {problem && !answer && <Failed problem={problem} again={again} />}
      {!answer && !problem && <Loading />}
      {answer && (
        <>
          <Filters kinds={answer.documents.kinds} languages={answer.documents.languages} />
          <DocumentRows
            page={answer.documents}
            here={null}
            waiting={waiting}
            onMore={first < 100 ? () => setFirst(100) : null}
          />
        </>
      )}
    </div>
  );
}
