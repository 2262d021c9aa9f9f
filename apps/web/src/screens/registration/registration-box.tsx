import { Link, type LinkProps } from '@tanstack/react-router';
import { CalendarCheck, CircleCheck, Clock } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useSeats } from '../../live/seats.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { Dialog } from '../../parts/dialog.js';
import { kindText } from '../../parts/meeting-line.js';
import { Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useDays } from '../../rendering/clock.js';
import { addressOf } from '../../parts/address.js';
import { useSession } from '../../session/session.js';
import { answerText } from './answers.js';
import {
  AcceptSeat,
  OwnRegistration,
  RegistrationDoor,
  WithdrawRegistration,
  type Door,
  type Own,
  type SeatCount,
} from './documents.js';
import '../../look/registration.css';
import { isKept, lineOf } from './line.js';
import { SeatsBar } from './seats-bar.js';
import '../../look/answers.css';

const LetterForm = lazy(async () => ({ default: (await import('./letter-form.js')).LetterForm }));
const RegisterForm = lazy(async () => ({ default: (await import('./register-form.js')).RegisterForm }));

interface Shown {
  number: number;
  slug: string;
  streamId: string;
  mode: string;
  visibility: string;
}

/** Registering, beside the meeting: how full it is, how it stands with the reader, and the one step that is theirs. */
export function RegistrationBox({
  meeting,
  door: masked,
  again,
}: {
  meeting: Shown;
  door: FragmentType<typeof RegistrationDoor>;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const given = unmask(RegistrationDoor, masked);
  const own = unmask(OwnRegistration, given.viewerRegistration);
  const seats = useSeats(meeting.streamId, given.seats, own !== null, again);
  const door = { ...given, seats };
  const moment = useMomentThere();
  const { viewerBar, deadlineAt } = door;
  const alive = own && viewerBar === 'REGISTERED';
  const past = viewerBar === 'OVER';
  if (past && !alive) return null;
  return (
    <section className="registration-box order-first md:order-none" aria-labelledby="registration">
      <h2 id="registration">{t('registration.title')}</h2>
      {own && <Standing own={own} line={lineOf(door, own)} again={again} />}
      {door.seats.map((count) => (
        <SeatsBar key={count.attendance ?? ''} seats={count} />
      ))}
      {!alive && deadlineAt && !viewerBar && (
        <p className="muted" suppressHydrationWarning>
          {t('registration.deadline', { moment: moment(deadlineAt) })}
        </p>
      )}
      {!viewerBar && door.viewerClashes.length > 0 && (
        <div className="clashes">
          <p className="font-semibold">{t('registration.clashes')}</p>
          <ul>
            {door.viewerClashes.map((one) => (
              <li key={one.id}>
                <Go to={addressOf('meetings', one)}>{one.title ?? kindText(one, t)}</Go>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Step door={door} own={own} meeting={meeting} again={again} />
      {viewerBar !== 'SIGN_IN' && <ByLetter door={door} meeting={meeting} />}
    </section>
  );
}

/** What the reader can do now. */
function Step({
  door,
  own,
  meeting,
  again,
}: {
  door: Door;
  own: Own | null;
  meeting: Shown;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const signedIn = useSession().state === 'person';
  const [open, setOpen] = useState(false);
  const { viewerBar: bar } = door;
  const done = (): void => {
    setOpen(false);
    again();
  };
  if (bar === 'REGISTERED')
    return own && <OwnFacts door={door} own={own} mode={meeting.mode} again={again} />;
  if (bar === 'SIGN_IN' || (bar === null && !signedIn))
    return (
      <Link
        {...({
          to: '/sign-in',
          search: { next: addressOf('meetings', meeting) },
          className: 'button',
          'data-look': 'main',
        } as LinkProps)}
      >
        {t('registration.signIn')}
      </Link>
    );
  if (bar) return <p>{t(`registration.bar.${bar}`)}</p>;
  const form = (
    <Suspense fallback={<Loading />}>
      <RegisterForm
        door={door}
        mode={meeting.mode}
        own={null}
        onDone={done}
        onChanged={again}
        {...(door.questions.length > 0 ? { onCancel: () => setOpen(false) } : {})}
      />
    </Suspense>
  );
  return (
    <>
      {door.manner === 'APPROVAL' && <p className="muted">{t('registration.approvalFirst')}</p>}
      {door.questions.length === 0 ? (
        form
      ) : (
        <Button look="main" onPress={() => setOpen(true)}>
          <CalendarCheck aria-hidden="true" />
          {t('registration.register')}
        </Button>
      )}
      <Dialog title={t('registration.registerFor')} open={open} onClose={() => setOpen(false)}>
        {form}
      </Dialog>
    </>
  );
}

/** Without an account, by a letter; and for who has one, a colleague. */
function ByLetter({ door, meeting }: { door: Door; meeting: Shown }): ReactNode {
  const t = useWords();
  const signedIn = useSession().state === 'person';
  const [open, setOpen] = useState(false);
  const { viewerBar: bar } = door;
  // A colleague can be brought by who is in already too; by invitation alone, only those who run the meeting bring somebody.
  const may = signedIn
    ? (bar === null || bar === 'REGISTERED') &&
      door.manner !== 'INVITATION' &&
      meeting.visibility === 'PUBLIC'
    : bar === null;
  if (!may) return null;
  const title = t(signedIn ? 'registration.bring' : 'registration.guest');
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading />}>
          <LetterForm meetingId={door.meetingId} bringing={signedIn} onCancel={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}

/** How it stands with the reader: a place, the number on the list, an offer with its end. */
function Standing({
  own,
  line,
  again,
}: {
  own: Own;
  line: SeatCount | undefined;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const moment = useMomentThere();
  const [accept, accepting] = useAct(AcceptSeat);
  const { state, waitingPlace, offeredUntil, reason } = own;
  if (state === 'WITHDRAWN') return null;
  if (state === 'WAITING')
    return (
      <div role="status">
        <p className="waiting-place">
          <b>{waitingPlace}.</b>
          <span>
            {t('registration.state.WAITING', { count: Math.max(line?.waiting ?? 0, waitingPlace ?? 1) })}
          </span>
        </p>
        <p className="muted">{t('registration.state.WAITING.why')}</p>
        {isKept(line) && <p className="muted">{t('registration.state.WAITING.kept')}</p>}
      </div>
    );
  const take = async (): Promise<void> => {
    const { problem } = await accept({ id: own.id });
    if (problem)
      toast(problem.code === 'EXPIRED' ? t('registration.late') : problemText(t, problem), 'wrong');
    again();
  };
  return (
    <div role="status" className="grid gap-2">
      <p className="own-state" data-state={state}>
        {state === 'HELD' ? <CircleCheck aria-hidden="true" /> : <Clock aria-hidden="true" />}
        <b>{t(`registration.state.${state}`)}</b>
      </p>
      {state === 'REQUESTED' && <p className="muted">{t('registration.state.REQUESTED.why')}</p>}
      {state === 'EXPIRED' && <p className="muted">{t('registration.state.EXPIRED.why')}</p>}
      {reason && <blockquote className="registration-reason">{reason}</blockquote>}
      {state === 'OFFERED' && offeredUntil && (
        <>
          <p suppressHydrationWarning>
            {t('registration.state.OFFERED.why', { moment: moment(offeredUntil) })}
          </p>
          <Button look="main" waiting={accepting} onPress={() => void take()}>
            {t('registration.accept')}
          </Button>
        </>
      )}
    </div>
  );
}

/** What the reader has said, and the way out. */
function OwnFacts({
  door,
  own,
  mode,
  again,
}: {
  door: Door;
  own: Own;
  mode: string;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [changing, setChanging] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [withdraw, withdrawing] = useAct(WithdrawRegistration);
  const leave = async (): Promise<void> => {
    const { problem } = await withdraw({ id: own.id });
    setLeaving(false);
    if (problem) toast(problemText(t, problem), 'wrong');
    else toast(t('registration.withdrawn'));
    again();
  };
  const out = t(
    own.state === 'OFFERED'
      ? 'registration.decline'
      : own.state === 'WAITING'
        ? 'registration.withdraw.list'
        : 'registration.withdraw',
  );
  return (
    <>
      <div className="own-registration">
        <h3>{t('registration.yours')}</h3>
        <ul>
          <li>{t(`registration.way.${own.attendance}`)}</li>
          {own.sector && <li>{t(`meetings.sector.${own.sector}`)}</li>}
          <li>{t(own.onList ? 'registration.list.shown' : 'registration.list.hidden')}</li>
        </ul>
        {own.answers.length > 0 && (
          <dl className="answers">
            {own.answers.map((answer) => (
              <div key={answer.questionId}>
                <dt>{answer.question}</dt>
                <dd>{answerText(t, answer)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className="act-row">
        <Button onPress={() => setChanging(true)}>{t('registration.change')}</Button>
        <Button look="quiet" onPress={() => setLeaving(true)}>
          {out}
        </Button>
      </div>
      <Dialog title={t('registration.change')} open={changing} onClose={() => setChanging(false)}>
        <Suspense fallback={<Loading />}>
          <RegisterForm
            door={door}
            mode={mode}
            own={own}
            onDone={() => {
              setChanging(false);
              toast(t('form.saved'));
              again();
            }}
            onChanged={again}
            onCancel={() => setChanging(false)}
          />
        </Suspense>
      </Dialog>
      <Dialog title={out} open={leaving} onClose={() => setLeaving(false)} role="alertdialog">
        <p>{t(own.state === 'WAITING' ? 'registration.withdraw.list.sure' : 'registration.withdraw.sure')}</p>
        <div className="act-row">
          <Button look="danger" waiting={withdrawing} onPress={() => void leave()}>
            {out}
          </Button>
          <Button onPress={() => setLeaving(false)}>{t('frame.cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}

/** A day and an hour to be on time for. */
function useMomentThere(): (at: string) => string {
  return useDays({ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
}
