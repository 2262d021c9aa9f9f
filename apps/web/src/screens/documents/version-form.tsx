import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { Select, TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import type { StepForm } from './document-steps.js';
import { AddDocumentVersion } from './documents.js';
import { FileField, useFile } from './file-field.js';
import { LanguageSelect } from './language-select.js';

const rules = z.object({
  title: z.string().check(z.trim(), z.maxLength(300, 'form.tooLong')),
  changes: z.string().check(z.trim(), z.maxLength(1000, 'form.tooLong')),
});
const origins = ['HUMAN', 'REVIEWED', 'MACHINE'] as const;

/** Puts a newer version of a language into a document, or a language that it had not. */
export function VersionForm({ document, onDone, onCancel }: StepForm): ReactNode {
  const t = useWords();
  const reader = useLanguage();
  const [language, setLanguage] = useState<string>(document.languages[0]?.language ?? reader);
  const [origin, setOrigin] = useState<(typeof origins)[number]>('HUMAN');
  const [missing, setMissing] = useState(false);
  const [add, adding] = useAct(AddDocumentVersion);
  const form = useFields(rules, { title: '', changes: '' });
  const chosen = useFile(() => setMissing(false));
  const known = document.languages.find((one) => one.language === language);
  const isNew = !known;
  const isTranslation = document.languages.length > 0 && known?.origin !== 'ORIGINAL';
  const submit = form.handleSubmit(async ({ title, changes }) => {
    setMissing(!chosen.file);
    if (!chosen.file) return;
    if (isNew && !title) return form.setError('title', { type: 'needed', message: 'form.needed' });
    const { problem } = await add({
      input: {
        ...{ documentId: document.id, version: document.version, fileId: chosen.file.id, language },
        ...{ title: title || null, changes: changes || null, origin: isTranslation ? origin : null },
      },
    });
    if (problem) return form.refuse(problem);
    toast(t('documents.version.added'));
    onDone();
  });
  return (
    <FilledForm
      form={form}
      onSubmit={submit}
      send={t('documents.version.send')}
      waiting={adding || chosen.sending !== null}
      onCancel={onCancel}
      tell={({ code }) => code === 'CONFLICT' && t('documents.changed')}
    >
      <FileField chosen={chosen} wrong={missing ? t('documents.file.needed') : undefined} />
      <LanguageSelect label={t('documents.file.language')} value={language} onChoose={setLanguage} />
      {isNew && (
        <TextField label={t('documents.name')} maxLength={300} lang={language} {...form.field('title')} />
      )}
      {isTranslation && (
        <Select
          label={t('documents.origin')}
          value={origin}
          onChange={({ target }) => setOrigin(origins.find((one) => one === target.value) ?? 'HUMAN')}
          options={origins.map((one) => ({ value: one, text: t(`documents.origin.${one}`) }))}
        />
      )}
      <TextArea
        label={t('documents.version.changes')}
        hint={t('documents.version.changes.hint')}
        rows={3}
        maxLength={1000}
        lang={language}
        {...form.field('changes')}
      />
    </FilledForm>
  );
}
