import { UserRoundX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { Select } from '../../parts/field.js';
import { fuzzyText, spanText } from '../../parts/fuzzy.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { useViewer } from '../../session/session.js';
import { Appoint } from './appoint.js';

export const MandateRow = graphql(`
  fragment MandateRow on Mandate {
    id
    community
    role
    from
    until
    person {
      ...Name
    }
  }
`);

const MandatesOn = graphql(`
  query MandatesOn($number: Int!, $on: FuzzyDate!) {
    municipality(number: $number) {
      id
      mandates(on: $on) {
        id
        until
        ...MandateRow
      }
    }
  }
`);

type Row = FragmentType<typeof MandateRow> & { id: string; until: string | null };

/** Who speaks in the municipality's name, now or at a date. A gap is said plainly: nobody looks for what is silently missing. */
export function Mandates({
  town,
  again,
}: {
  town: {
    id: string;
    number: number;
    mandates: readonly Row[];
    people: readonly { id: string; name: string }[];
    communities: readonly { id: string; name: string }[];
    viewerCan: readonly string[];
  };
  again: () => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [on, setOn] = useState('');
  const { answer } = useAsk(MandatesOn, { number: town.number, on: on || '2000' }, { pause: on === '' });
  const now = new Date().toISOString();
  const shown = on ? answer?.municipality.mandates : town.mandates;
  const isGap = shown && (on ? shown.length === 0 : !shown.some((one) => isOpen(one.until, now)));
  const mayAppoint = town.viewerCan.includes('EDIT_MUNICIPALITY');
  return (
    <section>
      <SectionHead aside={t('places.mandates.who')}>{t('places.mandates')}</SectionHead>
      <DateChoice on={on} onChange={setOn} />
      <div aria-live="polite">
        {isGap && (
          <div className="my-2 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m bg-amber-wash p-4">
            <span className="gap-mark">
              <UserRoundX aria-hidden="true" />
            </span>
            <p className="min-w-0 flex-1">
              <b className="block">
                {on
                  ? t('places.mandates.noneOn', { date: fuzzyText(on, locale, t) })
                  : t('places.mandates.none')}
              </b>
              {!mayAppoint && !on && t('places.mandates.none.why')}
            </p>
            {mayAppoint && !on && <Appoint town={town} again={again} />}
          </div>
        )}
        <ul className="rows">
          {shown?.map((masked) => (
            <MandateLine key={masked.id} mandate={masked} ended={!on && !isOpen(masked.until, now)} />
          ))}
        </ul>
      </div>
      {mayAppoint && !isGap && !on && (
        <div className="mt-3">
          <Appoint town={town} again={again} />
        </div>
      )}
    </section>
  );
}

function MandateLine({
  mandate: masked,
  ended,
}: {
  mandate: FragmentType<typeof MandateRow>;
  ended: boolean;
}): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const locale = useLocale();
  const mandate = unmask(MandateRow, masked);
  const role = t(`places.mandate.${mandate.role}`);
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <div className="flex items-center gap-3">
        <Avatar person={{ initials: mandate.person?.initials ?? '', municipality: null }} size={40} />
        <div className="min-w-0">
          {mandate.person ? (
            <PersonName person={mandate.person} />
          ) : (
            <b>{viewer ? t('places.mandates.nameless') : t('places.mandates.unnamed')}</b>
          )}
          <span className="muted small block">{ended ? t('places.mandate.ended', { role }) : role}</span>
        </div>
      </div>
      <div className="small">
        {mandate.community ?? t('places.mandates.everywhere')}
        <span className="muted block">{spanText(mandate.from, mandate.until, locale, t)}</span>
      </div>
    </li>
  );
}

/** Month and year: what one knows of the time one asks about. */
function DateChoice({ on, onChange }: { on: string; onChange: (on: string) => void }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [year = '', month = ''] = on.split('-');
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: 15 }, (_, i) => String(thisYear + 1 - i));
  const monthName = (i: number): string =>
    new Date(Date.UTC(2024, i, 1)).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' });
  return (
    <div className="mb-2 grid max-w-[440px] grid-cols-2 gap-3">
      <Select
        label={t('places.mandates.year')}
        value={year}
        onChange={(event) =>
          onChange(event.target.value && [event.target.value, month].filter(Boolean).join('-'))
        }
        options={[
          { value: '', text: t('places.mandates.now') },
          ...years.map((one) => ({ value: one, text: one })),
        ]}
      />
      <Select
        label={t('places.mandates.month')}
        value={month}
        disabled={year === ''}
        onChange={(event) => onChange([year, event.target.value].filter(Boolean).join('-'))}
        options={[
          { value: '', text: t('places.mandates.anyMonth') },
          ...Array.from({ length: 12 }, (_, i) => ({
            value: String(i + 1).padStart(2, '0'),
            text: monthName(i),
          })),
        ]}
      />
    </div>
  );
}

// A fuzzy date sorts as text against an instant of the same beginning: '2024-Q4' < '2026-...', '2026' covers this year.
function isOpen(until: string | null, now: string): boolean {
  return until === null || until === '' || until.slice(0, 4) > now.slice(0, 4) || coversNow(until, now);
}

function coversNow(until: string, now: string): boolean {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(until);
  const end = quarter ? `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}` : until;
  return end >= now.slice(0, end.length);
}
