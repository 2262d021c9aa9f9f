import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { languageNames, useLanguage, useWords } from '../../../language/words.js';
import { TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { InEveryLanguage } from '../../../parts/in-every-language.js';
import { labelsOf } from '../../../parts/place-form.js';
import { TownPicker } from '../../../parts/town-picker.js';
import { CountFields } from '../../../parts/long-form/count-fields.js';
import type { RowForm } from '../../../parts/long-form/rows.js';
import type { FigureRow } from './record-texts.js';

const whole = /^\d{1,10}$/;
const blank: Omit<FigureRow, 'key'> = {
  value: '',
  qualifier: 'EXACT',
  rank: '',
  asWritten: '',
  whats: {},
  town: null,
  territories: {},
  sources: {},
};

/** A figure: how many, or at which place, of what, where, and from where it is known. */
export function FigureForm({ one, keep, leave }: RowForm<FigureRow>): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [texts, setTexts] = useState<FigureRow>(() => one ?? { key: newId(), ...blank });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<FigureRow>): void => setTexts((before) => ({ ...before, ...part }));
  const { value, rank, whats, territories, sources, town } = texts;
  const [abroad] = useState(one !== null && !whats[own]);
  const number = (text: string): string | undefined =>
    text.trim() && !whole.test(text.trim()) ? t('meetings.count.form') : undefined;
  const wrong = {
    value: number(value) ?? (value.trim() || rank.trim() ? undefined : t('meetingRecord.figure.valueOrRank')),
    rank: number(rank),
    what: labelsOf(whats).length === 0 ? t('form.needed') : undefined,
    town: town && labelsOf(territories).length > 0 ? t('meetingRecord.figure.townOrTerritory') : undefined,
  };
  const send = (): void => {
    setTried(true);
    if (!Object.values(wrong).some(Boolean)) keep(texts);
  };
  const said: Partial<typeof wrong> = tried ? wrong : {};
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave}>
      <CountFields
        label={t('meetingRecord.figure.value')}
        wrong={said.value}
        value={value}
        qualifier={texts.qualifier}
        change={change}
      />
      <TextField
        label={t('meetingRecord.figure.rank')}
        inputMode="numeric"
        wrong={said.rank}
        value={rank}
        onChange={(event) => change({ rank: event.target.value })}
      />
      <TextField
        label={t('meetingRecord.figure.asWritten')}
        hint={t('meetingRecord.figure.asWritten.hint')}
        maxLength={120}
        value={texts.asWritten}
        onChange={(event) => change({ asWritten: event.target.value })}
      />
      <InEveryLanguage others={t('meetingRecord.figure.others')} open={abroad}>
        {(language) => (
          <div key={language} className="grid gap-5" lang={language}>
            <TextField
              label={t('meetingRecord.figure.what', { language: languageNames[language] })}
              wrong={language === own ? said.what : undefined}
              maxLength={200}
              value={whats[language] ?? ''}
              onChange={(event) => change({ whats: { ...whats, [language]: event.target.value } })}
            />
            <TextField
              label={t('meetingRecord.figure.territory', { language: languageNames[language] })}
              hint={language === own ? t('meetingRecord.figure.territory.hint') : undefined}
              maxLength={200}
              value={territories[language] ?? ''}
              onChange={(event) =>
                change({ territories: { ...territories, [language]: event.target.value } })
              }
            />
            <TextField
              label={t('meetingRecord.figure.source', { language: languageNames[language] })}
              maxLength={200}
              value={sources[language] ?? ''}
              onChange={(event) => change({ sources: { ...sources, [language]: event.target.value } })}
            />
          </div>
        )}
      </InEveryLanguage>
      <TownPicker
        label={t('meetingRecord.figure.town')}
        wrong={said.town}
        picked={town}
        onPick={(found) => change({ town: found && { id: found.id, name: found.name } })}
      />
    </Form>
  );
}
