import { useState, type ReactNode } from 'react';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';

/** Asks why something ends, in words that its readers will see. */
export function ReasonDialog({
  title,
  label,
  send,
  waiting,
  most = 1000,
  onSend,
  onClose,
}: {
  title: string;
  label: string;
  send: string;
  waiting: boolean;
  /** characters */
  most?: number;
  /** what is wrong, or nothing */
  onSend: (words: string) => Promise<Problem | undefined>;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        problem={problem && problemText(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={async () => {
          setMissing(!words.trim());
          if (!words.trim()) return;
          const refused = await onSend(words.trim());
          if (refused) setProblem(refused);
          else onClose();
        }}
        send={send}
        waiting={waiting}
        onCancel={onClose}
      >
        <TextArea
          label={label}
          rows={3}
          maxLength={most}
          wrong={missing ? t('form.needed') : undefined}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
