import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { Band, TownTile, type Tile } from '../../parts/weave.js';
import { Code } from './code.js';
import { useServerNow, useTimer } from './timers.js';
import type { Room } from './use-room.js';
import { townBeside, whoIs } from './who.js';

export interface WallMeeting {
  heading: string;
  number: number;
  place: string | null;
  timeZone: string;
}

/** What stands on the screen of the hall; the desk shows the same in small. */
export function Wall({
  meeting,
  room,
  small = false,
  code = null,
  children,
}: {
  meeting: WallMeeting;
  room: Room;
  /** as the desk shows it */
  small?: boolean;
  /** by which guests join */
  code?: string | null;
  /** a poll or its result, where that is shown */
  children?: ReactNode;
}): ReactNode {
  const t = useWords();
  const { session, floor } = room;
  const at = session.items.findIndex(({ id }) => id === session.agendaItemId);
  const item = session.items[at];
  const { shows } = session;
  const towns = new Map<string, Tile>();
  for (const { municipality } of [floor.speaking, ...floor.waiting].filter((turn) => turn !== null))
    if (municipality) towns.set(municipality.id, municipality);
  return (
    <div className="wall">
      <div className="wall-top">
        <span>{[meeting.heading, meeting.place].filter(Boolean).join(', ')}</span>
        <span className="flex gap-[3cqw]">
          {item && <span>{t('session.item', { at: at + 1, all: session.items.length })}</span>}
          <WallClock zone={meeting.timeZone} />
        </span>
      </div>
      <div className="wall-body">
        {shows === 'JOIN_CODE' && session.state !== 'CLOSED' ? (
          // also before it begins: then people come in
          <Join number={meeting.number} code={code} large />
        ) : session.state === 'SCHEDULED' || session.state === 'CLOSED' ? (
          <Standing state={session.state} heading={meeting.heading} />
        ) : shows === 'AGENDA' ? (
          <WallAgenda room={room} />
        ) : shows === 'NOTHING' ? (
          <h2>{meeting.heading}</h2>
        ) : (shows === 'POLL' || shows === 'RESULT') && children ? (
          children
        ) : (
          <>
            <div className="wall-head">
              <h2 lang={item?.language}>{item?.title ?? meeting.heading}</h2>
              <WallTimer room={room} large={shows === 'TIMER'} />
            </div>
            {shows === 'SPEAKERS' && (
              <div className="wall-foot">
                <Speaking room={room} />
                <Join number={meeting.number} />
              </div>
            )}
          </>
        )}
      </div>
      {towns.size > 0 ? (
        <Band height={small ? 12 : 44} strands={[...towns.values()].map((tile) => ({ tile, share: 1 }))} />
      ) : (
        <span />
      )}
    </div>
  );
}

function Standing({ state, heading }: { state: 'SCHEDULED' | 'CLOSED'; heading: string }): ReactNode {
  const t = useWords();
  return (
    <div>
      <h2>{heading}</h2>
      <p className="mt-[2cqw]">{t(`session.state.${state}`)}</p>
    </div>
  );
}

/** The hour on the clock of the place. */
export function WallClock({ zone }: { zone: string }): ReactNode {
  const locale = useLocale();
  const now = useServerNow(true, 1_000);
  return (
    <span className="figures">
      {new Date(now).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone })}
    </span>
  );
}

function WallTimer({ room, large }: { room: Room; large: boolean }): ReactNode {
  const t = useWords();
  const { text, left } = useTimer(room.session.timer);
  return (
    <div className="wall-timer" {...(large ? { 'data-large': '' } : {})}>
      <span className="figures" {...(left !== null && left < 0 ? { 'data-over': '' } : {})}>
        {text}
      </span>
      <span>
        {room.session.state === 'PAUSED'
          ? t('session.state.PAUSED')
          : t(left === null ? 'session.running' : left < 0 ? 'session.over' : 'session.left')}
      </span>
    </div>
  );
}

function Speaking({ room: { floor } }: { room: Room }): ReactNode {
  const t = useWords();
  const { speaking, waiting } = floor;
  if (!speaking && waiting.length === 0) return <span />;
  return (
    <div className="wall-now">
      {speaking && (
        <>
          <span className="live-dot">{t('session.spoke')}</span>
          <div className="wall-name">
            {speaking.municipality && <TownTile tile={speaking.municipality} size={78} />}
            <span>
              {[whoIs(speaking, t), townBeside(speaking, whoIs(speaking, t))].filter(Boolean).join(', ')}
            </span>
            <TurnFigures room={floor} />
          </div>
        </>
      )}
      {waiting.length > 0 && (
        <div className="wall-next">
          <b>{t('session.then')}</b>
          {waiting.slice(0, 3).map((turn) => (
            <span key={turn.id}>
              {turn.municipality && <TownTile tile={turn.municipality} size={49} />}
              {turn.municipality?.name ?? whoIs(turn, t)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function TurnFigures({ room: { speaking } }: { room: Room['floor'] }): ReactNode {
  const { text, left } = useTimer(speaking!.timer);
  return (
    <span className="figures" {...(left !== null && left < 0 ? { 'data-over': '' } : {})}>
      {text}
    </span>
  );
}

/** As many items as can be read from far: of a longer agenda those around the one that is taken. */
const mostItems = 10;

function WallAgenda({ room: { session } }: { room: Room }): ReactNode {
  const t = useWords();
  const { items } = session;
  const at = items.findIndex(({ id }) => id === session.agendaItemId);
  const first = Math.max(0, Math.min(at - 3, items.length - mostItems));
  const around = items.slice(first, first + mostItems);
  return (
    <ol className="wall-agenda" data-rows={around.length > 6 ? 'small' : 'full'}>
      {around.map((item) => (
        <li
          key={item.id}
          lang={item.language}
          {...(item.id === session.agendaItemId
            ? { 'aria-current': 'step' }
            : item.takenAt
              ? { 'data-done': '' }
              : {})}
        >
          <span>{item.title}</span>
          {item.plannedMinutes !== null && (
            <span className="figures">{t('agenda.minutes', { count: item.plannedMinutes })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Six digits as one reads them aloud. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

function Join({
  number,
  code = null,
  large = false,
}: {
  number: number;
  code?: string | null;
  large?: boolean;
}): ReactNode {
  const t = useWords();
  return (
    <div className="wall-join" {...(large ? { 'data-large': '' } : {})}>
      <span>
        {t('session.follow', { address: '' })}
        <b>
          {location.host}
          <wbr />
          {`/meetings/${number}/live`}
        </b>
        {code && (
          <>
            {t('session.guest.shown')} <b className="figures whitespace-nowrap">{spaced(code)}</b>
          </>
        )}
      </span>
      <Code text={`${location.origin}/meetings/${number}/live${code ? `#code=${code}` : ''}`} />
    </div>
  );
}
