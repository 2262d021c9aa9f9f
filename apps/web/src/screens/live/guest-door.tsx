import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords, type Words } from '../../language/words.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { TownPicker, type PickedTown } from '../../parts/town-picker.js';
import { JoinAsGuest } from './guest-documents.js';
import type { Room } from './use-room.js';
import type { JoinedGuest } from './use-guest.js';

const codeForm = /^\d{3}[ -]?\d{3}$/;

/** Who has no account and stands in the hall says who they are, by the code on the screen. */
export function GuestDoor({
  meetingId,
  room,
  joined,
}: {
  meetingId: string;
  room: Room;
  joined: JoinedGuest;
}): ReactNode {
  const t = useWords();
  const { guest } = joined;
  if (!guest) return <Joining meetingId={meetingId} joined={joined} />;
  const { speaking, waiting } = room.floor;
  const at = waiting.findIndex(({ guestId }) => guestId === guest.id);
  return (
    <section className="hall-box" aria-label={t('session.guest.title')}>
      <div role="status">
        <p>{t('session.guest.here', { name: guest.name })}</p>
        {speaking?.guestId === guest.id && <b>{t('session.yours')}</b>}
        {at >= 0 && <b>{at === 0 ? t('session.place.next') : t('session.place', { at: at + 1 })}</b>}
      </div>
    </section>
  );
}

function Joining({ meetingId, joined }: { meetingId: string; joined: JoinedGuest }): ReactNode {
  const t = useWords();
  const [code, setCode] = useState(scanned);
  const [name, setName] = useState('');
  const [town, setTown] = useState<PickedTown | null>(null);
  const [attempted, setAttempted] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [join, joining] = useAct(JoinAsGuest);
  const wrongCode = !codeForm.test(code.trim());
  const send = async (): Promise<void> => {
    setAttempted(true);
    if (wrongCode || !name.trim()) return;
    const input = { meetingId, device: joined.keep(), code: code.trim(), name: name.trim() };
    const { problem: refused } = await join({ input: { ...input, municipalityId: town?.id ?? null } });
    if (refused) setProblem(refused);
    else joined.again();
  };
  return (
    <section className="hall-box" aria-label={t('session.guest.title')}>
      <b>{t('session.guest.title')}</b>
      <p>{t('session.guest.why')}</p>
      <Form
        problem={problem && refusal(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('session.guest.join')}
        waiting={joining}
      >
        <TextField
          label={t('session.guest.code')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          wrong={attempted && wrongCode ? t('session.guest.code.form') : undefined}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <TextField
          label={t('session.guest.name')}
          autoComplete="name"
          maxLength={120}
          wrong={attempted && !name.trim() ? t('form.needed') : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TownPicker label={t('registration.letter.town')} picked={town} onPick={setTown} />
      </Form>
    </section>
  );
}

/** The code in the address that was scanned: behind the #, so that it stands in no server's log. */
function scanned(): string {
  return (!import.meta.env.SSR && /^#code=(\d{6})$/.exec(location.hash)?.[1]) || '';
}

function refusal(t: Words, problem: Problem): string {
  if (problem.field === 'input.code' || problem.field === 'code') return t('session.guest.code.wrong');
  if (problem.rule === 'REMOVED') return t('session.guest.removed');
  if (problem.rule === 'DOOR_CLOSED') return t('session.guest.closed');
  return problemText(t, problem);
}
