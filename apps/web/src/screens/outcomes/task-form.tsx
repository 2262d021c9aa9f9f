import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { newId } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import { LanguageChoice } from '../threads/language-choice.js';
import { EditTask, SetTask } from './documents.js';
import { fuzzyDay } from './fuzzy-day.js';
import { OwnerPicker, ownerInput, type PickedOwner } from './owner-picker.js';

const rules = z.object({
  text: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(1000, 'form.tooLong')),
  due: fuzzyDay,
});

/** Gives somebody something to do, or says otherwise what it is and by when. */
export function TaskForm({
  scopeId,
  decisionId = null,
  changes = null,
  onDone,
  onCancel,
}: {
  scopeId: string;
  /** the decision that it follows from */
  decisionId?: string | null;
  changes?: { id: string; version: number; text: string; language: string; due: string } | null;
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const reader = useLanguage();
  const [language, setLanguage] = useState<string>(changes?.language ?? reader);
  const [key] = useState(newId);
  const [owner, setOwner] = useState<PickedOwner | null>(null);
  const [missing, setMissing] = useState(false);
  const [set, setting] = useAct(SetTask);
  const [edit, editing] = useAct(EditTask);
  const form = useFields(rules, { text: changes?.text ?? '', due: changes?.due ?? '' });
  const submit = form.handleSubmit(async ({ text, due }) => {
    if (!changes && !owner) return;
    const { problem } = changes
      ? await edit({ input: { id: changes.id, version: changes.version, language, text, due } })
      : await set({ input: { key, scopeId, decisionId, language, text, due, owner: ownerInput(owner!) } });
    if (problem) return form.refuse(problem);
    toast(t(changes ? 'outcomes.edited' : 'outcomes.task.set'));
    onDone();
  });
  return (
    <FilledForm
      form={form}
      onSubmit={(event) => {
        setMissing(!changes && !owner);
        return submit(event);
      }}
      send={t(changes ? 'form.save' : 'outcomes.set.send')}
      waiting={setting || editing}
      onCancel={onCancel}
      tell={(problem) =>
        problem.code === 'CONFLICT'
          ? t('outcomes.changed')
          : problem.code === 'NOT_FOUND' && t('outcomes.owner.cannot')
      }
    >
      <TextArea label={t('outcomes.task.words')} rows={3} maxLength={1000} {...form.field('text')} />
      {!changes && (
        <OwnerPicker
          owner={owner}
          onPick={setOwner}
          wrong={missing && !owner ? t('form.needed') : undefined}
        />
      )}
      <TextField label={t('outcomes.due.label')} hint={t('outcomes.due.hint')} {...form.field('due')} />
      <LanguageChoice language={language} onChoose={setLanguage} told />
    </FilledForm>
  );
}
