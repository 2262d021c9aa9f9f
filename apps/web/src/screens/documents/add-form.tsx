import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { newId } from '#kernel';
import type { FolderFactsFragment } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Check, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import type { PickedTown } from '../../parts/town-picker.js';
import { AboutFields, aboutInput, aboutOf, aboutRules } from './about-fields.js';
import { AddDocument } from './documents.js';
import { FileField, useFile } from './file-field.js';
import { LanguageSelect } from './language-select.js';

const rules = z.object({
  ...aboutRules,
  title: z.string().check(z.trim(), z.maxLength(300, 'form.tooLong')),
});

/** Puts a document into a library or folder; or says that one will come. */
export function AddForm({
  placeId,
  here,
  onDone,
  onCancel,
}: {
  placeId: string;
  here: FolderFactsFragment | null;
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const reader = useLanguage();
  const [language, setLanguage] = useState<string>(reader);
  const [awaited, setAwaited] = useState(false);
  const [town, setTown] = useState<PickedTown | null>(null);
  const [missing, setMissing] = useState(false);
  const [key] = useState(newId);
  const [add, adding] = useAct(AddDocument);
  const form = useFields(rules, { ...aboutOf(), title: '' });
  const chosen = useFile(({ name }) => {
    setMissing(false);
    if (!form.getValues('title')) form.setValue('title', titleOf(name));
  });
  const submit = form.handleSubmit(async ({ title, ...about }) => {
    setMissing(!awaited && !chosen.file);
    if (!awaited && !chosen.file) return;
    if (!awaited && !title) return form.setError('title', { type: 'needed', message: 'form.needed' });
    const file = awaited ? null : { fileId: chosen.file!.id, language, title };
    const { answer, problem } = await add({
      input: { key, placeId, folderId: here?.id ?? null, ...aboutInput(about, town), file },
    });
    if (problem) return form.refuse(problem);
    toast(t('documents.put'));
    onDone();
    await navigate({ to: addressOf('documents', answer.addDocument) } as never);
  });
  return (
    <FilledForm
      form={form}
      onSubmit={submit}
      send={t('documents.add.send')}
      waiting={adding || chosen.sending !== null}
      onCancel={onCancel}
    >
      {!awaited && (
        <>
          <FileField chosen={chosen} wrong={missing ? t('documents.file.needed') : undefined} />
          <LanguageSelect label={t('documents.file.language')} value={language} onChoose={setLanguage} />
          <TextField label={t('documents.name')} maxLength={300} lang={language} {...form.field('title')} />
        </>
      )}
      <Check
        label={t('documents.add.awaited')}
        checked={awaited}
        onChange={({ target }) => setAwaited(target.checked)}
      />
      <AboutFields form={form as never} town={town} onTown={setTown} />
    </FilledForm>
  );
}

/** A file's name as a title: without its ending, with spaces. */
const titleOf = (name: string): string =>
  name
    .replace(/\.[^.]+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
