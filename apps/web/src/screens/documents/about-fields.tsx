import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { parseFuzzyDate } from '#kernel';
import { useLocale, useWords } from '../../language/words.js';
import { Select, TextField } from '../../parts/field.js';
import type { FieldsForm } from '../../parts/form.js';
import { TownPicker, type PickedTown } from '../../parts/town-picker.js';
import { kinds, licences } from './library-search.js';

/** The countries of the communities and their neighbours, and of those who pay. */
const countries = ['BY', 'CH', 'CZ', 'DE', 'HU', 'LT', 'LV', 'MD', 'PL', 'RO', 'SK', 'UA'];

export const aboutRules = {
  kind: z.string().check(z.minLength(1, 'form.needed')),
  period: z.string().check(
    z.trim(),
    z.refine(
      (text) => text === '' || (parseFuzzyDate(text) !== null && !text.includes('T')),
      'places.date.form',
    ),
  ),
  country: z.string(),
  licence: z.string(),
};

export interface About {
  kind: string;
  period: string;
  country: string;
  licence: string;
}

interface Known {
  kind: string;
  period: string | null;
  country: string | null;
  licence: string | null;
}

export const aboutOf = (document?: Known): About => ({
  kind: document?.kind ?? '',
  period: document?.period ?? '',
  country: document?.country ?? '',
  licence: document?.licence ?? '',
});

/** As the server takes them: what was left empty is nothing. */
export const aboutInput = ({ kind, period, country, licence }: About, town: PickedTown | null) => ({
  kind: kind as never,
  period: period || null,
  country: country || null,
  licence: (licence || null) as never,
  municipalityId: town?.id ?? null,
});

/** What a document is and what it is about; only the kind must be said. */
export function AboutFields({
  form,
  town,
  onTown,
}: {
  form: FieldsForm<About & Record<string, string>>;
  town: PickedTown | null;
  onTown: (town: PickedTown | null) => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const [inCountries] = useState(() =>
    [...countries].sort((a, b) => (names.of(a) ?? a).localeCompare(names.of(b) ?? b, locale)),
  );
  return (
    <>
      <Select
        label={t('documents.kind')}
        {...form.field('kind')}
        options={[
          { value: '', text: t('documents.kind.choose') },
          ...kinds.map((kind) => ({ value: kind, text: t(`documents.kind.${kind}`) })),
        ]}
      />
      <TextField label={t('documents.period')} hint={t('documents.period.hint')} {...form.field('period')} />
      <Select
        label={t('documents.country')}
        {...form.field('country')}
        options={[
          { value: '', text: t('documents.country.none') },
          ...inCountries.map((one) => ({ value: one, text: names.of(one) ?? one })),
        ]}
      />
      <TownPicker label={t('documents.town')} picked={town} onPick={onTown} />
      <Select
        label={t('documents.licence')}
        {...form.field('licence')}
        options={[
          { value: '', text: t('documents.licence.none') },
          ...licences.map((one) => ({ value: one, text: t(`documents.licence.${one}`) })),
        ]}
      />
    </>
  );
}
