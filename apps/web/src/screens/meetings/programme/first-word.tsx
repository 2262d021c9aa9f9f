import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../../graphql/documents.js';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useWords } from '../../../language/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { TextArea } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { problemText } from '../../../parts/states.js';

const OpenSessionThread = graphql(`
  mutation OpenSessionThread($input: OpenSessionThreadInput!) {
    openSessionThread(input: $input) {
      id
      number
    }
  }
`);

/** The first word about a session, which opens its thread. */
export function FirstWord({
  sessionId,
  title,
  address,
  onClose,
}: {
  sessionId: string;
  title: string;
  /** of the meeting */
  address: string;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, opening] = useAct(OpenSessionThread);
  const send = async (): Promise<void> => {
    setMissing(!text.trim());
    if (!text.trim()) return;
    const { answer, problem: refused } = await open({ input: { sessionId, text: text.trim() } });
    if (!answer) return setProblem(refused);
    onClose();
    await navigate({ to: `${address}/threads/${answer.openSessionThread.number}` } as never);
  };
  return (
    <Dialog title={t('timetable.talk.about', { title })} open onClose={onClose}>
      <Form
        problem={
          problem && (problem.code === 'CONFLICT' ? t('timetable.talk.isOpen') : problemText(t, problem))
        }
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('timetable.talk.send')}
        waiting={opening}
        onCancel={onClose}
      >
        <TextArea
          label={t('timetable.talk.text')}
          rows={5}
          maxLength={20_000}
          wrong={missing ? t('form.needed') : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
