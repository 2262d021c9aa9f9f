import { useState, type ReactNode } from 'react';
import { Button } from '../../parts/button.js';
import { TextArea, TextField } from '../../parts/field.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';

export interface Named {
  name: string;
  purpose: string;
}

export type Names = Record<Language, Named>;

export const noNames = (): Names =>
  Object.fromEntries(languages.map((language) => [language, { name: '', purpose: '' }])) as Names;

/** What the inputs of the server take: only the languages that were filled in. */
export const labelsOf = (names: Names, field: keyof Named): { language: Language; text: string }[] =>
  languages.flatMap((language) => {
    const text = names[language][field].trim();
    return text ? [{ language, text }] : [];
  });

/** Name and purpose in the reader's language first; other languages are added one by one when wanted. */
export function NamesInLanguages({
  names,
  change,
  wrong,
}: {
  names: Names;
  change: (names: Names) => void;
  wrong?: string | undefined;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [shown, setShown] = useState<Language[]>([own]);
  const left = languages.filter((language) => !shown.includes(language));
  return (
    <>
      {shown.map((language, i) => {
        const set = (part: Partial<Named>): void =>
          change({ ...names, [language]: { ...names[language], ...part } });
        return (
          <fieldset key={language} className="grid gap-4">
            <legend className="mb-3 text-f-l font-bold" lang={language}>
              {languageNames[language]}
            </legend>
            <TextField
              label={t('setup.name')}
              lang={language}
              value={names[language].name}
              wrong={i === 0 ? wrong : undefined}
              maxLength={160}
              onChange={(event) => set({ name: event.target.value })}
            />
            <TextArea
              label={t('setup.purpose')}
              hint={t('form.optional')}
              lang={language}
              rows={3}
              value={names[language].purpose}
              maxLength={1000}
              onChange={(event) => set({ purpose: event.target.value })}
            />
          </fieldset>
        );
      })}
      {left.length > 0 && (
        <div className="grid gap-2">
          <span className="muted small" id="setup-languages">
            {t('setup.languages.add')}
          </span>
          <div className="flex flex-wrap gap-2" role="group" aria-labelledby="setup-languages">
            {left.map((language) => (
              <Button key={language} lang={language} onPress={() => setShown([...shown, language])}>
                {languageNames[language]}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
