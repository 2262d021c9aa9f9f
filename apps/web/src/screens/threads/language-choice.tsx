import { Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import { languages, useWords } from '../../language/words.js';
import '../../look/language-choice.css';

/**
 * In which language a text is written: readers of others, their screen readers and translators need to know. Empty: the server
 * tells it from the text.
 */
export function LanguageChoice({
  language,
  onChoose,
  told = false,
}: {
  language: string;
  onChoose: (language: string) => void;
  /** it must be said: there is no telling from the text */
  told?: boolean;
}): ReactNode {
  const t = useWords();
  const all: string[] =
    language === '' || languages.includes(language as (typeof languages)[number])
      ? [...languages]
      : [...languages, language];
  return (
    <label className="language-choice">
      <Languages aria-hidden="true" />
      <span className="sr-only">{t('threads.writtenIn')}</span>
      <select value={language} onChange={(event) => onChoose(event.target.value)}>
        {!told && <option value="">{t('speaking.detect')}</option>}
        {all.map((one) => (
          <option key={one} value={one}>
            {languages.includes(one as (typeof languages)[number])
              ? t(`threads.written.${one as (typeof languages)[number]}`)
              : one.toUpperCase()}
          </option>
        ))}
      </select>
    </label>
  );
}
