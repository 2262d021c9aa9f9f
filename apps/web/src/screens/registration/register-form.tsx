import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import type { ConfirmRegistrationMutation } from '../../generated/graphql/graphql.js';
import type { MessageKey } from '../../language/messages/index.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Check, Choices, Select } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { answersOf, isSaid, QuestionFields, saidBefore } from './answers.js';
import { ConfirmRegistration } from './letter-documents.js';
import { ChangeRegistration, RegisterForMeeting, type Door, type Own } from './documents.js';

export type Attendance = Own['attendance'];
type Sector = NonNullable<Own['sector']>;

/** In which ways one can take part. */
export function waysOf(mode: string): Attendance[] {
  if (mode === 'HYBRID') return ['ON_SITE', 'REMOTE'];
  return mode === 'ONLINE' ? ['REMOTE'] : ['ON_SITE'];
}

/** Whether somebody who comes now would have to wait. Who has a kept seat to hope for finds out by registering. */
export function isFull({ seats }: Door): boolean {
  return seats.every(
    ({ capacity, taken, waiting }) => capacity !== null && (taken >= capacity || waiting > 0),
  );
}

/** The one step in which somebody registers, or says anew what they said then. */
export function RegisterForm({
  door,
  mode,
  own,
  onDone,
  onChanged,
  onCancel,
  token,
  onConfirmed,
}: {
  door: Door;
  mode: string;
  /** what is said anew; null: somebody registers */
  own: Own | null;
  onDone: () => void;
  /** the door is another than the form shows */
  onChanged: () => void;
  onCancel?: () => void;
  /** of the letter whose holder says yes by this */
  token?: string;
  onConfirmed?: (answer: ConfirmRegistrationMutation['confirmRegistration']) => void;
}): ReactNode {
  const t = useWords();
  const ways = waysOf(mode);
  const [key] = useState(newId);
  const [attendance, setAttendance] = useState<Attendance>(own?.attendance ?? ways[0]!);
  const [sector, setSector] = useState<Sector | ''>('');
  const [onList, setOnList] = useState(own?.onList ?? false);
  const [said, setSaid] = useState(() => saidBefore(own));
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [register, registering] = useAct(RegisterForMeeting);
  const [change, changing] = useAct(ChangeRegistration);
  const [confirm, confirming] = useAct(ConfirmRegistration);
  const kept = [...new Set(door.seats.flatMap(({ quotas }) => quotas.map((quota) => quota.sector)))];

  const save = async (): Promise<void> => {
    const incomplete = door.questions.some(
      (question) => question.required && !isSaid(question, said[question.id]),
    );
    setMissing(incomplete);
    if (incomplete) return;
    const answers = answersOf(door.questions, said);
    const whole = { attendance, sector: sector || null, answers, onList };
    if (token) {
      const { answer, problem: no } = await confirm({ input: { token, ...whole } });
      if (answer) return onConfirmed?.(answer.confirmRegistration);
      return setProblem(no);
    }
    const { problem: refused } = own
      ? await change({ input: { id: own.id, version: own.version, answers, onList } })
      : await register({
          input: { key, meetingId: door.meetingId, ...whole },
        });
    if (!refused) return onDone();
    if (refused.code === 'CONFLICT') onChanged();
    setProblem(refused);
  };
  const words = (): string | null => {
    if (!problem) return null;
    const bar = problem.rule && `registration.bar.${problem.rule}`;
    if (bar && bars.has(bar)) return t(bar as MessageKey);
    if (problem.code === 'CONFLICT' && problem.rule !== 'QUESTIONS_CHANGED') return t('registration.changed');
    return problemText(t, problem);
  };
  const first =
    door.manner === 'APPROVAL'
      ? 'registration.ask'
      : isFull(door)
        ? 'registration.join'
        : 'registration.register';
  return (
    <Form
      problem={words()}
      forget={() => setProblem(null)}
      onSubmit={save}
      send={t(own ? 'registration.change' : first)}
      waiting={registering || changing || confirming}
      onCancel={onCancel}
    >
      {!own && ways.length > 1 && (
        <Choices
          name="attendance"
          label={t('registration.attendance')}
          chosen={attendance}
          options={ways.map((way) => ({ value: way, text: t(`registration.way.${way}`) }))}
          onChange={(event) => setAttendance(event.target.value as Attendance)}
        />
      )}
      {!own && kept.length > 0 && (
        <Select
          label={t('registration.sector')}
          hint={t('registration.sector.hint')}
          value={sector}
          onChange={(event) => setSector(event.target.value as Sector)}
          options={[
            { value: '', text: t('registration.sector.none') },
            ...kept.map((one) => ({ value: one, text: t(`meetings.sector.${one}`) })),
          ]}
        />
      )}
      <QuestionFields questions={door.questions} said={said} missing={missing} change={setSaid} />
      <Check
        label={t('registration.onList')}
        checked={onList}
        onChange={(event) => setOnList(event.target.checked)}
      />
    </Form>
  );
}

const bars = new Set(
  ['NOT_OPEN', 'DEADLINE_PASSED', 'OVER', 'INVITATION_ONLY', 'REGISTERED'].map(
    (bar) => `registration.bar.${bar}`,
  ),
);
