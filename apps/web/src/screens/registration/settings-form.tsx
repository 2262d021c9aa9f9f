import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Check, Choices, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { useMerged } from '../../parts/merged.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { zoneName } from '../../parts/zones.js';
import { sectors as allSectors } from '../meetings/editing/choices.js';
import type { Door } from './documents.js';
import { SetRegistration } from './manage-documents.js';
import {
  draftedQuestions,
  isWhole,
  QuestionsFields,
  questionsSaid,
  type Drafted,
} from './questions-fields.js';

const manners = ['OPEN', 'APPROVAL', 'INVITATION'] as const;
type Sector = (typeof allSectors)[number];

interface Texts {
  open: boolean;
  manner: (typeof manners)[number];
  capacity: string;
  separate: boolean;
  remoteCapacity: string;
  quotas: Partial<Record<Sector, string>>;
  deadline: string;
  guests: boolean;
  questions: Drafted[];
}

function textsOf(door: Door | null): Texts {
  const main = door?.seats.find(({ attendance }) => attendance !== 'REMOTE');
  const remote = door?.seats.find(({ attendance }) => attendance === 'REMOTE');
  return {
    open: door?.open ?? true,
    manner: door?.manner ?? 'OPEN',
    capacity: main?.capacity?.toString() ?? '',
    separate: door?.separateRemote ?? false,
    remoteCapacity: remote?.capacity?.toString() ?? '',
    quotas: Object.fromEntries(main?.quotas.map(({ sector, seats }) => [sector, String(seats)]) ?? []),
    deadline: door?.deadline ?? '',
    guests: door?.guests ?? false,
    questions: draftedQuestions(door?.questions ?? []),
  };
}

const whole = /^\d{0,6}$/;
const seatsOf = (text: string): number | null => (text.trim() ? Number(text) : null);

/** How one registers: seats, deadline, manner and questions, all saved together. */
export function SettingsForm({
  meeting,
  door,
  onDone,
  onChanged,
  onCancel,
}: {
  meeting: { id: string; mode: string; timeZone: string; sectors: readonly string[] };
  /** null: registration was never opened */
  door: Door | null;
  onDone: () => void;
  /** somebody else has changed it */
  onChanged: () => void;
  onCancel?: () => void;
}): ReactNode {
  const t = useWords();
  const { texts, change } = useMerged(door?.version, () => textsOf(door));
  const { questions } = texts;
  const [attempted, setAttempted] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [set, setting] = useAct(SetRegistration);
  const kept = Object.values(texts.quotas).reduce((sum, text) => sum + Number(text || 0), 0);
  const wrong = {
    capacity: whole.test(texts.capacity) ? undefined : t('registration.settings.number'),
    remoteCapacity: whole.test(texts.remoteCapacity) ? undefined : t('registration.settings.number'),
    quotas:
      kept > 0 && kept > (seatsOf(texts.capacity) ?? 0) ? t('registration.settings.quotas.wrong') : undefined,
  };
  // Those that the meeting names stand first; one that something is kept for is shown in any case.
  const sectors = allSectors.filter(
    (sector) => meeting.sectors.length === 0 || meeting.sectors.includes(sector) || texts.quotas[sector],
  );
  const save = async (): Promise<void> => {
    setAttempted(true);
    if (wrong.capacity || wrong.remoteCapacity || wrong.quotas || !questions.every(isWhole)) return;
    const quotas = sectors
      .map((sector) => ({ sector, seats: Number(texts.quotas[sector] || 0) }))
      .filter(({ seats }) => seats > 0);
    const { problem: refused } = await set({
      input: {
        meetingId: meeting.id,
        version: door?.version ?? 0,
        open: texts.open,
        manner: texts.manner,
        deadline: texts.deadline || null,
        deadlineZone: null,
        seats: { capacity: seatsOf(texts.capacity), quotas },
        remoteSeats: texts.separate ? { capacity: seatsOf(texts.remoteCapacity) } : null,
        guests: texts.guests,
        questions: questionsSaid(questions),
      },
    });
    if (!refused) {
      toast(t('form.saved'));
      return onDone();
    }
    if (refused.code === 'CONFLICT') onChanged();
    setProblem(refused);
  };
  return (
    <section className="mt-6">
      <SectionHead>{t('registration.settings')}</SectionHead>
      <p className="max-w-[68ch] py-3">{t('registration.settings.why')}</p>
      <Form
        problem={problem && (problem.code === 'CONFLICT' ? t('form.merged') : problemText(t, problem))}
        forget={() => setProblem(null)}
        onSubmit={save}
        send={t(door ? 'registration.settings.save' : 'registration.run.open')}
        waiting={setting}
        onCancel={onCancel}
      >
        {door && (
          <Check
            label={t('registration.settings.open')}
            checked={texts.open}
            onChange={(event) => change({ open: event.target.checked })}
          />
        )}
        <Choices
          name="manner"
          label={t('registration.settings.manner')}
          chosen={texts.manner}
          options={manners.map((manner) => ({ value: manner, text: t(`registration.manner.${manner}`) }))}
          onChange={(event) => change({ manner: event.target.value as Texts['manner'] })}
        />
        <TextField
          label={t('registration.settings.capacity')}
          hint={t('registration.settings.capacity.hint')}
          inputMode="numeric"
          wrong={wrong.capacity}
          value={texts.capacity}
          onChange={(event) => change({ capacity: event.target.value })}
        />
        {meeting.mode === 'HYBRID' && (
          <Check
            label={t('registration.settings.remote')}
            checked={texts.separate}
            onChange={(event) => change({ separate: event.target.checked })}
          />
        )}
        {texts.separate && (
          <TextField
            label={t('registration.settings.remoteCapacity')}
            hint={t('registration.settings.capacity.hint')}
            inputMode="numeric"
            wrong={wrong.remoteCapacity}
            value={texts.remoteCapacity}
            onChange={(event) => change({ remoteCapacity: event.target.value })}
          />
        )}
        <TextField
          type="datetime-local"
          label={t('registration.settings.deadline')}
          hint={t('registration.settings.deadline.hint', { zone: zoneName(meeting.timeZone, t) })}
          value={texts.deadline}
          onChange={(event) => change({ deadline: event.target.value })}
        />
        <Check
          label={t('registration.settings.guests')}
          checked={texts.guests}
          onChange={(event) => change({ guests: event.target.checked })}
        />
        {seatsOf(texts.capacity) !== null && (
          <details className="other-languages" open={kept > 0}>
            <summary>{t('registration.settings.quotas')}</summary>
            <p className="muted">{t('registration.settings.quotas.hint')}</p>
            {attempted && wrong.quotas && (
              <p className="wrong-words" role="alert">
                {wrong.quotas}
              </p>
            )}
            <div className="grid gap-4 pt-3 sm:grid-cols-2">
              {sectors.map((sector) => (
                <TextField
                  key={sector}
                  label={t(`meetings.sector.${sector}`)}
                  inputMode="numeric"
                  maxLength={6}
                  wrong={
                    whole.test(texts.quotas[sector] ?? '') ? undefined : t('registration.settings.number')
                  }
                  value={texts.quotas[sector] ?? ''}
                  onChange={(event) => change({ quotas: { ...texts.quotas, [sector]: event.target.value } })}
                />
              ))}
            </div>
          </details>
        )}
        <QuestionsFields
          questions={questions}
          attempted={attempted}
          change={(drafted) => change({ questions: drafted })}
        />
      </Form>
    </section>
  );
}
