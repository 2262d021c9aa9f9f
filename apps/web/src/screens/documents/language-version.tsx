import { Download } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import type { VersionFactsFragment } from '../../generated/graphql/graphql.js';
import { useLocale, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { fileText } from '../../parts/files.js';
import { PersonName } from '../../parts/person.js';
import { useDays } from '../../rendering/clock.js';
import { VersionFacts, type ShownLanguage } from './documents.js';
import { previewOf, type PreviewKind } from './preview-kinds.js';

const Preview = lazy(async () => ({ default: (await import('./preview.js')).Preview }));

/** A document in one language: its newest file, whether it is out of date, and the versions before. */
export function LanguageVersion({
  version: { id, language, title, origin, stale, versions: masked },
  first,
}: {
  version: ShownLanguage;
  /** the one for this reader: its title stands over the page already */
  first: boolean;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  const [newest, ...before] = masked.map((one) => unmask(VersionFacts, one));
  if (!newest) return null;
  const heading = `document-language-${id}`;
  return (
    <section aria-labelledby={heading} className="document-language">
      <h2 id={heading}>
        {name}
        <span className="mark" {...(stale ? { 'data-tone': 'amber' } : {})}>
          {stale ? t('documents.stale') : t(`documents.origin.${origin}`)}
        </span>
      </h2>
      {!first && (
        <p className="serif text-f-l" lang={language}>
          {title}
        </p>
      )}
      {stale && <p className="muted small measure">{t('documents.stale.why')}</p>}
      {origin === 'MACHINE' && <p className="muted small measure">{t('documents.machine.why')}</p>}
      <Newest version={newest} language={language} title={title} />
      {before.length > 0 && (
        <details>
          <summary className="summary-line">
            {t('documents.versions.before', { count: before.length })}
          </summary>
          <ol className="rows">
            {before.map((one) => (
              <li key={one.id} className="document-version">
                <VersionLine version={one} language={language} />
                <a href={one.url} download={one.name} className="link">
                  {t('documents.version.get', {
                    ordinal: one.ordinal,
                    language: name,
                    file: fileText(one, locale),
                  })}
                </a>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Newest({
  version,
  language,
  title,
}: {
  version: VersionFactsFragment;
  language: string;
  title: string;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  // Only now: the page that the server has drawn does not know what the browser can show.
  const [kind, setKind] = useState<PreviewKind | null>(null);
  useEffect(() => setKind(previewOf(version)), [version]);
  return (
    <>
      <VersionLine version={version} language={language} />
      <p className="flex flex-wrap gap-2">
        <a
          className="button"
          data-look="main"
          href={version.url}
          download={version.name}
          aria-label={t('documents.get.of', { title, file: fileText(version, locale) })}
        >
          <Download aria-hidden="true" />
          {t('documents.get', { file: fileText(version, locale) })}
        </a>
        {kind && (
          <Button onPress={() => setOpen(!open)} on={open}>
            {t('documents.preview')}
          </Button>
        )}
      </p>
      {open && kind && (
        <Suspense fallback={null}>
          <Preview file={version} kind={kind} title={title} language={language} />
        </Suspense>
      )}
      <details>
        <summary className="summary-line">{t('documents.proof')}</summary>
        <p className="small muted">{t('documents.proof.why')}</p>
        <p className="small document-hash">
          <code>{version.sha256}</code>
        </p>
      </details>
    </>
  );
}

/** Which version it is, since when, by whom, and what is new in it. */
function VersionLine({
  version: { ordinal, addedAt, addedBy, basedOn, changes },
  language,
}: {
  version: VersionFactsFragment;
  language: string;
}): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'long' });
  return (
    <div className="grid gap-1">
      <p className="muted small document-facts">
        <span>{t('documents.version', { ordinal })}</span>
        <time dateTime={addedAt}>{dayOf(addedAt)}</time>
        {addedBy && <PersonName person={addedBy} className="line-link" />}
        {basedOn !== null && <span>{t('documents.version.basedOn', { ordinal: basedOn })}</span>}
      </p>
      {changes && (
        <p className="measure whitespace-pre-line" lang={language}>
          {changes}
        </p>
      )}
    </div>
  );
}
