import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';

export const AnnounceThread = graphql(`
  mutation AnnounceThread($id: ID!, $until: DateTime) {
    announceThread(id: $id, until: $until) {
      viewerRating
    }
  }
`);

/** The end of a day that was chosen, as the reader's clock has it; null where none was. */
export function endOfDay(day: string): string | null {
  return day ? new Date(`${day}T23:59:59`).toISOString() : null;
}

/** Puts a thread on the front of its group, until a day or until it is taken back. */
export default function Announcing({
  threadId,
  until,
  onClose,
}: {
  threadId: string;
  until: string | null;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [day, setDay] = useState(until?.slice(0, 10) ?? '');
  const [wrong, setWrong] = useState<string | undefined>();
  const [announce, waiting] = useAct(AnnounceThread);
  const go = async (): Promise<void> => {
    const { problem } = await announce({ id: threadId, until: endOfDay(day) });
    if (problem)
      return setWrong(problem.rule === 'NOT_AHEAD' ? t('speaking.until.ahead') : problemText(t, problem));
    toast(t('speaking.announce.done'));
    onClose();
  };
  return (
    <Dialog title={t('speaking.announce')} open onClose={onClose}>
      <Form onSubmit={go} send={t('speaking.announce')} waiting={waiting} onCancel={onClose}>
        <p className="muted">{t('speaking.announce.why')}</p>
        <TextField
          type="date"
          label={t('speaking.until.label')}
          hint={t('speaking.until.hint')}
          wrong={wrong}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
