import { Plus, X } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Select, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { deviceZone } from '../../../parts/own-time.js';
import { PageTitle } from '../../../parts/section.js';
import { Empty, Failed, Loading, problemText } from '../../../parts/states.js';
import { zoneOptions } from '../../../parts/zones.js';
import { PlacesOfMeetings } from '../documents.js';
import { DraftDatePoll, OpenDatePoll } from './documents.js';
import '../../../look/dates.css';

interface Day {
  /** of the row, not of what is in it */
  key: string;
  day: string;
  startTime: string;
  endTime: string;
}

const blank = (): Day => ({ key: newId(), day: '', startTime: '', endTime: '' });
const most = 24;

/** A new poll over dates, in one of the communities and groups that the reader runs. */
export function NewDatePollScreen(): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(PlacesOfMeetings, {});
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const places = [...answer.communities, ...answer.groups.items].filter(
    ({ archived, viewerCan }) => !archived && viewerCan.includes('EDIT'),
  );
  return (
    <div className="wide page">
      <PageTitle>{t('dates.new')}</PageTitle>
      {places.length === 0 ? (
        <Empty title={t('meetings.none.title')}>{t('meetings.none.place')}</Empty>
      ) : (
        <>
          <p className="muted mt-2 max-w-[68ch]">{t('dates.why')}</p>
          <DatesForm places={places} />
        </>
      )}
    </div>
  );
}

function DatesForm({ places }: { places: readonly { id: string; name: string }[] }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const box = useRef<HTMLFieldSetElement>(null);
  const [key] = useState(newId);
  const [placeId, setPlaceId] = useState(places[0]!.id);
  const [question, setQuestion] = useState(t('dates.question.first'));
  const [zone, setZone] = useState(deviceZone);
  const [days, setDays] = useState(() => [blank(), blank(), blank()]);
  const [problem, setProblem] = useState<string | null>(null);
  const [draft, drafting] = useAct(DraftDatePoll);
  const [open, opening] = useAct(OpenDatePoll);
  const said = days.filter(({ day }) => day);
  const change = (at: number, part: Partial<Day>): void =>
    setDays(days.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const add = (): void => {
    const last = days.at(-1);
    // The hours are mostly the same on another day.
    setDays([...days, { ...blank(), startTime: last?.startTime ?? '', endTime: last?.endTime ?? '' }]);
    requestAnimationFrame(() =>
      box.current?.querySelectorAll<HTMLInputElement>('input[type=date]')[days.length]?.focus(),
    );
  };
  const save = async (): Promise<void> => {
    if (said.length < 2 || !question.trim()) return setProblem(t('dates.tooFew'));
    const dates = said.map(({ day, startTime, endTime }) => ({
      day,
      startTime: startTime || null,
      endTime: (startTime && endTime) || null,
    }));
    const poll = { question, kind: 'DATES' as const, dates, timeZone: zone };
    const made = await draft({ input: { key, scopeId: placeId, poll } });
    if (!made.answer) return setProblem(wordsFor(made.problem));
    const { id } = made.answer.draftPoll;
    const opened = await open({ id });
    if (!opened.answer) return setProblem(wordsFor(opened.problem));
    void navigate({ to: `/meetings/dates/${id}` as never });
  };
  const wordsFor = (refused: Parameters<typeof problemText>[1]): string =>
    refused.rule === 'TWICE' || refused.rule === 'NOT_A_DATE' ? t('dates.wrong') : problemText(t, refused);
  return (
    <Form
      className="mt-6"
      problem={problem}
      forget={() => setProblem(null)}
      onSubmit={save}
      send={t('dates.send')}
      waiting={drafting || opening}
      onCancel={() => void navigate({ to: '/meetings' as never })}
    >
      <Select
        label={t('meetings.whose')}
        value={placeId}
        onChange={(event) => setPlaceId(event.target.value)}
        options={places.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField
        label={t('polls.question')}
        maxLength={200}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <Select
        label={t('meetings.zone')}
        value={zone}
        onChange={(event) => setZone(event.target.value)}
        options={zoneOptions(zone, t)}
      />
      <fieldset className="date-rows" ref={box}>
        <legend>{t('dates.days')}</legend>
        {days.map((one, at) => (
          <div
            key={one.key}
            className="date-row"
            role="group"
            aria-label={t('dates.day', { number: at + 1 })}
          >
            <TextField
              type="date"
              label={t('dates.day', { number: at + 1 })}
              value={one.day}
              onChange={(event) => change(at, { day: event.target.value })}
            />
            <TextField
              type="time"
              label={t('meetings.starts')}
              value={one.startTime}
              onChange={(event) => change(at, { startTime: event.target.value })}
            />
            <TextField
              type="time"
              label={t('meetings.ends')}
              value={one.endTime}
              onChange={(event) => change(at, { endTime: event.target.value })}
            />
            <Button
              look="quiet"
              icon
              isDisabled={days.length <= 2}
              aria-label={t('dates.remove', { number: at + 1 })}
              onPress={() => setDays(days.filter((_, i) => i !== at))}
            >
              <X aria-hidden="true" />
            </Button>
          </div>
        ))}
        {days.length < most && (
          <Button look="quiet" onPress={add}>
            <Plus aria-hidden="true" />
            {t('dates.add')}
          </Button>
        )}
      </fieldset>
    </Form>
  );
}
