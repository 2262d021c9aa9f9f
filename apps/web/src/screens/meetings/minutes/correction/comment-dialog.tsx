import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../../../graphql/hooks.js';
import type { Problem } from '../../../../graphql/problem.js';
import { useWords } from '../../../../language/words.js';
import { Dialog } from '../../../../parts/dialog.js';
import { TextArea } from '../../../../parts/field.js';
import { Form } from '../../../../parts/form-frame.js';
import { problemText } from '../../../../parts/states.js';
import { toast } from '../../../../parts/toast.js';
import { CommentMinutes } from '../documents.js';

/** What should read otherwise, said to those who write. */
export function CommentDialog({
  partId,
  paragraph,
  again,
  onClose,
}: {
  partId: string;
  /** as it reads; empty: the part as a whole */
  paragraph: string;
  again: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [key] = useState(newId);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [send, sending] = useAct(CommentMinutes);
  const said = (refused: Problem): string => {
    if (refused.rule === 'NO_ROUND') return t('minutes.comment.over');
    if (refused.rule === 'CHANGED') return t('minutes.comment.moved');
    return refused.rule === 'TOO_MANY' ? t('minutes.comment.tooMany') : problemText(t, refused);
  };
  return (
    <Dialog title={t('minutes.comment')} open onClose={onClose}>
      <Form
        problem={problem && said(problem)}
        forget={() => setProblem(null)}
        onSubmit={async () => {
          setMissing(!text.trim());
          if (!text.trim()) return;
          const { problem: refused } = await send({ input: { key, partId, paragraph, text: text.trim() } });
          again();
          if (refused) return setProblem(refused);
          toast(t('minutes.comment.sent'));
          onClose();
        }}
        send={t('minutes.comment.send')}
        waiting={sending}
        onCancel={onClose}
      >
        {paragraph && <blockquote className="minutes-quote">{paragraph}</blockquote>}
        <TextArea
          label={t('minutes.comment.words')}
          rows={4}
          maxLength={2000}
          wrong={missing ? t('form.needed') : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
