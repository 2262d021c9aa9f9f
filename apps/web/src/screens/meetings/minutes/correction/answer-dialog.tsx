import { useState, type ReactNode } from 'react';
import { useAct } from '../../../../graphql/hooks.js';
import type { Problem } from '../../../../graphql/problem.js';
import { useWords } from '../../../../language/words.js';
import { Dialog } from '../../../../parts/dialog.js';
import { Choices, TextArea } from '../../../../parts/field.js';
import { Form } from '../../../../parts/form-frame.js';
import { problemText } from '../../../../parts/states.js';
import { AnswerMinutesComment, type ShownComment } from '../documents.js';

/** Says what becomes of a comment, to everybody who reads the draft. */
export function AnswerDialog({
  comment,
  again,
  onClose,
}: {
  comment: ShownComment;
  again: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [answer, setAnswer] = useState<'ACCEPTED' | 'DECLINED'>('ACCEPTED');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [send, sending] = useAct(AnswerMinutesComment);
  const said = (refused: Problem): string =>
    refused.code === 'CONFLICT' ? t('minutes.changed') : problemText(t, refused);
  return (
    <Dialog title={t('minutes.answer.give')} open onClose={onClose}>
      <Form
        problem={problem && said(problem)}
        forget={() => setProblem(null)}
        onSubmit={async () => {
          const silent = answer === 'DECLINED' && !text.trim();
          setMissing(silent);
          if (silent) return;
          const { problem: refused } = await send({ id: comment.id, answer, text: text.trim() || null });
          again();
          if (refused) setProblem(refused);
          else onClose();
        }}
        send={t('minutes.answer.send')}
        waiting={sending}
        onCancel={onClose}
      >
        <blockquote className="minutes-quote">{comment.text}</blockquote>
        <Choices
          label={t('minutes.answer.what')}
          name="answer"
          chosen={answer}
          onChange={(event) => setAnswer(event.target.value as typeof answer)}
          options={[
            { value: 'ACCEPTED', text: t('minutes.answer.accept') },
            { value: 'DECLINED', text: t('minutes.answer.decline') },
          ]}
        />
        <TextArea
          label={t(answer === 'DECLINED' ? 'minutes.answer.why' : 'minutes.answer.words')}
          wrong={missing ? t('form.needed') : undefined}
          rows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
