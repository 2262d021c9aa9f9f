import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DocumentLineFragment, DocumentsPageQuery } from '../../generated/graphql/graphql.js';
import { unmask, type FragmentType } from '../../graphql/documents.js';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { fileText } from '../../parts/files.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { Empty } from '../../parts/states.js';
import { DocumentLine } from './documents.js';
import { awaitedTitle } from './titles.js';

/** A page of documents with the way to more of them. */
export function DocumentRows({
  page,
  here,
  waiting,
  onMore,
  none,
}: {
  page: DocumentsPageQuery['documents'];
  /** the place whose list this is: it is not named again */
  here: string | null;
  waiting: boolean;
  onMore: (() => void) | null;
  /** what stands here where there is nothing */
  none?: ReactNode;
}): ReactNode {
  const t = useWords();
  return (
    <div aria-busy={waiting}>
      {page.items.length === 0 && (none ?? <Empty title={t('documents.none')} />)}
      <ul className="rows">
        {page.items.map((document) => (
          <Row key={document.id} document={document} here={here} />
        ))}
      </ul>
      {page.next && onMore && (
        <div className="mt-4">
          <Button waiting={waiting} onPress={onMore}>
            {t('documents.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What it is called, what it is, and in which languages there is a file of it. */
function Row({
  document: masked,
  here,
}: {
  document: FragmentType<typeof DocumentLine>;
  here: string | null;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const document = unmask(DocumentLine, masked);
  const { kind, period, place, languages, municipality } = document;
  const shown = useShown(languages);
  const about = municipality?.name ?? countryOf(document.country, locale);
  return (
    <li className="document-row">
      <FileText aria-hidden="true" />
      <div className="min-w-0">
        <Go to={addressOf('documents', document)} className="document-title" lang={shown?.language}>
          {document.title || awaitedTitle(document, t, locale)}
        </Go>
        <p className="muted small document-facts">
          <span>{t(`documents.kind.${kind}`)}</span>
          {period && <span>{periodText(period, locale, t)}</span>}
          {about && <span>{about}</span>}
          {shown?.current && <span>{fileText(shown.current, locale)}</span>}
          {languages.length === 0 && (
            <span className="mark" data-tone="amber">
              {t('documents.awaited')}
            </span>
          )}
          {languages.map((one) => (
            <LanguageMark key={one.id} language={one.language} stale={one.stale} />
          ))}
          {place.id !== here && place.title && <span>{place.title}</span>}
        </p>
      </div>
    </li>
  );
}

/** A language by its letters and, for who hears it, by its name; amber where it is out of date. */
function LanguageMark({ language, stale }: { language: string; stale: boolean }): ReactNode {
  const t = useWords();
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const name = names.of(language) ?? language;
  return (
    <span className="mark" {...(stale ? { 'data-tone': 'amber' } : {})}>
      <span aria-hidden="true">
        {stale ? t('documents.stale.short', { language: language.toUpperCase() }) : language.toUpperCase()}
      </span>
      <span className="sr-only">{stale ? t('documents.stale.of', { language: name }) : name}</span>
    </span>
  );
}

/** The language version for this reader: their own, else the original. */
export function useShown<One extends { language: string }>(languages: readonly One[]): One | undefined {
  const own = useLanguage();
  return languages.find(({ language }) => language === own) ?? languages[0];
}

export function countryOf(country: DocumentLineFragment['country'], locale: string): string | null {
  return country ? (new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country) : null;
}
