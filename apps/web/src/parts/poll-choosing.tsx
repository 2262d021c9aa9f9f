import { Minus, Plus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { dateWeights, type PollView } from '#kernel';
import { useLocale, useWords } from '../language/words.js';
import { Button } from './button.js';
import { OwnTime } from './own-time.js';
import { langOf, wordsOf } from './poll-words.js';

/** What is being chosen: an answer's id -> its weight. */
export type Chosen = Readonly<Record<string, number>>;

interface ChoosingProps {
  poll: PollView;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  lang?: string | undefined;
}

/** The answers to choose from, in the form of the poll's kind; the question is the group's name. */
export function PollChoosing(props: ChoosingProps): ReactNode {
  const { poll, lang } = props;
  return (
    <fieldset className="poll-options" data-kind={poll.kind}>
      <legend className="poll-question" lang={lang}>
        {poll.question}
      </legend>
      {poll.kind === 'RANKING' ? (
        <Ranking {...props} />
      ) : poll.kind === 'DOTS' ? (
        <Dots {...props} />
      ) : poll.kind === 'DATES' ? (
        <Dates {...props} />
      ) : (
        <Ticks {...props} />
      )}
    </fieldset>
  );
}

const without = (chosen: Chosen, id: string): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== id));

/** One of several, several of several, or a step of a scale. */
function Ticks({ poll, chosen, onChange, lang }: ChoosingProps): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const name = useId();
  const several = poll.kind === 'SEVERAL';
  const full = several && poll.most !== null && Object.keys(chosen).length >= poll.most;
  return (
    <>
      {several && poll.most !== null && poll.most < poll.options.length && (
        <p className="muted small">{t('polls.atMost', { count: poll.most })}</p>
      )}
      <div className={poll.kind === 'SCALE' ? 'poll-steps' : 'poll-ticks'}>
        {poll.options.map((option) => (
          <label key={option.id}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={option.id in chosen}
              disabled={full && !(option.id in chosen)}
              onChange={(event) =>
                onChange(
                  several
                    ? event.target.checked
                      ? { ...chosen, [option.id]: 1 }
                      : without(chosen, option.id)
                    : { [option.id]: 1 },
                )
              }
            />
            <span lang={langOf(option, lang)}>{wordsOf(t, locale, option)}</span>
          </label>
        ))}
      </div>
      {poll.kind === 'SCALE' && (poll.lowLabel || poll.highLabel) && (
        <p className="poll-ends muted small">
          <span lang={lang}>{poll.lowLabel}</span>
          <span lang={lang}>{poll.highLabel}</span>
        </p>
      )}
    </>
  );
}

/** In the order in which they are tapped; tapped again, one goes and those after it move up. */
function Ranking({ poll, chosen, onChange, lang }: ChoosingProps): ReactNode {
  const t = useWords();
  const tap = (id: string): void => {
    const rank = chosen[id];
    if (rank === undefined) return onChange({ ...chosen, [id]: Object.keys(chosen).length + 1 });
    const rest = Object.entries(without(chosen, id));
    onChange(Object.fromEntries(rest.map(([one, held]) => [one, held > rank ? held - 1 : held])));
  };
  return (
    <>
      <p className="muted small">{t('polls.ranking.how')}</p>
      <div className="poll-ticks">
        {poll.options.map((option) => {
          const rank = chosen[option.id];
          return (
            <button
              key={option.id}
              type="button"
              className="poll-rank"
              aria-pressed={rank !== undefined}
              onClick={() => tap(option.id)}
            >
              <span className="poll-badge figures" aria-hidden="true">
                {rank ?? ''}
              </span>
              <span lang={lang}>{option.text}</span>
              {rank !== undefined && (
                <span className="sr-only">{t('polls.ranking.place', { place: rank })}</span>
              )}
            </button>
          );
        })}
      </div>
    </>
  );
}

function Dots({ poll, chosen, onChange, lang }: ChoosingProps): ReactNode {
  const t = useWords();
  const left = (poll.most ?? 0) - Object.values(chosen).reduce((sum, dots) => sum + dots, 0);
  const put = (id: string, dots: number): void =>
    onChange(dots === 0 ? without(chosen, id) : { ...chosen, [id]: dots });
  return (
    <>
      <p className="small" role="status">
        {t('polls.dots.left', { count: left })}
      </p>
      {poll.options.map((option) => {
        const dots = chosen[option.id] ?? 0;
        return (
          <div key={option.id} className="poll-dots" role="group" aria-label={option.text}>
            <span lang={lang}>{option.text}</span>
            <Button
              icon
              aria-label={t('polls.dots.less')}
              isDisabled={dots === 0}
              onPress={() => put(option.id, dots - 1)}
            >
              <Minus aria-hidden="true" />
            </Button>
            <output className="figures">{dots}</output>
            <Button
              icon
              aria-label={t('polls.dots.more')}
              isDisabled={left === 0}
              onPress={() => put(option.id, dots + 1)}
            >
              <Plus aria-hidden="true" />
            </Button>
          </div>
        );
      })}
    </>
  );
}

/** Yes, if need be, or no, day by day. */
function Dates({ poll, chosen, onChange }: ChoosingProps): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const name = useId();
  const answers = [
    [dateWeights.yes, 'polls.date.yes'],
    [dateWeights.maybe, 'polls.date.maybe'],
    [0, 'polls.date.no'],
  ] as const;
  return poll.options.map((option) => (
    <div key={option.id} className="poll-date" role="radiogroup" aria-label={wordsOf(t, locale, option)}>
      <span>
        <b>{wordsOf(t, locale, option)}</b>
        <OwnTime option={option} zone={poll.timeZone} />
      </span>
      <span className="poll-answers">
        {answers.map(([weight, key]) => (
          <label key={key}>
            <input
              type="radio"
              name={`${name}-${option.id}`}
              checked={(chosen[option.id] ?? 0) === weight}
              onChange={() =>
                onChange(weight === 0 ? without(chosen, option.id) : { ...chosen, [option.id]: weight })
              }
            />
            <span>{t(key)}</span>
          </label>
        ))}
      </span>
    </div>
  ));
}
