import { useState, type ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useWords } from '../../../language/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { problemText } from '../../../parts/states.js';
import { SetSessionSeats, type EditedSession } from './documents.js';
import { sessionHeading } from './session-words.js';

/** How many seats a session has of its own. */
export function SeatsDialog({
  session,
  again,
  onClose,
}: {
  session: EditedSession;
  again: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [text, setText] = useState(String(session.ownSeats?.capacity ?? ''));
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [set, setting] = useAct(SetSessionSeats);
  const send = async (): Promise<void> => {
    const right = /^\d{0,5}$/.test(text.trim());
    setWrong(right ? undefined : t('timetable.capacity.form'));
    if (!right) return;
    const capacity = text.trim() ? Number(text) : null;
    const { problem: refused } = await set({ sessionId: session.id, capacity });
    if (refused) return setProblem(refused);
    again();
    onClose();
  };
  return (
    <Dialog title={`${t('timetable.seats')}: ${sessionHeading(session, t)}`} open onClose={onClose}>
      <Form
        problem={problem && problemText(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('form.save')}
        waiting={setting}
        onCancel={onClose}
      >
        <TextField
          label={t('timetable.seats.count')}
          hint={t('timetable.seats.hint')}
          inputMode="numeric"
          autoFocus
          wrong={wrong}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
