import { useState, type ReactNode } from 'react';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form-frame.js';
import { PersonPicker, type PickedPerson } from '../../parts/person-picker.js';
import { refusalText } from './refusals.js';

/** Somebody who is to have a part in a practice: picked, and asked for or named with one button. */
export function PersonDialog({
  title,
  hint,
  send,
  onClose,
}: {
  title: string;
  hint: string;
  send: (personId: string) => Promise<{ problem?: Problem | undefined }>;
  /** with whether somebody was */
  onClose: (done: boolean) => void;
}): ReactNode {
  const t = useWords();
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState(false);
  const name = async (): Promise<void> => {
    setMissing(!person);
    if (!person) return;
    setWaiting(true);
    const { problem: refused } = await send(person.id);
    setWaiting(false);
    if (refused) setProblem(refused);
    else onClose(true);
  };
  return (
    <Dialog title={title} open onClose={() => onClose(false)}>
      <Form
        problem={problem && refusalText(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={name}
        send={title}
        waiting={waiting}
        onCancel={() => onClose(false)}
      >
        <PersonPicker
          label={t('practices.ask.who')}
          hint={hint}
          wrong={missing ? t('form.needed') : undefined}
          picked={person}
          onPick={setPerson}
        />
      </Form>
    </Dialog>
  );
}
