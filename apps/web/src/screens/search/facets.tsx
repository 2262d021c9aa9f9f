import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { Check } from '../../parts/field.js';
import type { Facet } from './documents.js';
import { nameOf, type SearchAddress } from './search-address.js';

/** By what the list can be narrowed, each value with how many would be left. */
export function Facets({
  facets,
  address,
  more,
  choose,
}: {
  facets: readonly Facet[];
  address: SearchAddress;
  /** there are more than were counted */
  more: boolean;
  choose: (facet: Facet['kind'], value: string) => void;
}): ReactNode {
  const t = useWords();
  const textOf = useValueText();
  return (
    <div className="facets">
      {facets.map(({ kind, values }) => (
        <fieldset key={kind}>
          <legend>{t(`search.facet.${kind}`)}</legend>
          {values.map((one) => (
            <Check
              key={one.value}
              checked={address[nameOf(kind)]?.includes(one.value) ?? false}
              onChange={() => choose(kind, one.value)}
              label={`${textOf(kind, one)} (${one.count}${more ? '+' : ''})`}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function useValueText(): (kind: Facet['kind'], value: Facet['values'][number]) => string {
  const t = useWords();
  const locale = useLocale();
  const named = (type: 'language' | 'region', code: string): string =>
    new Intl.DisplayNames([locale], { type }).of(code) ?? code;
  return (kind, { value, label }) => {
    if (label !== null) return label;
    if (kind === 'KIND') return t(`search.kind.${value as 'THREAD'}`);
    if (kind === 'PERIOD') return t(`search.period.${value as 'WEEK'}`);
    if (kind === 'LANGUAGE') return named('language', value);
    return kind === 'COUNTRY' ? named('region', value) : value;
  };
}
