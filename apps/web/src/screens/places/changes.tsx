import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf, numberOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { PersonName } from '../../parts/person.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading, NotFound } from '../../parts/states.js';
import { fieldText } from './changes-words.js';

const MunicipalityChanges = graphql(`
  query MunicipalityChanges($number: Int!, $after: String) {
    municipality(number: $number) {
      id
      number
      slug
      name
      viewerCan
      revisions(first: 30, after: $after) {
        items {
          id
          at
          origin
          editor {
            ...Name
          }
          changes {
            field
            language
            from
            to
          }
        }
        next
      }
    }
  }
`);

/** Who changed the municipality's page, when, and from what to what. For those who may change it. */
export function MunicipalityChangesScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { municipality: segment } = useParams({ strict: false }) as { municipality: string };
  const number = numberOf(segment);
  const [after, setAfter] = useState<string | null>(null);
  const { answer, problem, again } = useAsk(
    MunicipalityChanges,
    { number: number ?? 0, after },
    { pause: number === null },
  );
  const town = answer?.municipality;
  if (number === null) return <NotFound />;
  if (problem && !town) return <Failed problem={problem} again={again} />;
  if (!town) return <Loading />;
  if (!town.viewerCan.includes('EDIT_MUNICIPALITY')) return <NotFound />;
  const { items, next } = town.revisions;
  return (
    <div className="page wide">
      <p className="small">
        <Go to={addressOf('municipalities', town)} className="link">
          {town.name}
        </Go>
      </p>
      <PageTitle>{t('places.changes')}</PageTitle>
      {items.length === 0 && <Empty title={t('places.changes.none')}>{t('places.changes.none.why')}</Empty>}
      <ol className="rows mt-5 max-w-[820px]">
        {items.map((revision) => (
          <li key={revision.id} className="grid gap-2 py-4">
            <p className="small muted">
              <time dateTime={revision.at}>
                {new Date(revision.at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })}
              </time>
              {', '}
              {revision.origin === 'REGISTER' ? (
                t('places.changes.register')
              ) : revision.editor ? (
                <PersonName person={revision.editor} />
              ) : (
                t('places.changes.operator')
              )}
            </p>
            {revision.changes.map((change, i) => (
              <div key={i}>
                <b className="block">{fieldText(change.field, t, change.language)}</b>
                {change.from && (
                  <del className="block whitespace-pre-line" lang={change.language ?? undefined}>
                    <span className="sr-only">{t('places.changes.was')} </span>
                    {change.from}
                  </del>
                )}
                {change.to && (
                  <ins className="block whitespace-pre-line" lang={change.language ?? undefined}>
                    <span className="sr-only">{t('places.changes.is')} </span>
                    {change.to}
                  </ins>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
      {(after || next) && (
        <div className="mt-5 flex flex-wrap gap-2">
          {after && <Button onPress={() => setAfter(null)}>{t('places.changes.newest')}</Button>}
          {next && <Button onPress={() => setAfter(next)}>{t('places.changes.older')}</Button>}
        </div>
      )}
    </div>
  );
}
