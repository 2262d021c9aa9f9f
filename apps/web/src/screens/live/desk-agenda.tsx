import { Check, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { goesOn, newId, usedAt, type SessionItemView } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import type { Press } from './desk.js';
import { InsertAgendaItem } from './documents.js';
import { Key, useKeys } from './keys.js';
import { clockText, useServerNow } from './timers.js';
import { refusalText, type Room, type ShownMeeting } from './use-room.js';

/** The agenda at the desk: what was, what is, what comes, each one press away. */
export function DeskAgenda({
  meeting,
  room,
  press,
}: {
  meeting: ShownMeeting;
  room: Room;
  press: Press;
}): ReactNode {
  const t = useWords();
  const [inserting, setInserting] = useState(false);
  const { session } = room;
  const held = goesOn(session.state);
  const at = session.items.findIndex(({ id }) => id === session.agendaItemId);
  useKeys({ i: () => setInserting(true) });
  return (
    <section className="desk-agenda" aria-labelledby="desk-agenda">
      <h2 id="desk-agenda">{t('agenda.title')}</h2>
      <ol>
        {session.items.map((item, place) => {
          const here = item.id === session.agendaItemId && session.state !== 'SCHEDULED';
          return (
            <li
              key={item.id}
              {...(here ? { 'aria-current': 'step' } : {})}
              {...(held && place === at + 1 ? { 'data-next': '' } : {})}
            >
              {held && !here ? (
                <button
                  type="button"
                  className="agenda-step"
                  onClick={() => press('TAKE', { agendaItemId: item.id })}
                >
                  <span className="sr-only">{t('session.take')}</span>
                  <Step item={item} room={room} next={place === at + 1} />
                </button>
              ) : (
                <div className="agenda-step">
                  <Step item={item} room={room} here={here} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <Button look="quiet" onPress={() => setInserting(true)}>
        <Plus aria-hidden="true" />
        {t('agenda.add')}
        <Key>i</Key>
      </Button>
      {inserting && <Inserting meeting={meeting} room={room} onClose={() => setInserting(false)} />}
    </section>
  );
}

function Step({
  item,
  room: { session },
  here = false,
  next = false,
}: {
  item: SessionItemView;
  room: Room;
  here?: boolean;
  next?: boolean;
}): ReactNode {
  const t = useWords();
  const now = useServerNow(here && session.timer.runningSince !== null);
  const used = here ? usedAt(session.timer, now) : item.usedMs;
  const plan = item.plannedMinutes;
  return (
    <>
      <span lang={item.language}>{item.title}</span>
      {item.takenAt && !here ? <Check aria-hidden="true" /> : <span />}
      <small className="figures">
        {next && <span className="mark mr-2">{t('session.next')}</span>}
        {item.takenAt || here
          ? plan === null
            ? clockText(used - (used % 1000))
            : t('session.used', { used: clockText(used - (used % 1000)), plan })
          : plan !== null && t('agenda.minutes', { count: plan })}
      </small>
    </>
  );
}

function Inserting({
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
  const [title, setTitle] = useState('');
  const [minutes, setMinutes] = useState('');
  const [wrong, setWrong] = useState<{ title?: string; minutes?: string }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [insert, inserting] = useAct(InsertAgendaItem);
  const send = async (): Promise<void> => {
    const planned = minutes.trim() ? Number(minutes) : null;
    const found = {
      ...(title.trim() ? {} : { title: t('form.needed') }),
      ...(planned !== null && !(Number.isInteger(planned) && planned >= 1 && planned <= 1440)
        ? { minutes: t('agenda.minutes.form') }
        : {}),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const { answer, problem: refused } = await insert({
      input: { key, meetingId: meeting.id, title: title.trim(), minutes: planned },
    });
    if (!answer) return setProblem(refused ?? null);
    room.take(answer.insertAgendaItem);
    onClose();
  };
  return (
    <Dialog title={t('agenda.add')} open onClose={onClose}>
      <Form
        problem={problem && refusalText(problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('agenda.add')}
        waiting={inserting}
        onCancel={onClose}
      >
        <p className="muted">{t('session.insert.why')}</p>
        <TextField
          label={t('agenda.field.title')}
          maxLength={200}
          autoFocus
          wrong={wrong.title}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextField
          label={t('agenda.field.minutes')}
          inputMode="numeric"
          wrong={wrong.minutes}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
