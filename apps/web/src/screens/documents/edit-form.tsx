import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import type { PickedTown } from '../../parts/town-picker.js';
import { AboutFields, aboutInput, aboutOf, aboutRules, type About } from './about-fields.js';
import type { StepForm } from './document-steps.js';
import { EditDocument } from './documents.js';

/** Says other things of a document: what it is called in each of its languages, what it is, what it is about. */
export function EditForm({ document, onDone, onCancel }: StepForm): ReactNode {
  const t = useWords();
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const { languages } = document;
  const [town, setTown] = useState<PickedTown | null>(document.municipality);
  const [edit, editing] = useAct(EditDocument);
  const title = z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(300, 'form.tooLong'));
  const rules = z.object({
    ...aboutRules,
    ...Object.fromEntries(languages.map(({ language }) => [`title_${language}`, title])),
  });
  const titles = Object.fromEntries(languages.map((one) => [`title_${one.language}`, one.title]));
  const form = useFields(
    rules as never,
    { ...aboutOf(document), ...titles } as About & Record<string, string>,
  );
  const submit = form.handleSubmit(async (said) => {
    const { problem } = await edit({
      input: {
        ...{ id: document.id, version: document.version },
        ...aboutInput(said, town),
        titles: languages.map(({ language }) => ({ language, text: said[`title_${language}`]! })),
      },
    });
    if (problem) return form.refuse(problem);
    toast(t('form.saved'));
    onDone();
  });
  return (
    <FilledForm
      form={form}
      onSubmit={submit}
      send={t('form.save')}
      waiting={editing}
      onCancel={onCancel}
      tell={({ code }) => code === 'CONFLICT' && t('documents.changed')}
    >
      {languages.map(({ language }) => (
        <TextField
          key={language}
          label={t('documents.name.in', { language: names.of(language) ?? language })}
          maxLength={300}
          lang={language}
          {...form.field(`title_${language}`)}
        />
      ))}
      <AboutFields form={form} town={town} onTown={setTown} />
    </FilledForm>
  );
}
