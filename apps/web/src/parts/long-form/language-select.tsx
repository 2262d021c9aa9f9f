import { useState, type ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { Select } from '../field.js';
import { spoken } from './spoken.js';

/** In which language something is. */
export function LanguageSelect({
  value,
  change,
  optional = false,
}: {
  value: string;
  change: (language: string) => void;
  /** it need not be said */
  optional?: boolean;
}): ReactNode {
  const t = useWords();
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const [offered] = useState(() => [...new Set<string>([...spoken, ...(value ? [value] : [])])]);
  return (
    <Select
      label={t('meetingRecord.language')}
      value={value}
      onChange={(event) => change(event.target.value)}
      options={[
        ...(optional ? [{ value: '', text: t('meetingRecord.language.none') }] : []),
        ...offered.map((code) => ({ value: code, text: names.of(code) ?? code })),
      ]}
    />
  );
}
