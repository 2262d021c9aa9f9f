import { ArrowLeft, Hand } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { goesOn, initialsOf } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/live.css';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { headingOf } from '../../parts/meeting-line.js';
import { Avatar } from '../../parts/person.js';
import { PageTitle } from '../../parts/section.js';
import { useViewer } from '../../session/session.js';
import { AskForFloor, CheckIn, WithdrawFromFloor } from './documents.js';
import { Code } from './code.js';
import { HallPolls } from './hall-polls.js';
import { SessionPage } from './session-page.js';
import { Stale } from './stale.js';
import { useGuest } from './use-guest.js';
import { TimerBar, TimerFigures, useTimer } from './timers.js';
import { taken, type Room, type ShownMeeting } from './use-room.js';
import { Who, whoIs } from './who.js';

// Its fields are for those alone who come without an account.
const GuestDoor = lazy(async () => ({ default: (await import('./guest-door.js')).GuestDoor }));
const HallQuestions = lazy(() => import('../meetings/questions/hall-questions.js'));

/** Following a session on the phone: what is spoken of, who speaks, my place on the list. */
export function ParticipantScreen(): ReactNode {
  return (
    <SessionPage>
      {(meeting, room, again) => <Following meeting={meeting} room={room} again={again} />}
    </SessionPage>
  );
}

interface Followed {
  meeting: ShownMeeting;
  room: Room;
  again: () => void;
}

function Following({ meeting, room, again }: Followed): ReactNode {
  const t = useWords();
  const heading = headingOf(meeting, t);
  return (
    <div className="bare">
      <header className="live-bar">
        <Go to={addressOf('meetings', meeting)} aria-label={heading}>
          <ArrowLeft aria-hidden="true" />
        </Go>
        <div className="min-w-0 flex-1">
          <PageTitle className="" title={`${heading}, ${t('session.live')}`}>
            {heading}
          </PageTitle>
          <Where room={room} />
        </div>
        {meeting.live?.viewerMayConduct && (
          <Go to={`${addressOf('meetings', meeting)}/moderate`} look="plain">
            {t('session.toDesk')}
          </Go>
        )}
      </header>
      <Stale phase={room.phase} className="stale-bar" />
      <Hall meeting={meeting} room={room} again={again} />
    </div>
  );
}

/** "Live, item 3 of 6". */
function Where({ room: { session } }: { room: Room }): ReactNode {
  const t = useWords();
  if (session.state !== 'OPEN') return <p>{t(`session.state.${session.state}`)}</p>;
  const at = session.items.findIndex(({ id }) => id === session.agendaItemId) + 1;
  return (
    <p>
      <span className="live-dot">{t('session.live')}</span>
      {at > 0 && `, ${t('session.item', { at, all: session.items.length })}`}
    </p>
  );
}

function Hall({ meeting, room, again }: Followed): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const locale = useLocale();
  const { session, floor } = room;
  const joined = useGuest(meeting.id, session.guests);
  const item = session.items.find(({ id }) => id === session.agendaItemId);
  const held = goesOn(session.state);
  return (
    <div className="hall">
      {held && (
        <section aria-label={t('session.now')}>
          <Left room={room} />
          {item && (
            <h2 className="mt-2" lang={item.language}>
              {item.title}
            </h2>
          )}
        </section>
      )}
      {!held && (
        <div className="hall-box">
          <b>{t(`session.state.${session.state as 'SCHEDULED'}`)}</b>
          {session.state === 'SCHEDULED' && meeting.startsAt && (
            <span suppressHydrationWarning>
              {t('session.starts', {
                when: new Date(meeting.startsAt).toLocaleString(locale, {
                  dateStyle: 'long',
                  timeStyle: 'short',
                }),
              })}
            </span>
          )}
        </div>
      )}
      {floor.speaking && (
        <div className="hall-speaks">
          <Avatar
            person={floor.speaking.person ?? { initials: initialsOf(whoIs(floor.speaking, t)) }}
            size={48}
            town={false}
          />
          <span>
            <Who turn={floor.speaking} />
            <span className="muted small block">{t('session.speaks')}</span>
          </span>
        </div>
      )}
      {held && meeting.live!.viewerMayTakePart && viewer && (
        <MyTurn meeting={meeting} room={room} me={viewer.person.id} />
      )}
      {!viewer && (joined.guest || session.guests) && (
        <Suspense fallback={null}>
          <GuestDoor meetingId={meeting.id} room={room} joined={joined} />
        </Suspense>
      )}
      <HallPolls
        meetingId={meeting.id}
        shownId={session.shows === 'RESULT' ? session.pollId : null}
        mayVote={meeting.live!.viewerMayTakePart}
      />
      <Suspense fallback={null}>
        <HallQuestions meetingId={meeting.id} beside device={joined.guest && joined.device} />
      </Suspense>
      {!viewer && (
        <div className="hall-box">
          <span>{t('session.signIn')}</span>
          <Go to={`/sign-in?next=${encodeURIComponent(location.pathname)}`} look="main">
            {t('frame.signIn')}
          </Go>
        </div>
      )}
      {meeting.ownPresence && <Present meeting={meeting} room={room} again={again} />}
      {session.items.length > 0 && <Items room={room} />}
    </div>
  );
}

