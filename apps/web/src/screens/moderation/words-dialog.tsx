import { useState, type ReactNode } from 'react';
import type { Outcome } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';

export const reasons = [
  'INSULT',
  'DISCRIMINATION',
  'PERSONAL_DATA',
  'ADVERTISING',
  'OFF_TOPIC',
  'OTHER',
] as const;
export type Reason = (typeof reasons)[number];

interface WordsDialogProps {
  title: string;
  /** what follows from it, in one sentence */
  why?: string;
  label: string;
  hint?: string;
  act: string;
  done: string;
  look?: 'main' | 'danger';
  /** asks for a reason of the list as well */
  withReason?: boolean;
  /** may be left empty */
  optional?: boolean;
  /** `problem` names the rule that the server refused it for */
  refused?: (rule: string | undefined) => string | undefined;
  go: (words: string, reason: Reason) => Promise<Outcome<unknown>>;
  onClose: () => void;
}

/** A measure that goes with words: what is done, why, and to whom it is said. */
export function WordsDialog(props: WordsDialogProps): ReactNode {
  const { title, why, label, hint, act, done, look = 'main', withReason, optional, go, onClose } = props;
  const t = useWords();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState<Reason>('INSULT');
  const [wrong, setWrong] = useState<string | undefined>();
  const [waiting, setWaiting] = useState(false);
  const send = async (): Promise<void> => {
    if (!optional && !words.trim()) return setWrong(t('form.needed'));
    setWaiting(true);
    const { problem } = await go(words.trim(), reason);
    setWaiting(false);
    if (problem) return setWrong(props.refused?.(problem.details.rule as string) ?? problemText(t, problem));
    toast(done);
    onClose();
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form onSubmit={send} send={act} waiting={waiting} look={look} onCancel={onClose}>
        {why && <p>{why}</p>}
        {withReason && (
          <Select
            label={t('moderation.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value as Reason)}
            options={reasons.map((one) => ({ value: one, text: t(`moderation.reason.${one}`) }))}
          />
        )}
        <TextArea
          label={label}
          hint={hint}
          wrong={wrong}
          maxLength={1000}
          rows={4}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
