import type { ReactNode } from 'react';
import { languages, useLocale } from '../../language/words.js';
import { Select } from '../../parts/field.js';

/** In which documents of these communities come; those of the house first. */
const spoken = [...languages, 'be', 'cs', 'de', 'fr', 'hu', 'sk'];

export function LanguageSelect({
  label,
  value,
  onChoose,
}: {
  label: string;
  value: string;
  onChoose: (language: string) => void;
}): ReactNode {
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const all = spoken.includes(value) ? spoken : [...spoken, value];
  return (
    <Select
      label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      options={all.map((one) => ({ value: one, text: names.of(one) ?? one }))}
    />
  );
}
