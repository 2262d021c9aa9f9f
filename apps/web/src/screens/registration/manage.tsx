import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useSeats } from '../../live/seats.js';
import { addressOf, numberOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Go } from '../../parts/go.js';
import { headingOf } from '../../parts/meeting-line.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import '../../look/registration.css';
import { RegistrationDoor, type Door } from './documents.js';
import { LetterForm } from './letter-form.js';
import { MeetingToRegister } from './manage-documents.js';
import { RegistrationList } from './registration-list.js';
import { SeatsBar } from './seats-bar.js';
import { SheetButton } from './sheet.js';
import { SettingsForm } from './settings-form.js';

/** Registration for a meeting, for those who run it: who has registered and asks, and how one registers. */
export function ManageRegistrationScreen(): ReactNode {
  const t = useWords();
  const { meeting: segment } = useParams({ strict: false }) as { meeting: string };
  const number = numberOf(segment);
  const [turn, setTurn] = useState(0);
  const [setting, setSetting] = useState(false);
  const [bringing, setBringing] = useState(false);
  const { answer, problem, again } = useAsk(
    MeetingToRegister,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const meeting = answer?.meeting;
  if (number === null) return <NotFound />;
  if (problem && !meeting) return <Failed problem={problem} again={again} />;
  if (!meeting) return <Loading />;
  if (!meeting.viewerMayEdit) return <NotFound />;
  const door = unmask(RegistrationDoor, meeting.registration);
  const changed = (): void => {
    setTurn((n) => n + 1);
    again();
  };
  return (
    <div className="wide page">
      <p className="small">
        <Go to={addressOf('meetings', meeting)} className="link">
          {headingOf(meeting, t)}
        </Go>
      </p>
      <PageTitle>{t('registration.title')}</PageTitle>
      {door && !setting && (
        <>
          <Counts door={door} streamId={meeting.streamId} again={changed} />
          {!door.open && <p className="mt-2">{t('registration.bar.NOT_OPEN')}</p>}
          <div className="act-row">
            <Button onPress={() => setSetting(true)}>{t('registration.settings')}</Button>
            <Button onPress={() => setBringing(true)}>{t('registration.invite')}</Button>
            <SheetButton door={door} name={meeting.slug} />
          </div>
          <RegistrationList meetingId={meeting.id} turn={turn} changed={changed} />
        </>
      )}
      {door && (
        <Dialog title={t('registration.invite')} open={bringing} onClose={() => setBringing(false)}>
          <LetterForm meetingId={meeting.id} bringing onCancel={() => setBringing(false)} />
        </Dialog>
      )}
      {(!door || setting) && (
        <SettingsForm
          meeting={meeting}
          door={door ?? null}
          onDone={() => {
            setSetting(false);
            changed();
          }}
          onChanged={changed}
          {...(door ? { onCancel: () => setSetting(false) } : {})}
        />
      )}
    </div>
  );
}

/** The numbers as they are now; with each that changes, the list below is asked again. */
function Counts({ door, streamId, again }: { door: Door; streamId: string; again: () => void }): ReactNode {
  const seats = useSeats(streamId, door.seats, true, again);
  return (
    <div className="mt-4 grid max-w-[32rem] gap-3">
      {seats.map((count) => (
        <SeatsBar key={count.attendance ?? ''} seats={count} />
      ))}
    </div>
  );
}
