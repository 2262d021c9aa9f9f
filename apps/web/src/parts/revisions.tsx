import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../graphql/documents.js';
import { useLocale, useWords } from '../language/words.js';
import { Button } from './button.js';
import { PersonName } from './person.js';
import { fieldText } from './revision-words.js';
import { Empty } from './states.js';
import '../look/revisions.css';

export const RevisionLines = graphql(`
  fragment RevisionLines on RevisionPage {
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
`);

/** Who changed a page, when, and from what to what; a page of them, with the way to the older ones and back. */
export function RevisionList({
  revisions,
  why,
  after,
  onPage,
  inWords = (_, text) => text,
}: {
  revisions: FragmentType<typeof RevisionLines>;
  /** what will stand here, where nothing does yet */
  why: string;
  after: string | null;
  onPage: (after: string | null) => void;
  /** what was written in a field, as the reader is to see it */
  inWords?: (field: string, text: string) => string;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { items, next } = unmask(RevisionLines, revisions);
  return (
    <>
      {items.length === 0 && <Empty title={t('places.changes.none')}>{why}</Empty>}
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
                    {inWords(change.field, change.from)}
                  </del>
                )}
                {change.to && (
                  <ins className="block whitespace-pre-line" lang={change.language ?? undefined}>
                    <span className="sr-only">{t('places.changes.is')} </span>
                    {inWords(change.field, change.to)}
                  </ins>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
      {(after || next) && (
        <div className="mt-5 flex flex-wrap gap-2">
          {after && <Button onPress={() => onPage(null)}>{t('places.changes.newest')}</Button>}
          {next && <Button onPress={() => onPage(next)}>{t('places.changes.older')}</Button>}
        </div>
      )}
    </>
  );
}
