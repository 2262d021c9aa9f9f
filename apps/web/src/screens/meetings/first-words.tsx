import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { threadAddress } from '../../parts/address.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { LeaveGuard } from '../../parts/leave-guard.js';
import { problemText } from '../../parts/states.js';
import { OpenMeetingThread } from './documents.js';

/** The first words about a meeting: they open the thread where all others answer. */
export function FirstWords({
  meetingId,
  again,
  leave,
}: {
  meetingId: string;
  again: () => void;
  leave: () => void;
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const [key] = useState(newId);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, opening] = useAct(OpenMeetingThread);
  const sent = useRef(false);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!text.trim()) return;
    const { answer, problem: refused } = await open({ input: { key, meetingId, text } });
    if (!answer) {
      // Somebody was faster: their thread is there now, and the words typed here stay until they are taken along.
      if (refused?.rule === 'DISCUSSED') again();
      return setProblem(refused ?? null);
    }
    sent.current = true;
    const address = threadAddress(answer.openMeetingThread);
    if (address) void navigate({ to: address as never });
  };
  return (
    <Form
      problem={problem && (problem.rule === 'DISCUSSED' ? t('meetingTalk.faster') : problemText(t, problem))}
      forget={() => setProblem(null)}
      onSubmit={send}
      send={t('meetingTalk.send')}
      waiting={opening}
      onCancel={leave}
    >
      <LeaveGuard when={() => !sent.current && text.trim() !== ''} />
      <TextArea
        label={t('meetingTalk.text')}
        hint={t('meetingTalk.text.hint')}
        wrong={tried && !text.trim() ? t('form.needed') : undefined}
        rows={5}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Form>
  );
}
