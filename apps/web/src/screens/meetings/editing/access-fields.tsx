import { useState, type ReactNode } from 'react';
import { languageNames, useLanguage, useLocale, useWords } from '../../../language/words.js';
import { TextArea } from '../../../parts/field.js';
import { InEveryLanguage } from '../../../parts/in-every-language.js';
import { spoken } from '../../../parts/long-form/spoken.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import type { Part } from './meeting-texts.js';
import { Ticks } from '../../../parts/long-form/ticks.js';

/** In which languages it is, how one gets in, and what it costs. */
export function AccessFields({ texts, change }: Part): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const nameOf = (code: string): string => names.of(code) ?? code;
  const { languages, interpretation, accessibilities, prices } = texts;
  const [offered] = useState(() => [...new Set<string>([...spoken, ...languages, ...interpretation])]);
  const options = offered.map((code) => ({ value: code, text: nameOf(code) }));
  const [abroad] = useState(
    (!accessibilities[own] && Object.keys(accessibilities).length > 0) ||
      (!prices[own] && Object.keys(prices).length > 0),
  );
  const first = (by: typeof prices): string | undefined => by[own] ?? Object.values(by).find(Boolean);
  return (
    <FormPart
      name={t('meetingForm.access')}
      held={[...languages.map(nameOf), first(accessibilities), first(prices)]}
    >
      <Ticks
        label={t('meetingForm.languages')}
        options={options}
        ticked={languages}
        change={(ticked) => change({ languages: ticked })}
      />
      <Ticks
        label={t('meetingForm.interpretation')}
        options={options}
        ticked={interpretation}
        change={(ticked) => change({ interpretation: ticked })}
      />
      <InEveryLanguage others={t('meetingForm.access.others')} open={abroad}>
        {(language) => (
          <div key={language} className="grid gap-5" lang={language}>
            <TextArea
              label={t('meetingForm.accessibilityIn', { language: languageNames[language] })}
              hint={language === own ? t('meetingForm.accessibility.hint') : undefined}
              rows={2}
              maxLength={2000}
              value={accessibilities[language] ?? ''}
              onChange={(event) =>
                change({ accessibilities: { ...accessibilities, [language]: event.target.value } })
              }
            />
            <TextArea
              label={t('meetingForm.priceIn', { language: languageNames[language] })}
              rows={2}
              maxLength={2000}
              value={prices[language] ?? ''}
              onChange={(event) => change({ prices: { ...prices, [language]: event.target.value } })}
            />
          </div>
        )}
      </InEveryLanguage>
    </FormPart>
  );
}
