import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { useAct } from '../../graphql/hooks.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { RenameThread } from './documents.js';

/** Gives a thread another title; its number, and so its address, stays. */
export function Renaming({
  thread,
  open,
  onClose,
}: {
  thread: { id: string; title: string; version: number };
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [title, setTitle] = useState(thread.title);
  const [wrong, setWrong] = useState<string | undefined>();
  const [rename, waiting] = useAct(RenameThread);
  useEffect(() => {
    if (open) setTitle(thread.title);
    // What is being typed stays when somebody else renames the thread meanwhile: the version then says so at saving.
  }, [open]);
  const save = async (): Promise<void> => {
    if (!title.trim()) return setWrong(t('form.needed'));
    const { problem } = await rename({ id: thread.id, version: thread.version, title: title.trim() });
    if (problem)
      return setWrong(
        problem.code === 'CONFLICT'
          ? t('threads.rename.conflict', { title: thread.title })
          : problemText(t, problem),
      );
    setWrong(undefined);
    onClose();
  };
  return (
    <Dialog title={t('threads.rename')} open={open} onClose={onClose}>
      <Form onSubmit={save} send={t('form.save')} waiting={waiting} onCancel={onClose}>
        <TextField
          label={t('threads.title')}
          hint={t('threads.rename.hint')}
          wrong={wrong}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
