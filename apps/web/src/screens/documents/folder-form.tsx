import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import type { FolderFactsFragment, FolderReaders } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Select, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { InEveryLanguage } from '../../parts/in-every-language.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { AddDocumentFolder, EditDocumentFolder, RemoveDocumentFolder } from './documents.js';

const circles = ['ALL', 'MEMBERS', 'KEEPERS'] as const satisfies FolderReaders[];

/** Makes a folder, names it otherwise, lets others read in it, or takes it away when nothing lies in it. */
export function FolderForm({
  placeId,
  here,
  edited,
  narrows,
  onDone,
  onCancel,
}: {
  placeId: string;
  /** the folder that one is in */
  here: FolderFactsFragment | null;
  /** the folder that is changed; null: a new one is made */
  edited: FolderFactsFragment | null;
  /** whether a folder here may let in fewer than its place */
  narrows: boolean;
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useNavigate();
  const [key] = useState(newId);
  const [names, setNames] = useState<Partial<Record<string, string>>>(
    Object.fromEntries((edited?.names ?? []).map(({ language, text }) => [language, text])),
  );
  const [readers, setReaders] = useState<FolderReaders>(edited?.readers ?? 'ALL');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [add, adding] = useAct(AddDocumentFolder);
  const [edit, editing] = useAct(EditDocumentFolder);
  const [remove, removing] = useAct(RemoveDocumentFolder);
  const said = Object.entries(names).flatMap(([language, text]) =>
    text?.trim() ? [{ language, text: text.trim() }] : [],
  );
  const send = async (): Promise<void> => {
    setMissing(said.length === 0);
    if (said.length === 0) return;
    const { problem } = edited
      ? await edit({ input: { id: edited.id, version: edited.version, names: said, readers } })
      : await add({ input: { key, placeId, parentId: here?.id ?? null, names: said, readers } });
    if (problem) return setRefused(problem);
    toast(t(edited ? 'form.saved' : 'documents.folder.added'));
    onDone();
  };
  const takeAway = async (): Promise<void> => {
    const { problem } = await remove({ id: edited!.id });
    if (problem) return setRefused(problem);
    toast(t('documents.folder.removed'));
    onDone();
    await navigate({ to: path } as never);
  };
  return (
    <Form
      problem={refused && folderProblem(t, refused)}
      forget={() => setRefused(null)}
      onSubmit={send}
      send={t(edited ? 'form.save' : 'documents.folder.send')}
      waiting={adding || editing}
      onCancel={onCancel}
      also={
        edited && (
          <Button look="quiet" waiting={removing} onPress={() => void takeAway()}>
            {t('documents.folder.remove')}
          </Button>
        )
      }
    >
      <InEveryLanguage
        others={t('documents.folder.otherNames')}
        standing={languages.filter((one) => names[one])}
      >
        {(language: Language) => (
          <TextField
            key={language}
            label={t('documents.folder.name', { language: languageNames[language] })}
            maxLength={200}
            lang={language}
            wrong={missing && language === own ? t('form.needed') : undefined}
            value={names[language] ?? ''}
            onChange={({ target }) => setNames({ ...names, [language]: target.value })}
          />
        )}
      </InEveryLanguage>
      {narrows && (
        <Select
          label={t('documents.readers')}
          hint={t('documents.readers.hint')}
          value={readers}
          onChange={({ target }) => setReaders(circles.find((one) => one === target.value) ?? 'ALL')}
          options={circles.map((one) => ({ value: one, text: t(`documents.readers.${one}`) }))}
        />
      )}
    </Form>
  );
}

function folderProblem(t: ReturnType<typeof useWords>, problem: Problem): string {
  if (problem.rule === 'NOT_EMPTY') return t('documents.folder.notEmpty');
  if (problem.rule === 'TOO_DEEP') return t('documents.folder.tooDeep');
  return problem.code === 'CONFLICT' ? t('documents.changed') : problemText(t, problem);
}
