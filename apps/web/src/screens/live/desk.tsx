import { useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, UsersRound, Wifi } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/live.css';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Go } from '../../parts/go.js';
import { headingOf } from '../../parts/meeting-line.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { DeskAgenda } from './desk-agenda.js';
import { DeskNow } from './desk-now.js';
import { DeskOutcomes } from './desk-outcomes.js';
import { DeskPeople } from './desk-people.js';
import { DeskPolls } from './desk-polls.js';
import { DeskScreen } from './desk-screen.js';
import { DeskSpeakers } from './desk-speakers.js';
import { ConductSession } from './documents.js';
import { useStale } from './projector.js';
import { taken, useLiveMeeting, useRoom, type Room, type ShownMeeting } from './use-room.js';
import type { ConductSessionInput } from '../../generated/graphql/graphql.js';
import { WallClock } from './wall.js';

const HallQuestions = lazy(() => import('../meetings/questions/hall-questions.js'));

export type Press = (command: ConductSessionInput['command'], more?: Partial<ConductSessionInput>) => void;

/** The desk of whoever conducts the session: the agenda, what is spoken of, who speaks, what the hall sees. */
export function DeskScreenPage(): ReactNode {
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const { meeting, problem, again } = useLiveMeeting(number);
  useRightAddress('meetings', meeting);
  const room = useRoom(meeting, again);
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  if (!meeting.live?.viewerMayConduct || room?.phase === 'gone') return <NotFound />;
  if (!room) return <Loading />;
  return <Desk meeting={meeting} room={room} />;
}

function Desk({ meeting, room }: { meeting: ShownMeeting; room: Room }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [conduct, conducting] = useAct(ConductSession);
  const { code } = useSearch({ strict: false }) as { code?: string };
  const [people, setPeople] = useState(Boolean(code));
  const [closing, setClosing] = useState(false);
  const stale = useStale(room.phase, true);
  const { session, presence } = room;
  const heading = headingOf(meeting, t);
  const goesOn = session.state === 'OPEN' || session.state === 'PAUSED';
  const press: Press = (command, more = {}) =>
    void taken(
      room,
      conduct({ input: { meetingId: meeting.id, version: session.version, command, ...more } }),
      'conductSession',
    );
  return (
    <div className="bare">
      <header className="live-bar">
        <Go to={addressOf('meetings', meeting)} aria-label={heading}>
          <ArrowLeft aria-hidden="true" />
        </Go>
        <div className="min-w-0">
          <PageTitle className="" title={`${t('session.desk')}: ${heading}`}>
            {heading}
          </PageTitle>
          <p>{[t('session.desk'), meeting.town?.name ?? meeting.city].filter(Boolean).join(', ')}</p>
        </div>
        <div className="live-counts">
          <Button look="quiet" onPress={() => setPeople(true)}>
            <UsersRound aria-hidden="true" />
            <b className="figures">{presence.onSite}</b> {t('session.onSite', { count: presence.onSite })}
          </Button>
          <span>
            <Wifi aria-hidden="true" />
            <b className="figures">{presence.remote}</b> {t('session.remote', { count: presence.remote })}
          </span>
          <b className="text-f-l">
            <WallClock zone={meeting.timeZone} />
          </b>
          {goesOn ? (
            <Button onPress={() => setClosing(true)}>{t('session.close')}</Button>
          ) : (
            <Button look="main" waiting={conducting} onPress={() => press('OPEN')}>
              {t(session.state === 'CLOSED' ? 'session.reopen' : 'session.open')}
            </Button>
          )}
        </div>
      </header>
      {stale !== null && (
        <p className="stale-bar" role="status">
          {t('session.stale', {
            time: new Date(stale).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
          })}
        </p>
      )}
      <div className="desk">
        <DeskAgenda meeting={meeting} room={room} press={press} />
        <div className="desk-middle">
          <DeskNow room={room} press={press} waiting={conducting} />
          <DeskSpeakers meeting={meeting} room={room} />
          <DeskOutcomes meetingId={meeting.id} />
        </div>
        <div className="desk-right">
          <DeskScreen meeting={meeting} room={room} press={press} />
          <DeskPolls meeting={meeting} room={room} press={press} />
          <Suspense fallback={null}>
            <HallQuestions meetingId={meeting.id} desk beside />
          </Suspense>
        </div>
      </div>
      {people && (
        <DeskPeople meeting={meeting} room={room} code={code ?? ''} onClose={() => setPeople(false)} />
      )}
      {closing && (
        <Dialog title={t('session.close.sure')} open onClose={() => setClosing(false)} role="alertdialog">
          <p>{t('session.close.why')}</p>
          <div className="act-row">
            <Button
              look="danger"
              onPress={() => {
                setClosing(false);
                press('CLOSE');
              }}
            >
              {t('session.close')}
            </Button>
            <Button onPress={() => setClosing(false)}>{t('frame.close')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
