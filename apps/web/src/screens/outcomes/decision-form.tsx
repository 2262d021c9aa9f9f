import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { newId } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { today } from '../../parts/days.js';
import { TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import { LanguageChoice } from '../threads/language-choice.js';
import { EditDecision, RecordDecision } from './documents.js';
import { fuzzyDay } from './fuzzy-day.js';

const rules = z.object({
  text: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(4000, 'form.tooLong')),
  decidedOn: fuzzyDay,
});

/** Writes a decision down, puts one in the place of another, or corrects what was written down. */
export function DecisionForm({
  scopeId,
  amendsId = null,
  corrects = null,
  onDone,
  onCancel,
}: {
  scopeId: string;
  /** the decision whose place this one takes */
  amendsId?: string | null;
  /** what was written down and is to be said rightly */
  corrects?: { id: string; version: number; text: string; language: string; decidedOn: string } | null;
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const reader = useLanguage();
  const [language, setLanguage] = useState<string>(corrects?.language ?? reader);
  const [key] = useState(newId);
  const [record, recording] = useAct(RecordDecision);
  const [edit, editing] = useAct(EditDecision);
  const form = useFields(rules, {
    text: corrects?.text ?? '',
    decidedOn: corrects?.decidedOn ?? today(),
  });
  const submit = form.handleSubmit(async (said) => {
    const { problem } = corrects
      ? await edit({ input: { id: corrects.id, version: corrects.version, language, ...said } })
      : await record({ input: { key, scopeId, amendsId, language, ...said } });
    if (problem) return form.refuse(problem);
    toast(t(corrects ? 'outcomes.edited' : 'outcomes.recorded'));
    onDone();
  });
  return (
    <FilledForm
      form={form}
      onSubmit={submit}
      send={t(corrects ? 'form.save' : 'outcomes.record.send')}
      waiting={recording || editing}
      onCancel={onCancel}
      tell={(problem) => problem.code === 'CONFLICT' && t('outcomes.changed')}
    >
      <TextArea label={t('outcomes.words')} rows={5} maxLength={4000} {...form.field('text')} />
      <TextField label={t('outcomes.decidedOn')} hint={t('places.date.hint')} {...form.field('decidedOn')} />
      <LanguageChoice language={language} onChoose={setLanguage} told />
    </FilledForm>
  );
}
