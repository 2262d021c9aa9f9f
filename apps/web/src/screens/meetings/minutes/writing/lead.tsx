import { Download, UsersRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../../../graphql/hooks.js';
import { useWords } from '../../../../language/words.js';
import { Button } from '../../../../parts/button.js';
import { nameIn } from '../../../../parts/person.js';
import { toast } from '../../../../parts/toast.js';
import { downloadsOf } from '../../../../parts/papers.js';
import { CorrectionUntil } from '../correction/until.js';
import { ReturnMinutesToWriting, type ShownComment } from '../documents.js';
import { ApproveDialog } from './approve-dialog.js';
import { CorrectionDialog } from './correction-dialog.js';
import { refusalOf, type LedMinutes } from './led.js';
import { RapporteursDialog } from './rapporteurs-dialog.js';

/** Who writes, what is asked of whom, and the way to the approval; the steps only for who leads. */
export function Lead({
  meeting,
  minutes,
  comments,
  again,
}: LedMinutes & { comments: readonly ShownComment[] }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState<'approve' | 'correction' | 'rapporteurs' | null>(null);
  const [goBack, goingBack] = useAct(ReturnMinutesToWriting);
  const { state, version, viewerMayApprove, rapporteurs, reason } = minutes;
  const led = { meeting, minutes, again, onClose: () => setOpen(null) };
  const end = async (): Promise<void> => {
    const { problem } = await goBack({ meetingId: meeting.id, version });
    if (problem) toast(refusalOf(t, problem), 'wrong');
    else toast(t('minutes.correction.ended'));
    again();
  };
  return (
    <div className="minutes-lead">
      {state === 'CORRECTION' && (
        <p>
          <CorrectionUntil minutes={minutes} />
        </p>
      )}
      {reason && (
        <p className="measure">
          <b>{t('minutes.edition.reason')}:</b> {reason}
        </p>
      )}
      <p>
        <b>{t('minutes.rapporteurs')}:</b>{' '}
        {rapporteurs.length > 0
          ? rapporteurs.map((person) => nameIn(t, person)).join(', ')
          : t('minutes.rapporteurs.none')}
      </p>
      <div className="act-row">
        {viewerMayApprove && (
          <>
            <Button look="main" onPress={() => setOpen('approve')}>
              {t('minutes.approve')}
            </Button>
            {state === 'WRITING' ? (
              <Button onPress={() => setOpen('correction')}>{t('minutes.correction.open')}</Button>
            ) : (
              <Button waiting={goingBack} onPress={() => void end()}>
                {t('minutes.correction.end')}
              </Button>
            )}
            <Button look="quiet" onPress={() => setOpen('rapporteurs')}>
              <UsersRound aria-hidden="true" />
              {t('minutes.rapporteurs.change')}
            </Button>
          </>
        )}
        <a className="button" data-look="quiet" href={`${downloadsOf(meeting)}/minutes/draft.docx`} download>
          <Download aria-hidden="true" />
          {t('minutes.download.draft')}
        </a>
      </div>
      {open === 'approve' && (
        <ApproveDialog {...led} unanswered={comments.filter(({ answer }) => !answer).length} />
      )}
      {open === 'correction' && <CorrectionDialog {...led} />}
      {open === 'rapporteurs' && <RapporteursDialog {...led} />}
    </div>
  );
}
