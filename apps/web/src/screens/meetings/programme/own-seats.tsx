import type { ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import type { MessageKey } from '../../../language/messages/index.js';
import { useWords, type Words } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { useDays } from '../../../rendering/clock.js';
import { SeatsBar } from '../../registration/seats-bar.js';
import { LeaveSessionSeat, TakeSessionSeat, type ShownSession } from './documents.js';
import { hoursOf, sessionHeading } from './session-words.js';

/** The seats of a session that has its own: how many are left, what the reader has, and what they would miss by taking one. */
export function OwnSeats({
  session,
  beside,
  again,
}: {
  session: ShownSession;
  beside: readonly ShownSession[];
  again: () => void;
}): ReactNode {
  const t = useWords();
  const moment = useDays({ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  const [take, taking] = useAct(TakeSessionSeat);
  const [leave, leaving] = useAct(LeaveSessionSeat);
  const seats = session.ownSeats;
  if (!seats) return null;
  const { capacity, taken, waiting, viewerState: state, viewerPlace, viewerOfferedUntil } = seats;
  const clashes = beside.filter(({ id }) => seats.viewerClashIds.includes(id));
  const full = capacity !== null && (taken >= capacity || waiting > 0);
  const told = ({ problem }: { problem?: Problem | undefined }): void => {
    if (problem) toast(saidOf(problem, t), 'wrong');
    again();
  };
  const { id: sessionId } = session;
  const heading = sessionHeading(session, t);
  return (
    <div className="mt-2 grid gap-2">
      <SeatsBar seats={{ attendance: null, capacity, taken, waiting }} />
      {state === 'WAITING' && <p>{t('timetable.seat.waiting', { place: viewerPlace ?? 1 })}</p>}
      {state === 'HELD' && <p className="font-semibold">{t('timetable.seat.held')}</p>}
      {state === 'OFFERED' && (
        <p className="font-semibold" suppressHydrationWarning>
          {t('timetable.seat.offered', { moment: moment(viewerOfferedUntil!) })}
        </p>
      )}
      {seats.viewerMayTake && clashes.length > 0 && state !== 'HELD' && state !== 'WAITING' && (
        <div className="clashes">
          <p className="font-semibold">{t('timetable.seat.clashes')}</p>
          <ul>
            {clashes.map((one) => (
              <li key={one.id}>{[sessionHeading(one, t), hoursOf(one)].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {seats.viewerMayTake && state !== 'HELD' && state !== 'WAITING' && (
          <Button
            waiting={taking}
            onPress={() =>
              void take({ sessionId, despiteClashes: seats.viewerClashIds.length > 0 }).then(told)
            }
          >
            {t(stepOf(full && state !== 'OFFERED', clashes.length > 0))}
            <span className="sr-only">: {heading}</span>
          </Button>
        )}
        {state && (
          <Button look="quiet" waiting={leaving} onPress={() => void leave({ sessionId }).then(told)}>
            {t(state === 'WAITING' ? 'registration.withdraw.list' : 'timetable.seat.leave')}
            <span className="sr-only">: {heading}</span>
          </Button>
        )}
      </div>
    </div>
  );
}

/** What pressing does: the line is told before one stands in it, and so is that one would be in two places at once. */
function stepOf(full: boolean, clashing: boolean): MessageKey {
  if (full) return clashing ? 'timetable.seat.lineAnyway' : 'registration.join';
  return clashing ? 'timetable.seat.takeAnyway' : 'timetable.seat.take';
}

function saidOf(problem: Problem, t: Words): string {
  if (problem.rule === 'CLASH') return t('timetable.seat.clashesNow');
  if (problem.rule === 'NOT_REGISTERED') return t('timetable.seat.notRegistered');
  return problemText(t, problem);
}
