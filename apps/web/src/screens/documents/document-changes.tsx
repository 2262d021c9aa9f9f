import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import type { MessageKey } from '../../language/messages/index.js';
import { RevisionList } from '../../parts/revisions.js';
import type { ShownDocument } from './documents.js';
import { kinds, licences } from './library-search.js';

/** Who changed what is said of it; names and folders as the reader knows them. */
export function DocumentChanges({ document }: { document: ShownDocument }): ReactNode {
  const t = useWords();
  const countries = new Intl.DisplayNames([useLocale()], { type: 'region' });
  const inWords = (field: string, text: string): string => {
    if (field === 'kind' && kinds.some((one) => one === text))
      return t(`documents.kind.${text}` as MessageKey);
    if (field === 'licence' && licences.some((one) => one === text))
      return t(`documents.licence.${text}` as MessageKey);
    if (field === 'state')
      return t(text === 'ARCHIVED' ? 'documents.shelf.ARCHIVED' : 'documents.shelf.CURRENT');
    if (field === 'country') return countries.of(text) ?? text;
    // an id tells nobody anything
    return field === 'folder' || field === 'municipalityId' ? '…' : text;
  };
  return (
    <RevisionList
      revisions={document.revisions}
      why=""
      after={null}
      onPage={() => undefined}
      inWords={inWords}
    />
  );
}
