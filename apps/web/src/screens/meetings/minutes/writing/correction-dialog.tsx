import { useState, type ReactNode } from 'react';
import { useAct } from '../../../../graphql/hooks.js';
import type { Problem } from '../../../../graphql/problem.js';
import { useWords } from '../../../../language/words.js';
import { Dialog } from '../../../../parts/dialog.js';
import { TextField } from '../../../../parts/field.js';
import { Form } from '../../../../parts/form-frame.js';
import { OpenMinutesCorrection } from '../documents.js';
import { refusalOf, type LedMinutes } from './led.js';

const DAY = 86_400_000;
const WEEK = 7;

/** A day as a date field has it, on the reader's own calendar. */
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toLocaleDateString('en-CA');

/** Asks those who took part for corrections, until the end of a day. */
export function CorrectionDialog({
  meeting,
  minutes,
  again,
  onClose,
}: LedMinutes & { onClose: () => void }): ReactNode {
  const t = useWords();
  const [day, setDay] = useState(() => dayIn(WEEK));
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, opening] = useAct(OpenMinutesCorrection);
  return (
    <Dialog title={t('minutes.correction.open')} open onClose={onClose}>
      <Form
        problem={problem && refusalOf(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={async () => {
          const early = !day || day < dayIn(0);
          setWrong(early);
          if (early) return;
          const until = new Date(`${day}T23:59:59`).toISOString();
          const { problem: refused } = await open({
            meetingId: meeting.id,
            version: minutes.version,
            until,
          });
          again();
          if (refused) setProblem(refused);
          else onClose();
        }}
        send={t('minutes.correction.open')}
        waiting={opening}
        onCancel={onClose}
      >
        <p>{t('minutes.correction.why')}</p>
        <TextField
          type="date"
          label={t('minutes.correction.day')}
          min={dayIn(0)}
          wrong={wrong ? t('minutes.correction.day.form') : undefined}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
