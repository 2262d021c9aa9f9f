import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { useDocumentNews } from '../../live/document-news.js';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PersonName } from '../../parts/person.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { useDays } from '../../rendering/clock.js';
import { useViewer } from '../../session/session.js';
import { countryOf, useShown } from './document-rows.js';
import { DocumentByNumber, type ShownDocument } from './documents.js';
import { LanguageVersion } from './language-version.js';
import { awaitedTitle } from './titles.js';
import '../../look/documents.css';

// Only for those who may change it.
const DocumentSteps = lazy(async () => ({ default: (await import('./document-steps.js')).DocumentSteps }));
const DocumentChanges = lazy(async () => ({
  default: (await import('./document-changes.js')).DocumentChanges,
}));

/** A document under its permanent address: its language versions, their files, and what is known of it. */
export function DocumentScreen(): ReactNode {
  const { document: segment } = useParams({ strict: false }) as { document: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    DocumentByNumber,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const document = answer?.document;
  useRightAddress('documents', document);
  useDocumentNews([document?.streamId], again);
  if (number === null) return <NotFound />;
  if (problem && !document) return <Failed problem={problem} again={again} />;
  if (!document) return <Loading />;
  return <Page document={document} again={again} />;
}

function Page({ document, again }: { document: ShownDocument; again: () => void }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const viewer = useViewer();
  const { kind, place, languages } = document;
  const shown = useShown(languages);
  const ordered = shown ? [shown, ...languages.filter((one) => one !== shown)] : languages;
  return (
    <div className="wide page">
      <p className="small">
        <Go to={`${place.address}/documents`} className="link">
          {place.title || t('documents.title')}
        </Go>
      </p>
      <p className="mt-2 font-semibold">{t(`documents.kind.${kind}`)}</p>
      <PageTitle className="serif text-f-3xl document-heading" lang={shown?.language}>
        {document.title || awaitedTitle(document, t, locale)}
      </PageTitle>
      <Archived document={document} />
      <div className="document-grid">
        <div className="grid min-w-0 content-start gap-8">
          {languages.length === 0 && (
            <p className="measure">
              <span className="mark" data-tone="amber">
                {t('documents.awaited')}
              </span>{' '}
              {t('documents.awaited.why')}
            </p>
          )}
          {ordered.map((one, at) => (
            <LanguageVersion key={one.id} version={one} first={at === 0} />
          ))}
        </div>
        <aside className="grid content-start gap-8">
          <Facts document={document} />
          {document.viewerMayEdit && (
            <Suspense fallback={null}>
              <DocumentSteps document={document} again={again} />
            </Suspense>
          )}
        </aside>
      </div>
      {viewer && document.viewerMayEdit && document.revisions.items.length > 0 && (
        <section className="mt-10">
          <SectionHead>{t('documents.changes')}</SectionHead>
          <Suspense fallback={null}>
            <DocumentChanges document={document} />
          </Suspense>
        </section>
      )}
    </div>
  );
}

/** Kept for the record: said before anything else. */
function Archived({ document }: { document: ShownDocument }): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'long' });
  const { state, archivedAt, notice, noticeLanguage } = document;
  if (state !== 'ARCHIVED' || !archivedAt) return null;
  return (
    <div className="document-archived">
      <p className="font-semibold">{t('documents.archived', { date: dayOf(archivedAt) })}</p>
      {notice && (
        <p className="whitespace-pre-line" lang={noticeLanguage ?? undefined}>
          {notice}
        </p>
      )}
    </div>
  );
}

function Facts({ document }: { document: ShownDocument }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const dayOf = useDays({ dateStyle: 'long' });
  const { period, municipality, licence, addedBy, addedAt } = document;
  const country = countryOf(document.country, locale);
  return (
    <dl className="document-about">
      {period && (
        <div>
          <dt>{t('documents.period')}</dt>
          <dd>{periodText(period, locale, t)}</dd>
        </div>
      )}
      {(municipality ?? country) && (
        <div>
          <dt>{t('documents.covers')}</dt>
          <dd>
            {municipality && <Go to={addressOf('municipalities', municipality)}>{municipality.name}</Go>}
            {municipality && country && ', '}
            {country}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('documents.licence')}</dt>
        <dd>{t(licence ? `documents.licence.${licence}` : 'documents.licence.none')}</dd>
      </div>
      <div>
        <dt>{t('documents.added')}</dt>
        <dd>
          <time dateTime={addedAt}>{dayOf(addedAt)}</time>
          {addedBy && (
            <>
              {', '}
              <PersonName person={addedBy} className="line-link" />
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
