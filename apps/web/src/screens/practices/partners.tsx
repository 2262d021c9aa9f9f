import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Part } from './edition-text.js';
import type { ShownPractice } from './documents.js';
import type { ShownTransfers } from './transfer-documents.js';

// For those alone who write it.
const PartnersForm = lazy(async () => ({ default: (await import('./partners-form.js')).PartnersForm }));

/** Whom a practice looks for, and for what; those who write it may say so. */
export function Partners({
  practice,
  sought,
  again,
}: {
  practice: ShownPractice;
  sought: ShownTransfers['partnersSought'];
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [seeking, setSeeking] = useState(false);
  const may = practice.state === 'PUBLISHED' && (practice.viewerMayWrite || practice.viewerMayDecide);
  if (!sought && !may) return null;
  return (
    <Part head="partners.title">
      {sought && (
        <p className="max-w-[68ch] whitespace-pre-line" lang={sought.language}>
          {sought.words}
        </p>
      )}
      {may && (
        <div className={sought ? 'mt-3' : undefined}>
          <Button onPress={() => setSeeking(true)}>{t(sought ? 'partners.change' : 'partners.seek')}</Button>
        </div>
      )}
      {seeking && (
        <Suspense fallback={null}>
          <PartnersForm
            practice={practice}
            sought={sought}
            onClose={() => {
              setSeeking(false);
              again();
            }}
          />
        </Suspense>
      )}
    </Part>
  );
}
