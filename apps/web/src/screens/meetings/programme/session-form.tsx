import { useEffect, useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { languageNames, useWords, type Words } from '../../../language/words.js';
import type { SessionClashesQuery } from '../../../generated/graphql/graphql.js';
import { Dialog } from '../../../parts/dialog.js';
import { Check, Select, TextArea, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { InEveryLanguage } from '../../../parts/in-every-language.js';
import { OrganisationPicker, type PickedOrganisation } from '../../../parts/organisation-picker.js';
import { nameIn } from '../../../parts/person.js';
import { labelsOf, textsOf } from '../../../parts/place-form.js';
import { problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import type { HeadedMeeting } from '../meeting-frame.js';
import {
  AddMeetingSession,
  EditMeetingSession,
  SessionClashes,
  type EditedProgramme,
  type EditedSession,
} from './documents.js';
import { SessionPeople, saidOfPeople, textsOfPeople } from './session-people.js';
import { hoursOf, sessionHeading, sessionKinds } from './session-words.js';

type Kind = (typeof sessionKinds)[number];
type FoundClash = SessionClashesQuery['sessionClashes'][number];

/** A session: what it is, when and where, by whom; and what it would clash with, before it is saved. */
export function SessionDialog({
  meeting,
  programme,
  session,
  again,
  onClose,
}: {
  meeting: HeadedMeeting;
  programme: EditedProgramme;
  /** null: a new one */
  session: EditedSession | null;
  again: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [key] = useState(newId);
  const [texts, setTexts] = useState(() => ({
    kind: (session?.kind ?? 'PLENARY') as Kind,
    titles: textsOf(session?.titles ?? []),
    topics: textsOf(session?.topics ?? []),
    date: session?.date ?? programme.days[0]?.date ?? '',
    startTime: session?.startTime ?? '',
    endTime: session?.endTime ?? '',
    roomId: session?.room?.id ?? '',
    track: session?.track ?? '',
    host: (session?.hostOrganisation ?? null) as PickedOrganisation | null,
    people: textsOfPeople(session?.people ?? []),
  }));
  const [tried, setTried] = useState(false);
  const [known, setKnown] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [add, adding] = useAct(AddMeetingSession);
  const [edit, editing] = useAct(EditMeetingSession);
  const change = (part: Partial<typeof texts>): void => {
    setTexts((before) => ({ ...before, ...part }));
    setKnown(false);
  };
  const wrong = {
    date: texts.startTime && !texts.date ? t('form.needed') : undefined,
    startTime: texts.endTime && !texts.startTime ? t('form.needed') : undefined,
    endTime:
      texts.startTime && texts.endTime && texts.endTime <= texts.startTime
        ? t('timetable.endsBefore')
        : undefined,
  };
  const isRight = !wrong.date && !wrong.startTime && !wrong.endTime;
  const content = {
    kind: texts.kind,
    titles: labelsOf(texts.titles),
    topics: labelsOf(texts.topics),
    date: texts.date || null,
    startTime: texts.startTime || null,
    endTime: texts.endTime || null,
    timeZone: session && session.timeZone !== meeting.timeZone ? session.timeZone : null,
    roomId: texts.roomId || null,
    track: texts.track.trim() || null,
    hostOrganisationId: texts.host?.id ?? null,
    people: saidOfPeople(texts.people),
  };
  const clashes = useClashes(meeting.id, session?.id ?? null, isRight && texts.startTime ? content : null);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!isRight || (clashes.length > 0 && !known)) return;
    const despiteClashes = clashes.length > 0 && known;
    const { problem: refused } = session
      ? await edit({ input: { id: session.id, version: session.version, content, despiteClashes } })
      : await add({ input: { key, meetingId: meeting.id, content, despiteClashes } });
    again();
    if (refused) return setProblem(refused);
    toast(t('timetable.saved'));
    onClose();
  };
  const said = (refused: Problem): string =>
    refused.code === 'CONFLICT'
      ? t(refused.details.rule === 'CLASH' ? 'timetable.clash.new' : 'timetable.changed')
      : problemText(t, refused);
  return (
    <Dialog title={t(session ? 'timetable.session.edit' : 'timetable.add')} open onClose={onClose}>
      <Form
        problem={problem && said(problem)}
        forget={() => setProblem(null)}
        onSubmit={save}
        send={t('form.save')}
        waiting={adding || editing}
        onCancel={onClose}
      >
        <Select
          label={t('meetings.kind')}
          value={texts.kind}
          onChange={(event) => change({ kind: event.target.value as Kind })}
          options={sessionKinds.map((kind) => ({ value: kind, text: t(`timetable.kind.${kind}`) }))}
        />
        <InEveryLanguage others={t('meetings.name.others')} open={false}>
          {(language) => (
            <div key={language} className="grid gap-5" lang={language}>
              <TextField
                label={t('meetings.name', { language: languageNames[language] })}
                maxLength={200}
                value={texts.titles[language] ?? ''}
                onChange={(event) => change({ titles: { ...texts.titles, [language]: event.target.value } })}
              />
              <TextArea
                label={t('meetings.topicIn', { language: languageNames[language] })}
                rows={2}
                maxLength={2000}
                value={texts.topics[language] ?? ''}
                onChange={(event) => change({ topics: { ...texts.topics, [language]: event.target.value } })}
              />
            </div>
          )}
        </InEveryLanguage>
        <WhenAndWhere texts={texts} wrong={tried ? wrong : {}} programme={programme} change={change} />
        <OrganisationPicker
          label={t('timetable.host')}
          picked={texts.host}
          onPick={(host) => change({ host })}
        />
        <SessionPeople people={texts.people} onChange={(people) => change({ people })} />
        {clashes.length > 0 && (
          <div className="clashes" role="status">
            <p className="font-semibold">{t('timetable.clashes')}</p>
            <ul>
              {clashes.map((clash, at) => (
                <li key={at}>{clashText(clash, t)}</li>
              ))}
            </ul>
            <Check
              label={t('timetable.clashes.known')}
              wrong={tried && !known ? t('timetable.clashes.needed') : undefined}
              checked={known}
              onChange={(event) => setKnown(event.target.checked)}
            />
          </div>
        )}
      </Form>
    </Dialog>
  );
}

interface Texts {
  date: string;
  startTime: string;
  endTime: string;
  roomId: string;
  track: string;
}

function WhenAndWhere({
  texts,
  wrong,
  programme: { venues, days },
  change,
}: {
  texts: Texts;
  wrong: { date?: string | undefined; startTime?: string | undefined; endTime?: string | undefined };
  programme: EditedProgramme;
  change: (part: Partial<Texts>) => void;
}): ReactNode {
  const t = useWords();
  const rooms = venues.flatMap((venue) =>
    venue.rooms.map((room) => ({ value: room.id, text: `${room.name} (${venue.name})` })),
  );
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField
          type="date"
          label={t('timetable.day.date')}
          wrong={wrong.date}
          min={days[0]?.date}
          max={days.at(-1)?.date}
          value={texts.date}
          onChange={(event) => change({ date: event.target.value })}
        />
        <TextField
          type="time"
          label={t('meetings.starts')}
          wrong={wrong.startTime}
          value={texts.startTime}
          onChange={(event) => change({ startTime: event.target.value })}
        />
        <TextField
          type="time"
          label={t('meetings.ends')}
          wrong={wrong.endTime}
          value={texts.endTime}
          onChange={(event) => change({ endTime: event.target.value })}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        {rooms.length > 0 && (
          <Select
            label={t('timetable.room')}
            value={texts.roomId}
            onChange={(event) => change({ roomId: event.target.value })}
            options={[{ value: '', text: t('timetable.unknown') }, ...rooms]}
          />
        )}
        <TextField
          label={t('timetable.track')}
          maxLength={120}
          value={texts.track}
          onChange={(event) => change({ track: event.target.value })}
        />
      </div>
    </>
  );
}

/** What it would clash with as it now stands in the form, once the hands rest. */
function useClashes(
  meetingId: string,
  sessionId: string | null,
  content: object | null,
): readonly FoundClash[] {
  const wanted = content && JSON.stringify({ meetingId, sessionId, content });
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), 300);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { answer } = useAsk(SessionClashes, settled ? { input: JSON.parse(settled) } : ({} as never), {
    pause: settled === null,
  });
  return settled === null ? [] : (answer?.sessionClashes ?? []);
}

function clashText({ kind, room, person, name, session, meeting }: FoundClash, t: Words): string {
  const what = [sessionHeading(session, t), hoursOf(session), meeting?.title].filter(Boolean).join(', ');
  return kind === 'ROOM'
    ? t('timetable.clash.room', { room: room?.name ?? '', session: what })
    : t('timetable.clash.person', { name: person ? nameIn(t, person) : (name ?? ''), session: what });
}
