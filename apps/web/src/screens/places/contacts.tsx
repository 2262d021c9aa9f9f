import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useLocale, useWords } from '../../language/words.js';
import { fuzzyText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';

export const ContactRow = graphql(`
  fragment ContactRow on ContactPoint {
    id
    kind
    name
    address
    email
    phone
    website
    openingHours
  }
`);

export const OfficeRow = graphql(`
  fragment OfficeRow on Office {
    id
    kind
    name
    since
    holder {
      ...Name
    }
  }
`);

/** A gap that only those are told of who can close it: to everybody else it is simply not known. */
function Gap({ children, to, act }: { children: ReactNode; to: string; act: string }): ReactNode {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-m bg-amber-wash p-4">
      <p>{children}</p>
      <Go to={to} look="plain">
        {act}
      </Go>
    </div>
  );
}

/** The offices of the municipality; each stands, whether or not one knows who holds it. */
export function Offices({
  offices,
  edit,
}: {
  offices: readonly FragmentType<typeof OfficeRow>[];
  /** the address of the editor, for those who may */
  edit: string | null;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  if (offices.length === 0 && !edit) return null;
  return (
    <section>
      <SectionHead>{t('places.offices')}</SectionHead>
      {offices.length === 0 && edit && (
        <Gap to={edit} act={t('places.offices.add')}>
          {t('places.offices.none')}
        </Gap>
      )}
      <ul className="rows">
        {offices.map((masked) => {
          const office = unmask(OfficeRow, masked);
          return (
            <li key={office.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
              <b>{office.name}</b>
              {(office.holder || office.since) && (
                <span className="small">
                  {office.holder && <PersonName person={office.holder} />}
                  {office.since && (
                    <span className="muted">
                      {' '}
                      {t('places.since', { date: fuzzyText(office.since, locale, t) })}
                    </span>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where one reaches the municipality: only what is known is shown. */
export function Contacts({
  points,
  edit,
}: {
  points: readonly FragmentType<typeof ContactRow>[];
  edit: string | null;
}): ReactNode {
  const t = useWords();
  if (points.length === 0 && !edit) return null;
  return (
    <section>
      <SectionHead>{t('places.contacts')}</SectionHead>
      {points.length === 0 && edit && (
        <Gap to={edit} act={t('places.contacts.add')}>
          {t('places.contacts.none')}
        </Gap>
      )}
      <ul className="rows">
        {points.map((masked) => {
          const point = unmask(ContactRow, masked);
          return (
            <li key={point.id} className="grid gap-1 py-3">
              <b>{point.name}</b>
              <span className="muted small">{t(`places.contact.${point.kind}`)}</span>
              {point.address && <span>{point.address}</span>}
              {point.phone && (
                <a className="link" href={`tel:${point.phone.replace(/[^+\d]/g, '')}`}>
                  {point.phone}
                </a>
              )}
              {point.email && (
                <a className="link" href={`mailto:${point.email}`}>
                  {point.email}
                </a>
              )}
              {point.website && (
                <a className="link" href={point.website} rel="noopener">
                  {point.website.replace(/^https?:\/\//, '')}
                </a>
              )}
              {point.openingHours && (
                <span className="muted small whitespace-pre-line">{point.openingHours}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
