import { useState, type ReactNode } from 'react';
import type { Fact } from '#kernel';
import { useAct, useAsk, type Outcome } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useRequestKey } from '../../graphql/request-key.js';
import { useWords } from '../../language/words.js';
import { useStreamNews } from '../../live/stream-news.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { withTown } from '../../parts/person.js';
import { Failed, Loading } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { DeskGuest } from './desk-guest.js';
import { MeetingAttendances, NoteAttendance } from './documents.js';
import { refusalText, type Room, type ShownMeeting } from './use-room.js';

const states = ['ON_SITE', 'REMOTE', 'EXCUSED', 'ABSENT'] as const;
const isNews = ({ type }: Fact): boolean => type === 'attendance.noted';
const codeForm = /^[0-9a-f]{4}[ -]?[0-9a-f]{4}$/i;

/** Who is there, by name; whoever comes to the door is let in by their code, or noted by name. */
export function DeskPeople({
  meeting,
  room,
  code,
  onClose,
}: {
  meeting: ShownMeeting;
  room: Room;
  /** that was scanned at the door */
  code: string;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const { answer, problem: unread, again } = useAsk(MeetingAttendances, { number: meeting.number });
  const [note, noting] = useAct(NoteAttendance);
  const key = useRequestKey();
  const [text, setText] = useState(code);
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  useStreamNews([meeting.live?.deskStreamId], isNews, again);
  const people = answer?.meeting.attendances.items ?? [];
  const nameOf = (one: { name: string | null; person: { name: string } | null }): string =>
    one.person ? one.person.name || t('session.someone') : (one.name ?? '');
  const noted = ({ problem: refused }: Outcome<unknown>): void => {
    if (refused) toast(refusalText(refused), 'wrong');
    again();
  };
  const send = async (): Promise<void> => {
    const given = text.trim();
    setWrong(given ? undefined : t('form.needed'));
    if (!given) return;
    const said = codeForm.test(given) ? { code: given } : { name: given };
    const { answer: done, problem: refused } = await note({
      input: { key: key.for(said), meetingId: meeting.id, state: 'ON_SITE', ...said },
    });
    if (!done) {
      if (refused?.code === 'NOT_FOUND') setWrong(t('session.people.wrong'));
      else setProblem(refused ?? null);
      return;
    }
    key.arrived();
    setText('');
    toast(t('session.people.done', { name: nameOf(done.noteAttendance) }));
    again();
  };
  return (
    <Dialog title={t('session.people')} open onClose={onClose}>
      <Form
        problem={problem && refusalText(problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('session.people.in')}
        waiting={noting}
        onCancel={onClose}
      >
        <TextField
          label={t('session.people.code')}
          hint={t('session.people.code.hint')}
          maxLength={120}
          autoComplete="off"
          autoFocus
          wrong={wrong}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Form>
      {unread && !answer ? (
        <Failed problem={unread} again={again} />
      ) : !answer ? (
        <Loading />
      ) : people.length === 0 ? (
        <p className="muted mt-4">{t('session.people.none')}</p>
      ) : (
        <ul className="rows mt-4">
          {people.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span>{withTown(nameOf(one), one.municipality?.name)}</span>
              {one.guestId && (
                <DeskGuest
                  meetingId={meeting.id}
                  room={room}
                  guestId={one.guestId}
                  name={nameOf(one)}
                  municipalityId={one.municipality?.id ?? null}
                />
              )}
              <select
                className="input !w-auto"
                aria-label={`${t('session.people')}: ${nameOf(one)}`}
                value={one.state}
                onChange={(event) => {
                  const state = event.target.value as (typeof states)[number];
                  void note({ input: { meetingId: meeting.id, id: one.id, state } }).then(noted);
                }}
              >
                {states.map((state) => (
                  <option key={state} value={state}>
                    {t(`session.attendance.${state}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
