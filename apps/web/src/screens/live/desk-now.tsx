import { ArrowLeft, ArrowRight, Pause, Play, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { goesOn } from '#kernel';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import type { Press } from './desk.js';
import { Key, useKeys } from './keys.js';
import { TimerBar, TimerFigures, useTimer } from './timers.js';
import type { Room } from './use-room.js';

/** What is spoken of now, how long still, and the way on. */
export function DeskNow({ room, press, waiting }: { room: Room; press: Press; waiting: boolean }): ReactNode {
  const t = useWords();
  const { session } = room;
  const { left } = useTimer(session.timer);
  const at = session.items.findIndex(({ id }) => id === session.agendaItemId);
  const item = session.items[at];
  const next = session.items[at + 1];
  const open = session.state === 'OPEN';
  const paused = session.state === 'PAUSED';
  const held = goesOn(session.state);
  const turn = (): void => press(open ? 'PAUSE' : 'RESUME');
  useKeys({
    n: held && next ? () => press('NEXT') : undefined,
    b: held && at > 0 ? () => press('BACK') : undefined,
    p: held ? turn : undefined,
    '+': held ? () => press('EXTEND', { seconds: 300 }) : undefined,
    '=': held ? () => press('EXTEND', { seconds: 300 }) : undefined,
  });
  if (!held)
    return (
      <section className="desk-now" data-still="">
        <h2>{t(`session.state.${session.state as 'SCHEDULED'}`)}</h2>
        {session.items.length === 0 && <p className="muted">{t('session.noAgenda')}</p>}
        <div className="act-line">
          <Button look="main" waiting={waiting} onPress={() => press('OPEN')}>
            <Play aria-hidden="true" />
            {t(session.state === 'CLOSED' ? 'session.reopen' : 'session.open')}
          </Button>
        </div>
      </section>
    );
  return (
    <section className="desk-now" aria-label={t('session.now')} {...(paused ? { 'data-still': '' } : {})}>
      <div className="head-line">
        <div className="min-w-0">
          <span className="now-mark" {...(paused ? { 'data-still': '' } : {})}>
            {paused
              ? t('session.state.PAUSED')
              : item
                ? t('session.nowItem', { at: at + 1 })
                : t('session.now')}
          </span>
          <h2 lang={item?.language}>{item?.title ?? t('session.noAgenda')}</h2>
        </div>
        <div className="text-right">
          <TimerFigures timer={session.timer} className="timer-big" />
          <p className="muted small">
            {t(left === null ? 'session.running' : left < 0 ? 'session.over' : 'session.left')}
          </p>
        </div>
      </div>
      <TimerBar timer={session.timer} />
      <div className="act-line">
        <Button waiting={waiting} onPress={turn}>
          {open ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          {t(open ? 'session.pause' : 'session.resume')}
          <Key>p</Key>
        </Button>
        <Button waiting={waiting} onPress={() => press('EXTEND', { seconds: 300 })}>
          <Plus aria-hidden="true" />
          {t('session.more')}
          <Key>+</Key>
        </Button>
        {at > 0 && (
          <Button look="quiet" waiting={waiting} onPress={() => press('BACK')}>
            <ArrowLeft aria-hidden="true" />
            {t('session.back')}
            <Key>b</Key>
          </Button>
        )}
        {next && (
          <Button look="main" className="push" waiting={waiting} onPress={() => press('NEXT')}>
            {t('session.goNext', { title: next.title })}
            <ArrowRight aria-hidden="true" />
            <Key>n</Key>
          </Button>
        )}
      </div>
    </section>
  );
}
