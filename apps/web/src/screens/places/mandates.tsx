import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useLocale, useWords } from '../../language/words.js';
import { spanText } from '../../parts/fuzzy.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';

export const MandateRow = graphql(`
  fragment MandateRow on Mandate {
    id
    community
    role
    from
    until
    person {
      id
      name
      initials
      erased
    }
  }
`);

/** Who speaks in the municipality's name. A gap is said plainly: nobody looks for what is silently missing. */
export function Mandates({ mandates }: { mandates: readonly FragmentType<typeof MandateRow>[] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <section>
      <SectionHead aside={t('places.mandates.who')}>{t('places.mandates')}</SectionHead>
      {mandates.length === 0 ? (
        <p className="rounded-m bg-amber-wash p-4">{t('places.mandates.none')}</p>
      ) : (
        <ul className="rows">
          {mandates.map((masked) => {
            const mandate = unmask(MandateRow, masked);
            return (
              <li
                key={mandate.id}
                className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]"
              >
                <div className="flex items-center gap-3">
                  <Avatar
                    person={{ initials: mandate.person?.initials ?? '', municipality: null }}
                    size={40}
                  />
                  <div className="min-w-0">
                    {mandate.person ? (
                      <PersonName person={mandate.person} />
                    ) : (
                      <b>{t('places.mandates.unnamed')}</b>
                    )}
                    <span className="muted small block">{t(`places.mandate.${mandate.role}`)}</span>
                  </div>
                </div>
                <div className="small">
                  {mandate.community ?? t('places.mandates.everywhere')}
                  <span className="muted block">{spanText(mandate.from, mandate.until, locale, t)}</span>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
