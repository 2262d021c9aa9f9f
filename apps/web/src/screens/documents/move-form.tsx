import { useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Select } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import type { StepForm } from './document-steps.js';
import { FolderFacts, LibraryFolders, MoveDocument } from './documents.js';

/** Puts a document into another folder of its library. */
export function MoveForm({ document, onDone, onCancel }: StepForm): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(LibraryFolders, { placeId: document.place.id });
  const [folderId, setFolderId] = useState(document.folderId ?? '');
  const [refused, setRefused] = useState<Problem | null>(null);
  const [move, moving] = useAct(MoveDocument);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const folders = answer.library.folders.map((one) => unmask(FolderFacts, one));
  const pathOf = (id: string): string => {
    const folder = folders.find((one) => one.id === id)!;
    return folder.parentId ? `${pathOf(folder.parentId)} / ${folder.name}` : folder.name;
  };
  return (
    <Form
      problem={refused && (refused.code === 'CONFLICT' ? t('documents.changed') : problemText(t, refused))}
      forget={() => setRefused(null)}
      onSubmit={async () => {
        const { problem: wrong } = await move({
          input: { id: document.id, version: document.version, folderId: folderId || null },
        });
        if (wrong) return setRefused(wrong);
        toast(t('documents.moved'));
        onDone();
      }}
      send={t('documents.move.send')}
      waiting={moving}
      onCancel={onCancel}
    >
      <Select
        label={t('documents.folder')}
        hint={t('documents.move.hint')}
        value={folderId}
        onChange={({ target }) => setFolderId(target.value)}
        options={[
          { value: '', text: t('documents.folder.outside') },
          ...folders.map(({ id }) => ({ value: id, text: pathOf(id) })),
        ]}
      />
    </Form>
  );
}
