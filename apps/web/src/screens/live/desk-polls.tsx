import { Lock, MonitorUp, Play, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { newId, type PollView } from '#kernel';
import type { PollInput } from '../../generated/graphql/graphql.js';
import { useAct, type Outcome } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import '../../look/polls.css';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Check, Select, TextArea, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { ClosePoll } from '../../parts/poll-documents.js';
import { PollFoot } from '../../parts/poll-foot.js';
import { PollResult } from '../../parts/poll-result.js';
import { hasOwnAnswers, pollKinds } from '../../parts/poll-words.js';
import { FailedHere } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import type { Press } from './desk.js';
import { Key, useKeys } from './keys.js';
import { DraftPoll, OpenPoll, RemovePoll, usePolls } from './polls.js';
import { refusalText, type Room, type ShownMeeting } from './use-room.js';

/** The polls at the desk: prepared, opened, closed, shown to the hall. */
export function DeskPolls({
  meeting,
  room,
  press,
}: {
  meeting: ShownMeeting;
  room: Room;
  press: Press;
}): ReactNode {
  const t = useWords();
  const { polls, problem, again } = usePolls(meeting.id, meeting.live?.deskStreamId ?? null);
  const [preparing, setPreparing] = useState(false);
  useKeys({ v: () => setPreparing(true) });
  const [inUse, over] = parted(polls, room.session.pollId);
  const desk = (poll: PollView): ReactNode => (
    <DeskPoll key={poll.id} poll={poll} room={room} press={press} again={again} />
  );
  return (
    <section aria-labelledby="desk-polls">
      <div className="act-line">
        <h2 id="desk-polls">{t('session.polls')}</h2>
        <Button look="quiet" className="push" onPress={() => setPreparing(true)}>
          <Plus aria-hidden="true" />
          {t('session.polls.new')}
          <Key>v</Key>
        </Button>
      </div>
      {polls.length === 0 &&
        (problem ? (
          <FailedHere problem={problem} again={again} />
        ) : (
          <p className="muted py-2">{t('session.polls.none')}</p>
        ))}
      {inUse.map(desk)}
      {over.length > 0 && (
        <details>
          <summary className="summary-line">{t('session.polls.over', { count: over.length })}</summary>
          {over.map(desk)}
        </details>
      )}
      {preparing && <Preparing meetingId={meeting.id} onClose={() => setPreparing(false)} again={again} />}
    </section>
  );
}

/** What is voted on, what is prepared, and whose result is wanted now: the last one, and that on the screen; then the others. */
function parted(polls: readonly PollView[], shownId: string | null): [PollView[], PollView[]] {
  const closed = polls
    .filter(({ state }) => state === 'CLOSED')
    .sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  const [last, ...earlier] = closed;
  const over = earlier.filter(({ id }) => id !== shownId);
  const results = closed.filter((poll) => poll === last || poll.id === shownId);
  const of = (wanted: PollView['state']) => polls.filter(({ state }) => state === wanted);
  return [[...of('OPEN'), ...of('DRAFT'), ...results], over];
}

function DeskPoll({
  poll,
  room,
  press,
  again,
}: {
  poll: PollView;
  room: Room;
  press: Press;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [open, opening] = useAct(OpenPoll);
  const [close, closing] = useAct(ClosePoll);
  const [remove, removing] = useAct(RemovePoll);
  const { session } = room;
  const done = async (acting: Promise<Outcome<unknown>>): Promise<void> => {
    const { problem } = await acting;
    if (problem) toast(refusalText(problem), 'wrong');
    again();
  };
  const show = (shows: 'POLL' | 'RESULT'): ReactNode => (
    <Button
      on={session.shows === shows && session.pollId === poll.id}
      onPress={() => press('SHOW', { shows, pollId: poll.id })}
    >
      <MonitorUp aria-hidden="true" />
      {t(shows === 'POLL' ? 'session.polls.show' : 'session.polls.showResult')}
    </Button>
  );
  return (
    <article className="desk-poll">
      <p className="act-line">
        <b className="poll-question">{poll.question}</b>
        {poll.state === 'OPEN' && <span className="live-dot push">{t('session.polls.open')}</span>}
      </p>
      {poll.state !== 'DRAFT' && (!poll.secret || poll.state === 'CLOSED') && <PollResult poll={poll} />}
      <PollFoot poll={poll} />
      <div className="act-line mt-2">
        {poll.state === 'DRAFT' && (
          <>
            <Button look="main" waiting={opening} onPress={() => void done(open({ id: poll.id }))}>
              <Play aria-hidden="true" />
              {t('session.polls.begin')}
            </Button>
            <Button
              icon
              look="quiet"
              aria-label={t('session.polls.remove', { question: poll.question })}
              waiting={removing}
              onPress={() => void done(remove({ id: poll.id }))}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          </>
        )}
        {poll.state === 'OPEN' && (
          <>
            <Button waiting={closing} onPress={() => void done(close({ id: poll.id }))}>
              <Lock aria-hidden="true" />
              {t('session.polls.close')}
            </Button>
            {show('POLL')}
          </>
        )}
        {poll.state === 'CLOSED' && show('RESULT')}
      </div>
    </article>
  );
}

type Kind = (typeof pollKinds)[number];
const isCount = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text.trim());

function Preparing({
  meetingId,
  onClose,
  again,
}: {
  meetingId: string;
  onClose: () => void;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [key] = useState(newId);
  const [kind, setKind] = useState<Kind>('YES_NO');
  const [question, setQuestion] = useState('');
  const [answers, setAnswers] = useState('');
  const [secret, setSecret] = useState(false);
  const [towns, setTowns] = useState(false);
  const [dots, setDots] = useState('3');
  const [quorum, setQuorum] = useState('');
  const [wrong, setWrong] = useState<Partial<Record<'question' | 'answers' | 'dots' | 'quorum', string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [draft, drafting] = useAct(DraftPoll);
  const send = async (): Promise<void> => {
    const options = hasOwnAnswers(kind)
      ? []
      : answers
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
    const found = {
      ...(question.trim() ? {} : { question: t('form.needed') }),
      ...(!hasOwnAnswers(kind) && new Set(options).size < Math.max(2, options.length)
        ? { answers: t('polls.tooFew') }
        : {}),
      ...(kind === 'DOTS' && !isCount(dots) ? { dots: t('meetings.count.form') } : {}),
      ...(quorum.trim() && !isCount(quorum) ? { quorum: t('meetings.count.form') } : {}),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const poll = {
      question: question.trim(),
      kind,
      options,
      secret,
      byMunicipality: towns,
      quorum: quorum.trim() ? Number(quorum) : null,
      ...(kind === 'SCALE' ? { lowest: 1, highest: 5 } : {}),
      ...(kind === 'DOTS' ? { most: Number(dots) } : {}),
    } as PollInput;
    const { answer, problem: refused } = await draft({ input: { key, scopeId: meetingId, poll } });
    if (!answer) return setProblem(refused ?? null);
    again();
    onClose();
  };
  return (
    <Dialog title={t('session.polls.new')} open onClose={onClose}>
      <Form
        problem={problem && refusalText(problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('form.save')}
        waiting={drafting}
        onCancel={onClose}
      >
        <TextField
          label={t('polls.question')}
          maxLength={200}
          autoFocus
          wrong={wrong.question}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <Select
          label={t('polls.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
          options={pollKinds.map((value) => ({ value, text: t(`polls.kind.${value}`) }))}
        />
        {!hasOwnAnswers(kind) && (
          <TextArea
            label={t('session.polls.answers')}
            hint={t('session.polls.answers.hint')}
            rows={4}
            wrong={wrong.answers}
            value={answers}
            onChange={(event) => setAnswers(event.target.value)}
          />
        )}
        {kind === 'DOTS' && (
          <TextField
            label={t('polls.dots.many')}
            inputMode="numeric"
            wrong={wrong.dots}
            value={dots}
            onChange={(event) => setDots(event.target.value)}
          />
        )}
        <Check
          label={t('polls.secret.make')}
          checked={secret}
          onChange={(event) => setSecret(event.target.checked)}
        />
        <Check
          label={t('session.polls.towns')}
          checked={towns}
          onChange={(event) => setTowns(event.target.checked)}
        />
        <TextField
          label={t('session.polls.quorum')}
          inputMode="numeric"
          wrong={wrong.quorum}
          value={quorum}
          onChange={(event) => setQuorum(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
