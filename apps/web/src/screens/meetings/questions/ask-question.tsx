import { useState, type ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useRequestKey } from '../../../graphql/request-key.js';
import { useLanguage, useWords } from '../../../language/words.js';
import { Check, TextArea } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { AskAsGuest, AskQuestion } from './documents.js';

/** One field, and where the meeting allows it a box for asking without a name. */
export function AskQuestionForm({
  meetingId,
  device,
  anonymousAllowed,
  onAsked,
}: {
  meetingId: string;
  /** by which a guest of the hall asks; null: a person asks */
  device: string | null;
  anonymousAllowed: boolean;
  onAsked: (id: string, anonymous: boolean) => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const key = useRequestKey();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ask, asking] = useAct(AskQuestion);
  const [askAsGuest, askingAsGuest] = useAct(AskAsGuest);
  const unnamed = anonymous && anonymousAllowed;
  return (
    <Form
      problem={problem && saidOf(t, problem)}
      forget={() => setProblem(null)}
      onSubmit={async () => {
        if (!text.trim()) return;
        const said = { meetingId, text: text.trim(), language };
        const id = key.for({ ...said, unnamed });
        const { problem: refused } = device
          ? await askAsGuest({ input: { key: id, device, ...said } })
          : await ask({ input: { key: id, anonymous: unnamed, ...said } });
        if (refused) return setProblem(refused);
        key.arrived();
        onAsked(id, unnamed);
        setText('');
        toast(t('questions.asked'));
      }}
      send={t('questions.send')}
      waiting={asking || askingAsGuest}
      nothing={!text.trim()}
    >
      <TextArea
        label={t('questions.yours')}
        rows={2}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {anonymousAllowed && (
        <Check
          label={t('questions.unnamed')}
          checked={anonymous}
          onChange={(event) => setAnonymous(event.target.checked)}
        />
      )}
    </Form>
  );
}

/** What a refusal means here. */
export function saidOf(t: ReturnType<typeof useWords>, problem: Problem): string {
  switch (problem.rule) {
    case 'CLOSED':
      return t('questions.closed');
    case 'NAMES_WANTED':
      return t('questions.namesWanted');
    case 'TOO_MANY':
      return t('questions.tooMany');
    case 'CHANGED':
    case 'NOT_WAITING':
      return t('questions.changed');
    default:
      return problemText(t, problem);
  }
}
