import { Check, HelpCircle, X } from 'lucide-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { dateWeights, newId, type PersonCard, type PollView } from '#kernel';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import { useLocale, useWords } from '../../../language/words.js';
import { useMeetingNews } from '../../../live/meeting-news.js';
import { addressOf } from '../../../parts/address.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Form } from '../../../parts/form-frame.js';
import { Go } from '../../../parts/go.js';
import { OwnTime } from '../../../parts/own-time.js';
import { nameIn, PersonName } from '../../../parts/person.js';
import { PollBallot } from '../../../parts/poll-ballot.js';
import { OwnVotes } from '../../../parts/poll-documents.js';
import { PollFoot } from '../../../parts/poll-foot.js';
import { asPoll } from '../../../parts/poll-view.js';
import { dayOf, isOver } from '../../../parts/poll-words.js';
import { PageTitle, SectionHead } from '../../../parts/section.js';
import { Failed, Loading, problemText } from '../../../parts/states.js';
import { zoneName } from '../../../parts/zones.js';
import { useClock } from '../../../rendering/clock.js';
import { useViewer } from '../../../session/session.js';
import { DatePollById, MakeMeetingOfPoll } from './documents.js';
import '../../../look/dates.css';

interface Answer {
  person: PersonCard;
  weights: readonly number[];
}

/** A poll over dates: one's own answer, who can when, and the meeting that is made of it. */
export function DatePollScreen(): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const { now } = useClock();
  const { poll: id } = useParams({ strict: false }) as { poll: string };
  const { answer, problem, again } = useAsk(DatePollById, { id });
  const placeId = answer?.datePoll.placeId;
  const votes = useAsk(OwnVotes, { placeId: placeId ?? '' }, { pause: !placeId || !viewer });
  useMeetingNews([placeId], again);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const { datePoll } = answer;
  const poll = asPoll(datePoll.poll);
  const own = (votes.answer?.ownVotes ?? []).filter(({ pollId }) => pollId === poll.id);
  const over = isOver(poll, now);
  const answers = datePoll.answers as readonly Answer[];
  return (
    <div className="wide page">
      <p className="muted">
        <Go to={datePoll.placeAddress}>{datePoll.placeTitle}</Go>
      </p>
      <PageTitle>{poll.question}</PageTitle>
      <PollFoot poll={poll} />
      {poll.timeZone && poll.options.some(({ startTime }) => startTime) && (
        <p className="muted small">{t('dates.zone', { zone: zoneName(poll.timeZone, t) })}</p>
      )}
      {datePoll.meetingAddress && (
        <p className="mt-4">
          <Go to={datePoll.meetingAddress} look="plain">
            {t('dates.meeting')}
          </Go>
        </p>
      )}
      <div className="date-poll mt-6">
        {!over && datePoll.viewerMayAnswer && votes.answer && (
          <section aria-label={t('dates.yours')}>
            <PollBallot
              poll={{ ...poll, question: t('dates.yours') }}
              placeId={datePoll.placeId}
              own={own}
              onVoted={() => {
                votes.again();
                again();
              }}
            />
            <p className="muted small mt-2">{t('dates.seen')}</p>
          </section>
        )}
        <section>
          <SectionHead>{t('dates.result')}</SectionHead>
          <Grid poll={poll} answers={answers} />
          <List poll={poll} answers={answers} />
        </section>
      </div>
      {datePoll.viewerMayDecide && !datePoll.meetingAddress && <Deciding poll={poll} over={over} />}
    </div>
  );
}

const marks = {
  2: { icon: Check, word: 'polls.date.yes', tone: 'yes' },
  1: { icon: HelpCircle, word: 'polls.date.maybe', tone: 'maybe' },
  0: { icon: X, word: 'polls.date.no', tone: 'no' },
} as const;

/** The sign and the word for it: colour alone says nothing. */
function Mark({ weight }: { weight: number }): ReactNode {
  const t = useWords();
  const { icon: Icon, word, tone } = marks[weight as 0 | 1 | 2];
  return <Icon role="img" aria-label={t(word)} className="date-mark" data-tone={tone} />;
}

