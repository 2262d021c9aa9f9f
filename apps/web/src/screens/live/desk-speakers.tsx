import { ArrowUp, Lock, LockOpen, Mic, MicOff, Pause, Play, Scale, UserRoundPlus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { goesOn, initialsOf, newId, type TurnView } from '#kernel';
import type { ConductFloorInput } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Check, Select, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Avatar } from '../../parts/person.js';
import { AddSpeaker, ConductFloor, WithdrawFromFloor } from './documents.js';
import { Key, useKeys } from './keys.js';
import { clockText, TimerFigures, useServerNow } from './timers.js';
import { refusalText, taken, type Room, type ShownMeeting } from './use-room.js';
import { Who, whoIs, whyText } from './who.js';

type Press = (command: ConductFloorInput['command'], more?: Partial<ConductFloorInput>) => void;
const lengths = [0, 60, 120, 180, 300, 600];

/** Who speaks, who waits, and by what rule. */
export function DeskSpeakers({ meeting, room }: { meeting: ShownMeeting; room: Room }): ReactNode {
  const t = useWords();
  const [conduct, conducting] = useAct(ConductFloor);
  const [adding, setAdding] = useState(false);
  const { floor, session } = room;
  const held = goesOn(session.state);
  const press: Press = (command, more = {}) =>
    void taken(
      room,
      conduct({ input: { meetingId: meeting.id, version: floor.version, command, ...more } }),
      'conductFloor',
    );
  const [first] = floor.waiting;
  const turnList = (): void => press('SET', { open: !floor.open });
  useKeys({
    g: held && first ? () => press('GIVE', { turnId: first.id }) : undefined,
    e: floor.speaking ? () => press('END') : undefined,
    l: held ? turnList : undefined,
    d: held ? () => setAdding(true) : undefined,
  });
  return (
    <section className="mt-6" aria-labelledby="desk-speakers">
      <div className="act-line mb-2">
        <h2 id="desk-speakers">{t('session.speakers')}</h2>
        <span className="muted small">{t('session.speakers.count', { count: floor.waiting.length })}</span>
        {held && (
          <Button className="push" on={floor.open} waiting={conducting} onPress={turnList}>
            {floor.open ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
            {t(floor.open ? 'session.list.open' : 'session.list.closed')}
            <Key>l</Key>
          </Button>
        )}
      </div>
      {floor.speaking && <Speaking turn={floor.speaking} press={press} running={session.state === 'OPEN'} />}
      {floor.waiting.length === 0 ? (
        <p className="muted py-3">{t('session.speakers.none')}</p>
      ) : (
        <ol className="turns">
          {floor.waiting.map((turn, at) => (
            <Waits key={turn.id} turn={turn} at={at} room={room} press={press} waiting={conducting} />
          ))}
        </ol>
      )}
      <div className="rule-line">
        <Check
          label={t('session.fair')}
          checked={floor.fair}
          onChange={(event) => press('SET', { fair: event.target.checked })}
        />
        <Select
          label={t('session.turnTime')}
          value={String(floor.turnSeconds ?? 0)}
          onChange={(event) => press('SET', { turnSeconds: Number(event.target.value) })}
          options={lengths.map((seconds) => ({
            value: String(seconds),
            text:
              seconds === 0
                ? t('session.turnTime.free')
                : t('session.turnTime.minutes', { minutes: seconds / 60 }),
          }))}
        />
        {held && (
          <Button look="quiet" onPress={() => setAdding(true)}>
            <UserRoundPlus aria-hidden="true" />
            {t('session.addSpeaker')}
            <Key>d</Key>
          </Button>
        )}
      </div>
      <p className="muted small mt-3 flex items-start gap-2">
        <Scale aria-hidden="true" className="mt-1 size-4 flex-none" />
        {t(floor.fair ? 'session.fair.on' : 'session.fair.off')}
      </p>
      {adding && <Adding meeting={meeting} room={room} onClose={() => setAdding(false)} />}
    </section>
  );
}

function faceOf(turn: TurnView, name: string) {
  return turn.person ?? { id: null, initials: initialsOf(name), municipality: null };
}

function Speaking({ turn, press, running }: { turn: TurnView; press: Press; running: boolean }): ReactNode {
  const t = useWords();
  const stands = turn.timer.runningSince === null;
  return (
    <div className="turn-speaks">
      <Avatar person={faceOf(turn, whoIs(turn, t))} size={48} town={false} />
      <span className="min-w-0">
        <Who turn={turn} />
        <span className="muted small block">{t('session.speaks')}</span>
      </span>
      <span className="whitespace-nowrap">
        <TimerFigures timer={turn.timer} />
        {turn.timer.allottedMs !== null && (
          <span className="muted small"> {t('session.of', { time: clockText(turn.timer.allottedMs) })}</span>
        )}
      </span>
      <span className="acts act-line">
        {running && (
          <Button
            icon
            aria-label={t(stands ? 'session.resume' : 'session.pause')}
            onPress={() => press(stands ? 'RESUME' : 'PAUSE')}
          >
            {stands ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          </Button>
        )}
        <Button onPress={() => press('END')}>
          <MicOff aria-hidden="true" />
          {t('session.end')}
          <Key>e</Key>
        </Button>
      </span>
    </div>
  );
}

function Waits({
  turn,
  at,
  room,
  press,
  waiting,
}: {
  turn: TurnView;
  at: number;
  room: Room;
  press: Press;
  waiting: boolean;
}): ReactNode {
  const t = useWords();
  const [withdraw] = useAct(WithdrawFromFloor);
  const now = useServerNow(true, 10_000);
  const name = whoIs(turn, t);
  const minutes = Math.floor((now - Date.parse(turn.askedAt)) / 60_000);
  const fresh = turn.reason.personTimes === 0;
  return (
    <li>
      <span className="nth figures">{at + 1}</span>
      <Avatar person={faceOf(turn, name)} size={44} town={false} />
      <span className="min-w-0">
        <Who turn={turn} />
        <span className="why">
          <span className="mark" data-tone={turn.pointOfOrder ? 'brick' : fresh ? 'wash' : 'amber'}>
            {whyText(turn, t)}
          </span>
          {minutes < 1 ? t('session.waits.short') : t('session.waits', { minutes })}
          {turn.remote && `, ${t('session.attendance.REMOTE')}`}
        </span>
      </span>
      <span className="acts">
        {at > 0 && !turn.raised && (
          <Button
            icon
            look="quiet"
            aria-label={t('session.raise', { name })}
            onPress={() => press('RAISE', { turnId: turn.id })}
          >
            <ArrowUp aria-hidden="true" />
          </Button>
        )}
        <Button
          icon
          look="quiet"
          aria-label={t('session.remove', { name })}
          onPress={() => void taken(room, withdraw({ turnId: turn.id }), 'withdrawFromFloor')}
        >
          <X aria-hidden="true" />
        </Button>
        {at === 0 ? (
          <Button look="main" waiting={waiting} onPress={() => press('GIVE', { turnId: turn.id })}>
            <Mic aria-hidden="true" />
            {t('session.give')}
            <Key>g</Key>
          </Button>
        ) : (
          <Button
            icon
            aria-label={t('session.give.to', { name })}
            onPress={() => press('GIVE', { turnId: turn.id })}
          >
            <Mic aria-hidden="true" />
          </Button>
        )}
      </span>
    </li>
  );
}

function Adding({
  meeting,
  room,
  onClose,
}: {
  meeting: ShownMeeting;
  room: Room;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [key] = useState(newId);
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [add, adding] = useAct(AddSpeaker);
  const send = async (): Promise<void> => {
    setWrong(name.trim() ? undefined : t('form.needed'));
    if (!name.trim()) return;
    const { answer, problem: refused } = await add({
      input: { key, meetingId: meeting.id, name: name.trim() },
    });
    if (!answer) return setProblem(refused ?? null);
    room.take(answer.addSpeaker);
    onClose();
  };
  return (
    <Dialog title={t('session.addSpeaker')} open onClose={onClose}>
      <Form
        problem={problem && refusalText(problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('session.addSpeaker.send')}
        waiting={adding}
        onCancel={onClose}
      >
        <TextField
          label={t('session.addSpeaker.name')}
          maxLength={120}
          autoFocus
          wrong={wrong}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
