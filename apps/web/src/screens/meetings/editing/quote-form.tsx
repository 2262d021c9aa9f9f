import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useLanguage, useWords } from '../../../language/words.js';
import { TextArea, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { LanguageSelect } from '../../../parts/long-form/language-select.js';
import type { QuoteRow } from './record-texts.js';
import type { RowForm } from '../../../parts/long-form/rows.js';

/** What somebody said, word for word. */
export function QuoteForm({ one, keep, leave }: RowForm<QuoteRow>): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [texts, setTexts] = useState<QuoteRow>(
    () => one ?? { key: newId(), text: '', language: own, by: '' },
  );
  const [tried, setTried] = useState(false);
  const change = (part: Partial<QuoteRow>): void => setTexts((before) => ({ ...before, ...part }));
  const send = (): void => {
    setTried(true);
    if (texts.text.trim()) keep(texts);
  };
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave}>
      <TextArea
        label={t('meetingRecord.quote.text')}
        rows={4}
        maxLength={2000}
        wrong={tried && !texts.text.trim() ? t('form.needed') : undefined}
        value={texts.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <TextField
        label={t('meetingRecord.quote.by')}
        hint={t('meetingRecord.by.hint')}
        maxLength={200}
        value={texts.by}
        onChange={(event) => change({ by: event.target.value })}
      />
      <LanguageSelect value={texts.language} change={(language) => change({ language })} />
    </Form>
  );
}
