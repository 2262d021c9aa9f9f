import { useSearch } from '@tanstack/react-router';
import { ArrowLeft, UsersRound, Wifi } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { goesOn } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/live.css';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Go } from '../../parts/go.js';
import { headingOf, placeOf } from '../../parts/meeting-line.js';
import { PageTitle } from '../../parts/section.js';
import { NotFound } from '../../parts/states.js';
import { DeskAgenda } from './desk-agenda.js';
import { DeskNow } from './desk-now.js';
import { DeskOutcomes } from './desk-outcomes.js';
import { DeskPeople } from './desk-people.js';
import { DeskPolls } from './desk-polls.js';
import { DeskScreen } from './desk-screen.js';
import { DeskSpeakers } from './desk-speakers.js';
import { ConductSession } from './documents.js';
import { SessionPage } from './session-page.js';
import { Stale } from './stale.js';
import { taken, type Room, type ShownMeeting } from './use-room.js';
import type { ConductSessionInput } from '../../generated/graphql/graphql.js';
import { WallClock } from './wall.js';

const HallQuestions = lazy(() => import('../meetings/questions/hall-questions.js'));

export type Press = (command: ConductSessionInput['command'], more?: Partial<ConductSessionInput>) => void;

/** The desk of whoever conducts the session: the agenda, what is spoken of, who speaks, what the hall sees. */
export function DeskScreenPage(): ReactNode {
  return (
    <SessionPage>
      {(meeting, room) =>
        meeting.live?.viewerMayConduct ? <Desk meeting={meeting} room={room} /> : <NotFound />
      }
    </SessionPage>
  );
}

function Desk({ meeting, room }: { meeting: ShownMeeting; room: Room }): ReactNode {
  const t = useWords();
  const [conduct, conducting] = useAct(ConductSession);
  const { code } = useSearch({ strict: false }) as { code?: string };
  const [people, setPeople] = useState(Boolean(code));
  const [closing, setClosing] = useState(false);
  const { session, presence } = room;
  const heading = headingOf(meeting, t);
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
          <p>{[t('session.desk'), placeOf(meeting)].filter(Boolean).join(', ')}</p>
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
          {goesOn(session.state) ? (
            <Button onPress={() => setClosing(true)}>{t('session.close')}</Button>
          ) : (
            <Button look="main" waiting={conducting} onPress={() => press('OPEN')}>
              {t(session.state === 'CLOSED' ? 'session.reopen' : 'session.open')}
            </Button>
          )}
        </div>
      </header>
      <Stale phase={room.phase} className="stale-bar" />
      <div className="desk">
        <DeskAgenda meeting={meeting} room={room} press={press} />
        <div className="desk-middle">
          <DeskNow room={room} press={press} waiting={conducting} />
          <DeskSpeakers meeting={meeting} room={room} />
          <DeskOutcomes meetingId={meeting.id} />
          <section aria-labelledby="desk-questions" className="mt-8">
            <h2 id="desk-questions">{t('questions.title')}</h2>
            <Suspense fallback={null}>
              <HallQuestions meetingId={meeting.id} desk beside />
            </Suspense>
          </section>
        </div>
        <div className="desk-right">
          <DeskScreen meeting={meeting} room={room} press={press} />
          <DeskPolls meeting={meeting} room={room} press={press} />
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