function Left({ room: { session } }: { room: Room }): ReactNode {
  const t = useWords();
  const { left } = useTimer(session.timer);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <TimerFigures timer={session.timer} className="timer-big" />
        <span className="muted">
          {session.state === 'PAUSED'
            ? t('session.state.PAUSED')
            : t(left === null ? 'session.running' : left < 0 ? 'session.over' : 'session.left')}
        </span>
      </p>
      <TimerBar timer={session.timer} />
    </>
  );
}

/** Asking for the floor, and where one stands. What changes there is said aloud. */
function MyTurn({ meeting, room, me }: { meeting: ShownMeeting; room: Room; me: string }): ReactNode {
  const t = useWords();
  const [ask, asking] = useAct(AskForFloor);
  const [withdraw, withdrawing] = useAct(WithdrawFromFloor);
  const { floor } = room;
  const at = floor.waiting.findIndex(({ person }) => person?.id === me);
  const mine = floor.waiting[at];
  const speaking = floor.speaking?.person?.id === me;
  const remote = meeting.ownPresence?.state === 'REMOTE';
  const askFor = (pointOfOrder: boolean): void =>
    void taken(room, ask({ input: { meetingId: meeting.id, pointOfOrder, remote } }), 'askForFloor');
  const ordered = floor.waiting.some(({ person, pointOfOrder }) => pointOfOrder && person?.id === me);
  return (
    <section className="hall-box" aria-label={t('session.speakers')}>
      <div role="status">
        {speaking && (
          <p>
            <b>{t('session.yours')}</b> <TimerFigures timer={floor.speaking!.timer} />
          </p>
        )}
        {mine && (
          <p>
            <b>{at === 0 ? t('session.place.next') : t('session.place', { at: at + 1 })}</b>{' '}
            {at > 0 &&
              t('session.ahead', {
                names: floor.waiting
                  .slice(0, Math.min(at, 3))
                  .map((turn) => turn.municipality?.name ?? whoIs(turn, t))
                  .join(', '),
              })}
          </p>
        )}
        {!mine && !speaking && !floor.open && <p>{t('session.closedList')}</p>}
      </div>
      {mine ? (
        <Button
          waiting={withdrawing}
          onPress={() => void taken(room, withdraw({ turnId: mine.id }), 'withdrawFromFloor')}
        >
          <Hand aria-hidden="true" />
          {t('session.withdraw')}
        </Button>
      ) : (
        floor.open &&
        !speaking && (
          <Button look="main" waiting={asking} onPress={() => askFor(false)}>
            <Hand aria-hidden="true" />
            {t('session.ask')}
          </Button>
        )
      )}
      {!ordered && (
        <Button look="quiet" waiting={asking} onPress={() => askFor(true)}>
          {t('session.askOrder')}
        </Button>
      )}
    </section>
  );
}

/** Whether I am there, and the code by which somebody at the door lets me in. */
function Present({ meeting, room, again }: Followed): ReactNode {
  const t = useWords();
  const [checkIn, checking] = useAct(CheckIn);
  const { state, code, mayCheckIn } = meeting.ownPresence!;
  const open = mayCheckIn || goesOn(room.session.state);
  const go = async (remote: boolean): Promise<void> => {
    if (await taken(room, checkIn({ input: { meetingId: meeting.id, remote } }), 'checkIn')) again();
  };
  const [shown, setShown] = useState(false);
  // Whoever shows their code is let in by somebody else: only they look for it, so that a full hall does not ask all the time.
  useEffect(() => {
    if (!shown) return;
    const looking = setInterval(again, 4_000);
    return () => clearInterval(looking);
  }, [shown, again]);
  if (state === 'ON_SITE' || state === 'REMOTE')
    return <p className="muted">{t('session.checkedIn', { state: t(`session.attendance.${state}`) })}</p>;
  return (
    <section className="hall-box" aria-label={t('session.checkIn')}>
      {open && (
        <>
          <b>{t('session.checkIn')}</b>
          <div className="grid gap-2 sm:grid-cols-2">
            <Button waiting={checking} onPress={() => void go(false)}>
              {t('session.checkIn.onSite')}
            </Button>
            <Button waiting={checking} onPress={() => void go(true)}>
              {t('session.checkIn.remote')}
            </Button>
          </div>
        </>
      )}
      <Button look="quiet" aria-expanded={shown} onPress={() => setShown(!shown)}>
        <span className="figures">
          {t('session.ownCode', { code: `${code.slice(0, 4)} ${code.slice(4)}` })}
        </span>
      </Button>
      {shown && (
        <span className="mx-auto block w-[220px]">
          <Code text={`${location.origin}${addressOf('meetings', meeting)}/moderate?code=${code}`} />
        </span>
      )}
    </section>
  );
}

function Items({ room: { session } }: { room: Room }): ReactNode {
  const t = useWords();
  return (
    <section>
      <h2 className="!text-f-l">{t('agenda.title')}</h2>
      <ol className="hall-agenda mt-2">
        {session.items.map((item) => (
          <li
            key={item.id}
            lang={item.language}
            {...(item.id === session.agendaItemId ? { 'aria-current': 'step' } : {})}
          >
            {item.title}
            {item.plannedMinutes !== null && (
              <span className="muted small block">{t('agenda.minutes', { count: item.plannedMinutes })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
