import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Go } from '../../parts/go.js';
import { useHasDocuments } from './has-documents.js';

/** The way to the documents of a place; nothing where there are none, and the reader may not put any in. */
export function DocumentsLink({ placeId, to }: { placeId: string; to: string }): ReactNode {
  const t = useWords();
  if (!useHasDocuments(placeId)) return null;
  return (
    <Go to={to} look="plain">
      {t('documents.title')}
    </Go>
  );
}