/** On a wide window: a row for each person, a column for each day. */
function Grid({ poll, answers }: { poll: PollView; answers: readonly Answer[] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <div className="date-grid" role="region" aria-label={t('dates.result')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('dates.who')}</th>
            {poll.options.map((option) => (
              <th key={option.id} scope="col">
                <span>{dayOf(locale, option)}</span>
                <OwnTime option={option} zone={poll.timeZone} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map(({ person, weights }) => (
            <tr key={person.id}>
              <th scope="row">
                <PersonName person={person} />
              </th>
              {weights.map((weight, at) => (
                <td key={poll.options[at]!.id}>
                  <Mark weight={weight} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('dates.together')}</th>
            {poll.options.map((option) => (
              <td key={option.id} className="figures">
                <b>{option.votes ?? 0}</b>
                {!!option.maybes && <span className="muted small"> + {option.maybes}</span>}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** On a phone: day by day, and who can. */
function List({ poll, answers }: { poll: PollView; answers: readonly Answer[] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const whoSaid = (at: number, weight: number): readonly Answer[] =>
    answers.filter(({ weights }) => weights[at] === weight);
  return (
    <ul className="date-list">
      {poll.options.map((option, at) => (
        <li key={option.id}>
          <p className="date-day">
            <b>{dayOf(locale, option)}</b>
            <OwnTime option={option} zone={poll.timeZone} />
          </p>
          <p className="small figures">
            {t('dates.can', { count: option.votes ?? 0 })}
            {!!option.maybes && `, ${t('polls.maybes', { count: option.maybes })}`}
          </p>
          {[dateWeights.yes, dateWeights.maybe].map((weight) =>
            whoSaid(at, weight).length === 0 ? null : (
              <p key={weight} className="small date-names">
                <Mark weight={weight} />
                {whoSaid(at, weight)
                  .map(({ person }) => nameIn(t, person))
                  .join(', ')}
              </p>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whoever runs meetings there says which day it is: a draft of a meeting is made, and the poll is closed. */
function Deciding({ poll, over }: { poll: PollView; over: boolean }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const best = [...poll.options].sort(
    (a, b) => (b.votes ?? 0) - (a.votes ?? 0) || (b.maybes ?? 0) - (a.maybes ?? 0),
  )[0]!;
  const [chosen, setChosen] = useState(best.id);
  const [open, setOpen] = useState(false);
  const [key] = useState(newId);
  const [wrong, setWrong] = useState<string | null>(null);
  const [make, waiting] = useAct(MakeMeetingOfPoll);
  const decide = async (): Promise<void> => {
    const { answer, problem } = await make({ input: { key, pollId: poll.id, optionId: chosen } });
    if (answer) return void navigate({ to: addressOf('meetings', answer.makeMeetingOfPoll) as never });
    setWrong(problem.rule === 'ALREADY_DECIDED' ? t('dates.decided') : problemText(t, problem));
  };
  return (
    <>
      <Button look="main" className="mt-6" onPress={() => setOpen(true)}>
        {t('dates.decide')}
      </Button>
      <Dialog title={t('dates.decide')} open={open} onClose={() => setOpen(false)}>
        <Form
          problem={wrong}
          forget={() => setWrong(null)}
          onSubmit={decide}
          send={t('dates.make')}
          waiting={waiting}
          onCancel={() => setOpen(false)}
        >
          <p>{t(over ? 'dates.decide.why' : 'dates.decide.closes')}</p>
          <fieldset className="poll-options">
            <legend className="sr-only">{t('dates.which')}</legend>
            <div className="poll-ticks">
              {poll.options.map((option) => (
                <label key={option.id}>
                  <input
                    type="radio"
                    name="day"
                    checked={chosen === option.id}
                    onChange={() => setChosen(option.id)}
                  />
                  <span>{dayOf(locale, option)}</span>
                  <span className="muted small figures">{t('dates.can', { count: option.votes ?? 0 })}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </Form>
      </Dialog>
    </>
  );
}
