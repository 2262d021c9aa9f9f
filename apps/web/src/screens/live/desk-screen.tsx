import { ListOrdered, MicVocal, QrCode, Square, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { goesOn, type Projection } from '#kernel';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { headingOf, placeOf } from '../../parts/meeting-line.js';
import type { Press } from './desk.js';
import { Key, useKeys } from './keys.js';
import { useHallDoor } from './use-hall-door.js';
import type { Room, ShownMeeting } from './use-room.js';
import { WallPoll } from './wall-poll.js';
import { spaced, Wall } from './wall.js';

const shown: readonly { what: Exclude<Projection, 'POLL' | 'RESULT'>; icon: typeof Timer }[] = [
  { what: 'SPEAKERS', icon: MicVocal },
  { what: 'AGENDA', icon: ListOrdered },
  { what: 'TIMER', icon: Timer },
  { what: 'JOIN_CODE', icon: QrCode },
  { what: 'NOTHING', icon: Square },
];

/** What the hall sees, in small, and what else it could see. */
export function DeskScreen({
  meeting,
  room,
  press,
}: {
  meeting: ShownMeeting;
  room: Room;
  press: Press;
}): ReactNode {
  const t = useWords();
  const door = useHallDoor(meeting, room);
  useKeys(
    Object.fromEntries(shown.map(({ what }, at) => [`${at + 1}`, () => press('SHOW', { shows: what })])),
  );
  return (
    <section aria-labelledby="desk-screen">
      <div className="act-line">
        <h2 id="desk-screen">{t('session.screen')}</h2>
        {goesOn(room.session.state) && <span className="live-dot push">{t('session.screen.seen')}</span>}
      </div>
      <div className="preview mt-3" aria-hidden="true">
        <Wall
          meeting={{
            heading: headingOf(meeting, t),
            number: meeting.number,
            place: placeOf(meeting),
            timeZone: meeting.timeZone,
          }}
          room={room}
          code={door?.code ?? null}
        >
          {room.session.pollId && (
            <WallPoll
              meetingId={meeting.id}
              pollId={room.session.pollId}
              result={room.session.shows === 'RESULT'}
            />
          )}
        </Wall>
      </div>
      <div className="screens" role="group" aria-labelledby="desk-screen">
        {shown.map(({ what, icon: Icon }, at) => (
          <Button key={what} on={room.session.shows === what} onPress={() => press('SHOW', { shows: what })}>
            <Icon aria-hidden="true" />
            <span>
              {t(`session.shows.${what}`)} <Key>{`${at + 1}`}</Key>
            </span>
          </Button>
        ))}
      </div>
      {door && (
        <div className="act-line mt-3">
          <span className="flex-1">
            {door.code ? (
              <>
                {t('session.guest.shown')} <b className="figures whitespace-nowrap">{spaced(door.code)}</b>
              </>
            ) : (
              t('session.guest.out')
            )}
          </span>
          <Button onPress={() => press(room.session.guests ? 'KEEP_GUESTS_OUT' : 'LET_GUESTS_IN')}>
            {t(room.session.guests ? 'session.guest.keepOut' : 'session.guest.letIn')}
          </Button>
        </div>
      )}
      <p className="mt-3">
        <a
          className="line-link"
          href={`${addressOf('meetings', meeting)}/projector`}
          target="_blank"
          rel="noreferrer"
        >
          {t('session.screen.open')}
        </a>
      </p>
      <p className="muted small">{t('session.keys')}</p>
    </section>
  );
}
