import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { LeaveGuard } from '../../parts/leave-guard.js';
import { problemText } from '../../parts/states.js';

/** The first words about a meeting or a session: they open the thread in which all others answer. */
export function BeginTalk({
  label,
  hint,
  waiting,
  open,
  leave,
}: {
  label: string;
  hint?: string;
  waiting: boolean;
  /** the address of the thread that they have opened, or what is wrong */
  open: (text: string) => Promise<string | Problem>;
  leave: () => void;
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sent = useRef(false);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!text.trim()) return;
    const opened = await open(text.trim());
    if (typeof opened !== 'string') return setProblem(opened);
    sent.current = true;
    void navigate({ to: opened as never });
  };
  return (
    <Form
      // Somebody was faster: their thread is there now, and the words typed here stay until they are taken along.
      problem={problem && (problem.code === 'CONFLICT' ? t('meetingTalk.faster') : problemText(t, problem))}
      forget={() => setProblem(null)}
      onSubmit={send}
      send={t('meetingTalk.send')}
      waiting={waiting}
      onCancel={leave}
    >
      <LeaveGuard when={() => !sent.current && text.trim() !== ''} />
      <TextArea
        label={label}
        hint={hint}
        wrong={tried && !text.trim() ? t('form.needed') : undefined}
        rows={5}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Form>
  );
}
