import type { ReactNode } from 'react';
import { languageNames, useWords, type Language } from '../../../language/words.js';
import { TextArea, TextField } from '../../../parts/field.js';
import { labelsOf, type Texts } from '../../../parts/place-form.js';

/** A text in the language that is being written. Who writes another than the first sees what stands there above it. */
export function InTongue({
  label,
  hint,
  wrong,
  tongue,
  texts,
  change,
  rows = 0,
  maxLength,
}: {
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  tongue: Language;
  texts: Texts;
  change: (texts: Texts) => void;
  /** lines of the field; none: one that does not grow */
  rows?: number;
  maxLength: number;
}): ReactNode {
  const t = useWords();
  const written = labelsOf(texts).find(({ language }) => language !== tongue);
  const stands = !texts[tongue]?.trim() && written;
  const named = t('practiceForm.in', { label, language: languageNames[tongue] });
  const shown = {
    label: named,
    hint: stands ? `${stands.language.toUpperCase()}: ${stands.text}` : hint,
    wrong,
    maxLength,
    lang: tongue,
    value: texts[tongue] ?? '',
  };
  const changed = (text: string): void => change({ ...texts, [tongue]: text });
  return rows > 0 ? (
    <TextArea {...shown} rows={rows} onChange={(event) => changed(event.target.value)} />
  ) : (
    <TextField {...shown} onChange={(event) => changed(event.target.value)} />
  );
}

/** In this language, else in another one. */
export const shownIn = (texts: Texts, tongue: Language): string =>
  texts[tongue] || (Object.values(texts).find(Boolean) ?? '');
