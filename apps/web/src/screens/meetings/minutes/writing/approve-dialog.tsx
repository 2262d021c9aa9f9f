import { useState, type ReactNode } from 'react';
import { useAct } from '../../../../graphql/hooks.js';
import type { Problem } from '../../../../graphql/problem.js';
import { useWords } from '../../../../language/words.js';
import { Button } from '../../../../parts/button.js';
import { Dialog } from '../../../../parts/dialog.js';
import { FormProblem } from '../../../../parts/field.js';
import { toast } from '../../../../parts/toast.js';
import { ApproveMinutes } from '../documents.js';
import { refusalOf, type LedMinutes } from './led.js';

/** The last look before what is written becomes an edition that nobody can change. */
export function ApproveDialog({
  meeting,
  minutes,
  unanswered,
  again,
  onClose,
}: LedMinutes & {
  /** how many comments nobody has answered */
  unanswered: number;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [approve, approving] = useAct(ApproveMinutes);
  const go = async (): Promise<void> => {
    setProblem(null);
    const { problem: refused } = await approve({ meetingId: meeting.id, version: minutes.version });
    again();
    if (refused) return setProblem(refused);
    toast(t('minutes.approved'));
    onClose();
  };
  return (
    <Dialog title={t('minutes.approve.sure')} role="alertdialog" open onClose={onClose}>
      <div className="form">
        {problem && (
          <FormProblem>
            <p>{refusalOf(t, problem)}</p>
          </FormProblem>
        )}
        <p>{t('minutes.approve.why', { number: minutes.edition })}</p>
        <p>{t('minutes.approve.who')}</p>
        {unanswered > 0 && (
          <p className="minutes-unanswered">{t('minutes.approve.open', { count: unanswered })}</p>
        )}
        <div className="act-row">
          <Button look="main" waiting={approving} onPress={() => void go()}>
            {t('minutes.approve')}
          </Button>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
