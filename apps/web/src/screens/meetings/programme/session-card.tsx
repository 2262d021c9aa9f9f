import { MessageSquare } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { addressOf } from '../../../parts/address.js';
import { Button } from '../../../parts/button.js';
import { Go } from '../../../parts/go.js';
import { useOwnHours } from '../../../parts/own-time.js';
import { PersonName } from '../../../parts/person.js';
import type { ShownSession } from './documents.js';
import { OwnSeats } from './own-seats.js';
import { hoursOf, sessionHeading } from './session-words.js';

// Only who has something to say needs it.
const FirstWord = lazy(async () => ({ default: (await import('./first-word.js')).FirstWord }));

const roles = ['CHAIR', 'SPEAKER', 'RAPPORTEUR'] as const;

/** A part of the programme: what it is, when and where, by whom. */
export function SessionCard({
  session,
  beside,
  address,
  again,
}: {
  session: ShownSession;
  /** the others of that day */
  beside: readonly ShownSession[];
  again: () => void;
  /** of the meeting */
  address: string;
}): ReactNode {
  const t = useWords();
  const [talking, setTalking] = useState(false);
  const { kind, title, topic, track, room, hostOrganisation, people } = session;
  const place = [room?.name, track].filter(Boolean).join(', ');
  return (
    <article className="session" data-kind={kind}>
      <p className="session-when small figures">
        <Hours session={session} />
        {place && <span>{place}</span>}
      </p>
      <h4>{sessionHeading(session, t)}</h4>
      {title && kind !== 'PLENARY' && <p className="muted small">{t(`timetable.kind.${kind}`)}</p>}
      {topic && <p className="small whitespace-pre-line">{topic}</p>}
      {hostOrganisation && (
        <p className="small">
          <Go to={addressOf('organisations', hostOrganisation)}>{hostOrganisation.name}</Go>
        </p>
      )}
      {roles.map((role) => {
        const own = people.filter((one) => one.role === role);
        if (own.length === 0) return null;
        return (
          <p key={role} className="small">
            <span className="muted">{t(`timetable.role.${role}`)}</span>{' '}
            {own.map(({ person, name, jobTitle, organisation }, at) => (
              <span key={person?.id ?? `${name} ${at}`}>
                {at > 0 && '; '}
                {person ? <PersonName person={person} /> : name}
                {(jobTitle ?? organisation) && ` (${[jobTitle, organisation].filter(Boolean).join(', ')})`}
              </span>
            ))}
          </p>
        );
      })}
      <OwnSeats session={session} beside={beside} again={again} />
      {session.thread && (
        <Go to={`${address}/threads/${session.thread.number}`} className="session-talk-link small">
          <MessageSquare aria-hidden="true" size={16} />
          {t('threads.posts', { count: session.thread.posts })}
        </Go>
      )}
      {session.viewerMayTalk && (
        <Button
          look="quiet"
          className="session-talk-link"
          aria-label={`${t('meetingTalk.begin')}: ${sessionHeading(session, t)}`}
          onPress={() => setTalking(true)}
        >
          <MessageSquare aria-hidden="true" />
          {t('meetingTalk.begin')}
        </Button>
      )}
      {talking && (
        <Suspense fallback={null}>
          <FirstWord
            sessionId={session.id}
            title={sessionHeading(session, t)}
            address={address}
            onClose={() => setTalking(false)}
          />
        </Suspense>
      )}
    </article>
  );
}

/** By the clock of the place, and where the reader's own shows another time, by that too. */
function Hours({ session }: { session: ShownSession }): ReactNode {
  const ownHours = useOwnHours();
  const { startTime, startsAt, endsAt, timeZone } = session;
  if (!startTime || !startsAt) return null;
  const here = ownHours(startsAt, endsAt, timeZone);
  return (
    <span suppressHydrationWarning>
      <time dateTime={startsAt}>{hoursOf(session)}</time>
      {here && <span className="muted"> ({here})</span>}
    </span>
  );
}
