import { useEffect, useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useDays } from '../../rendering/clock.js';
import { answerText } from './answers.js';
import { OwnRegistration, type Own } from './documents.js';
import {
  ApproveRegistration,
  MeetingRegistrations,
  RefuseRegistration,
  type Registered,
} from './manage-documents.js';
import '../../look/answers.css';

type State = Own['state'];
const states: readonly State[] = [
  'REQUESTED',
  'HELD',
  'OFFERED',
  'WAITING',
  'REFUSED',
  'WITHDRAWN',
  'EXPIRED',
  'REMOVED',
];
const alive: readonly State[] = ['REQUESTED', 'HELD', 'OFFERED', 'WAITING'];

/** Who has registered, in the order in which they came; who asks is answered here. */
export function RegistrationList({
  meetingId,
  turn,
  changed,
}: {
  meetingId: string;
  /** grows when the list is another than it was */
  turn: number;
  changed: () => void;
}): ReactNode {
  const t = useWords();
  const [state, setState] = useState<State | ''>('');
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <section className="mt-8">
      <SectionHead>{t('registration.who')}</SectionHead>
      <div className="mt-3 max-w-[20rem]">
        <Select
          label={t('registration.show')}
          value={state}
          onChange={(event) => {
            setState(event.target.value as State);
            setPages([null]);
          }}
          options={[
            { value: '', text: t('registration.show.all') },
            ...states.map((one) => ({ value: one, text: t(`registration.now.${one}`) })),
          ]}
        />
      </div>
      {pages.map((after, at) => (
        <OnePage
          key={after ?? ''}
          variables={{ meetingId, state: state || null, after }}
          turn={turn}
          changed={changed}
          more={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
        />
      ))}
    </section>
  );
}

function OnePage({
  variables,
  turn,
  changed,
  more,
}: {
  variables: { meetingId: string; state: State | null; after: string | null };
  turn: number;
  changed: () => void;
  /** shows the page after this one; null: it is shown already */
  more: ((next: string) => void) | null;
}): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(MeetingRegistrations, variables);
  useEffect(() => {
    if (turn > 0) again();
  }, [turn, again]);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const { items, next } = answer.registrations;
  if (items.length === 0 && variables.after === null)
    return <p className="muted py-4">{t('registration.who.none')}</p>;
  return (
    <>
      <ol className="rows">
        {items.map((one) => (
          <Row key={unmask(OwnRegistration, one).id} registered={one} changed={changed} />
        ))}
      </ol>
      {next && more && <Button onPress={() => more(next)}>{t('registration.more')}</Button>}
    </>
  );
}

function Row({ registered, changed }: { registered: Registered; changed: () => void }): ReactNode {
  const t = useWords();
  const own = unmask(OwnRegistration, registered);
  const day = useDays({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const [refusing, setRefusing] = useState(false);
  const [approve, approving] = useAct(ApproveRegistration);
  const { person, registeredBy, createdAt } = registered;
  const say = async (): Promise<void> => {
    const { problem } = await approve({ id: own.id });
    if (problem)
      toast(problem.code === 'CONFLICT' ? t('registration.answered') : problemText(t, problem), 'wrong');
    changed();
  };
  const standing =
    own.state === 'WAITING'
      ? `${t('registration.now.WAITING')}: ${own.waitingPlace}`
      : t(`registration.now.${own.state}`);
  const facts = [
    registered.town?.name,
    t(`registration.way.${own.attendance}`),
    own.sector && t(`meetings.sector.${own.sector}`),
    day(createdAt),
    registeredBy && t('registration.broughtBy', { name: registeredBy.name }),
  ];
  return (
    <li className="registration-row">
      <Avatar person={person} />
      <div className="min-w-0">
        <p>
          <PersonName person={person} className="font-semibold" />
        </p>
        <p className="muted small" suppressHydrationWarning>
          {facts.filter(Boolean).join(' · ')}
        </p>
        {own.answers.length > 0 && (
          <dl className="answers">
            {own.answers.map((answer) => (
              <div key={answer.questionId}>
                <dt>{answer.question}</dt>
                <dd>{answerText(t, answer)}</dd>
              </div>
            ))}
          </dl>
        )}
        {own.reason && <blockquote className="registration-reason">{own.reason}</blockquote>}
      </div>
      <div className="registration-acts">
        <span className="mark" data-tone={tones[own.state] ?? 'amber'}>
          {standing}
        </span>
        {own.state === 'REQUESTED' && (
          <Button look="main" waiting={approving} onPress={() => void say()}>
            {t('registration.approve')}
          </Button>
        )}
        {alive.includes(own.state) && (
          <Button onPress={() => setRefusing(true)}>
            {t(own.state === 'REQUESTED' ? 'registration.refuse' : 'registration.remove')}
          </Button>
        )}
      </div>
      {refusing && <Refusal own={own} onClose={() => setRefusing(false)} changed={changed} />}
    </li>
  );
}

const tones: Partial<Record<State, string>> = { HELD: 'green', REFUSED: 'brick', REMOVED: 'brick' };

/** A no, with what the person is told. */
function Refusal({
  own,
  onClose,
  changed,
}: {
  own: Own;
  onClose: () => void;
  changed: () => void;
}): ReactNode {
  const t = useWords();
  const [reason, setReason] = useState('');
  const [refuse, refusing] = useAct(RefuseRegistration);
  const title = t(own.state === 'REQUESTED' ? 'registration.refuse' : 'registration.remove');
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        send={title}
        look="danger"
        waiting={refusing}
        onCancel={onClose}
        onSubmit={async () => {
          const { problem } = await refuse({ id: own.id, reason: reason.trim() || null });
          if (problem)
            toast(
              problem.code === 'CONFLICT' ? t('registration.answered') : problemText(t, problem),
              'wrong',
            );
          onClose();
          changed();
        }}
      >
        <TextArea
          label={t('registration.reason')}
          hint={t('registration.reason.hint')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
