import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useWords } from '../../../language/words.js';
import { Select, TextArea, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { contributionKinds } from './choices.js';
import { LanguageSelect } from '../../../parts/long-form/language-select.js';
import type { ContributionRow } from './record-texts.js';
import type { RowForm } from '../../../parts/long-form/rows.js';

const blank: Omit<ContributionRow, 'key'> = {
  kind: 'PRESENTATION',
  title: '',
  url: '',
  language: '',
  by: '',
  subjects: '',
};

/** What was presented, said or recorded, by whom, and where it can be found. */
export function ContributionForm({ one, keep, leave }: RowForm<ContributionRow>): ReactNode {
  const t = useWords();
  const [texts, setTexts] = useState<ContributionRow>(() => one ?? { key: newId(), ...blank });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<ContributionRow>): void => setTexts((before) => ({ ...before, ...part }));
  const { title, url, by, subjects } = texts;
  const wrong = {
    title: [title, url, by, subjects].some((text) => text.trim())
      ? undefined
      : t('meetingRecord.contribution.empty'),
    url: url.trim() && !/^https?:\/\/[^\s<>"]+$/.test(url.trim()) ? t('meetings.link.form') : undefined,
  };
  const send = (): void => {
    setTried(true);
    if (!Object.values(wrong).some(Boolean)) keep(texts);
  };
  const said: Partial<typeof wrong> = tried ? wrong : {};
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave}>
      <Select
        label={t('meetingRecord.contribution.kind')}
        value={texts.kind}
        onChange={(event) => change({ kind: event.target.value as ContributionRow['kind'] })}
        options={contributionKinds.map((kind) => ({ value: kind, text: t(`meetingRecord.kind.${kind}`) }))}
      />
      <TextField
        label={t('meetingRecord.contribution.title')}
        wrong={said.title}
        maxLength={200}
        value={title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextField
        label={t('meetingRecord.contribution.by')}
        hint={t('meetingRecord.by.hint')}
        maxLength={200}
        value={by}
        onChange={(event) => change({ by: event.target.value })}
      />
      <TextArea
        label={t('meetingRecord.contribution.subjects')}
        hint={t('meetingRecord.contribution.subjects.hint')}
        rows={3}
        value={subjects}
        onChange={(event) => change({ subjects: event.target.value })}
      />
      <TextField
        label={t('meetingRecord.contribution.url')}
        wrong={said.url}
        inputMode="url"
        maxLength={490}
        value={url}
        onChange={(event) => change({ url: event.target.value })}
      />
      <LanguageSelect optional value={texts.language} change={(language) => change({ language })} />
    </Form>
  );
}
