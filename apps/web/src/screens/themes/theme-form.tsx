import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { labelsOf, textsOf, type Texts } from '../../parts/place-form.js';
import { problemText } from '../../parts/states.js';
import { AddTheme, RenameTheme } from './documents.js';

/** A theme's names in the five languages. */
export function ThemeForm({
  theme,
  onClose,
}: {
  theme: { id: string; version: number; names: readonly { language: string; text: string }[] } | null;
  onClose: (saved: boolean) => void;
}): ReactNode {
  const t = useWords();
  const [texts, setTexts] = useState<Texts>(() => textsOf(theme?.names ?? []));
  const [key] = useState(newId);
  const [wrong, setWrong] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [add, adding] = useAct(AddTheme);
  const [rename, renaming] = useAct(RenameTheme);
  const save = async (): Promise<void> => {
    const names = labelsOf(texts);
    setMissing(names.length === 0);
    if (names.length === 0) return;
    const { problem } = theme
      ? await rename({ id: theme.id, version: theme.version, names })
      : await add({ input: { key, names } });
    if (!problem) return onClose(true);
    setWrong(
      problem.code === 'CONFLICT' ? t(theme ? 'themes.changed' : 'themes.exists') : problemText(t, problem),
    );
  };
  return (
    <Dialog title={t(theme ? 'themes.rename' : 'themes.add')} open onClose={() => onClose(false)}>
      <Form
        problem={wrong}
        forget={() => setWrong(null)}
        onSubmit={save}
        send={t('form.save')}
        waiting={adding || renaming}
        onCancel={() => onClose(false)}
      >
        {languages.map((language, i) => (
          <TextField
            key={language}
            lang={language}
            label={languageNames[language]}
            maxLength={200}
            wrong={missing && i === 0 ? t('form.needed') : undefined}
            value={texts[language] ?? ''}
            onChange={(event) => setTexts({ ...texts, [language]: event.target.value })}
          />
        ))}
      </Form>
    </Dialog>
  );
}
