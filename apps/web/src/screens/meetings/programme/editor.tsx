import { Armchair, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { announce } from '../../../frame/announcer.js';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import { useLocale, useWords } from '../../../language/words.js';
import { useMeetingNews } from '../../../live/meeting-news.js';
import '../../../look/meetings.css';
import { Button } from '../../../parts/button.js';
import { dayText } from '../../../parts/days.js';
import { SectionHead } from '../../../parts/section.js';
import { Failed, Loading, NotFound, problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { MeetingFrame, type HeadedMeeting } from '../meeting-frame.js';
import { DaysForm } from './days-form.js';
import {
  ProgrammeToEdit,
  RemoveMeetingSession,
  type EditedProgramme,
  type EditedSession,
} from './documents.js';
import { SeatsDialog } from './seats-dialog.js';
import { SessionDialog } from './session-form.js';
import { hoursOf, sessionHeading } from './session-words.js';

/** Where whoever runs a meeting sets its days and venues, and puts sessions into its programme. */
export function ProgrammeEditor(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame here="programme" title={t('timetable.title')}>
      {(meeting) => <Editor meeting={meeting} />}
    </MeetingFrame>
  );
}

function Editor({ meeting }: { meeting: HeadedMeeting }): ReactNode {
  const { answer, problem, again } = useAsk(ProgrammeToEdit, { number: meeting.number });
  useMeetingNews([meeting.streamId], again);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const { programme } = answer.meeting;
  if (!programme.viewerMayEdit) return <NotFound />;
  return (
    <div className="mt-4 grid gap-10">
      <Sessions meeting={meeting} programme={programme} again={again} />
      <DaysForm meetingId={meeting.id} programme={programme} again={again} />
    </div>
  );
}

function Sessions({
  meeting,
  programme,
  again,
}: {
  meeting: HeadedMeeting;
  programme: EditedProgramme;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [asking, setAsking] = useState<{ session: EditedSession | null } | null>(null);
  const [seating, setSeating] = useState<EditedSession | null>(null);
  const [remove, removing] = useAct(RemoveMeetingSession);
  const { sessions } = programme;
  const takeOut = async (session: EditedSession): Promise<void> => {
    const { problem } = await remove({ id: session.id });
    if (problem) toast(problemText(t, problem), 'wrong');
    else announce(t('agenda.removed', { title: sessionHeading(session, t) }));
    again();
  };
  return (
    <section>
      <SectionHead>{t('timetable.sessions')}</SectionHead>
      {sessions.length === 0 && <p className="muted py-3">{t('timetable.sessions.none')}</p>}
      <ul className="rows">
        {sessions.map((session) => {
          const title = sessionHeading(session, t);
          return (
            <li key={session.id} className="session-edit">
              <div className="min-w-0">
                <p className="font-semibold">{title}</p>
                <p className="muted small" suppressHydrationWarning>
                  {[
                    session.date
                      ? dayText(session.date, locale, { weekday: 'short', day: 'numeric', month: 'long' })
                      : t('timetable.anyDay'),
                    hoursOf(session),
                    session.room?.name,
                    session.track,
                    session.hostOrganisation?.name,
                    session.ownSeats?.capacity != null &&
                      t('timetable.seats.of', { count: session.ownSeats.capacity }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </p>
              </div>
              <div className="flex">
                <Button
                  look="quiet"
                  icon
                  aria-label={`${t('timetable.seats')}: ${title}`}
                  onPress={() => setSeating(session)}
                >
                  <Armchair aria-hidden="true" />
                </Button>
                <Button
                  look="quiet"
                  icon
                  aria-label={t('agenda.edit.item', { title })}
                  onPress={() => setAsking({ session })}
                >
                  <Pencil aria-hidden="true" />
                </Button>
                <Button
                  look="quiet"
                  icon
                  waiting={removing}
                  aria-label={t('agenda.remove.item', { title })}
                  onPress={() => takeOut(session)}
                >
                  <Trash2 aria-hidden="true" />
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div className="mt-4">
        <Button onPress={() => setAsking({ session: null })}>
          <Plus aria-hidden="true" />
          {t('timetable.add')}
        </Button>
      </div>
      {seating && <SeatsDialog session={seating} again={again} onClose={() => setSeating(null)} />}
      {asking && (
        <SessionDialog
          meeting={meeting}
          programme={programme}
          session={asking.session}
          again={again}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
