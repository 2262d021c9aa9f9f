import { CircleAlert, Plus, X } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import type { DraftPoll } from '../../live/drafts.js';
import { Button } from '../../parts/button.js';
import { Check, Select, TextField } from '../../parts/field.js';
import { hasOwnAnswers, pollKinds } from '../../parts/poll-words.js';
import '../../look/polls.css';

const MOST = 12;
const spans = [0, 1, 3, 7, 14, 30];

/** A poll that is being made: the question, what it asks for, two to twelve answers, in secret or not, and how long it stays open. */
export default function PollMaker({
  poll,
  wrong,
  onChange,
}: {
  poll: DraftPoll;
  wrong: boolean;
  onChange: (poll: DraftPoll) => void;
}): ReactNode {
  const t = useWords();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const change = (part: Partial<DraftPoll>): void => onChange({ ...poll, ...part });
  const focusOn = (at: number): void =>
    void requestAnimationFrame(() =>
      box.current?.querySelectorAll<HTMLInputElement>('.poll-option input')[at]?.focus(),
    );
  const add = (): void => {
    change({ options: [...poll.options, ''] });
    focusOn(poll.options.length);
  };
  const remove = (at: number): void => {
    change({ options: poll.options.filter((_, i) => i !== at) });
    focusOn(Math.max(0, at - 1));
  };
  const answers = poll.options.map((text) => text.trim());
  const kind = poll.kind ?? 'ONE';
  const tooFew = answers.filter((text) => text !== '').length < 2;
  const wrongAnswer = (at: number): boolean =>
    answers[at] === '' ? tooFew : answers.indexOf(answers[at]!) < at;
  const marked = (isWrong: boolean) =>
    wrong && isWrong ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } as const) : {};
  return (
    <fieldset className="poll-maker" ref={box} {...marked(true)}>
      <legend>{t('polls.new')}</legend>
      {wrong && (
        <p className="wrong" role="alert" id={`${id}-wrong`}>
          <CircleAlert aria-hidden="true" />
          {t('polls.tooFew')}
        </p>
      )}
      <TextField
        label={t('polls.question')}
        maxLength={200}
        value={poll.question}
        {...marked(!poll.question.trim())}
        autoFocus={poll.question === ''}
        onChange={(event) => change({ question: event.target.value })}
      />
      <Select
        label={t('polls.kind')}
        value={kind}
        onChange={(event) => change({ kind: event.target.value as DraftPoll['kind'] })}
        options={pollKinds.map((one) => ({ value: one, text: t(`polls.kind.${one}`) }))}
      />
      {!hasOwnAnswers(kind) && (
        <>
          {poll.options.map((text, i) => (
            <div key={i} className="poll-option">
              <TextField
                label={t('polls.option', { number: i + 1 })}
                maxLength={120}
                value={text}
                {...marked(wrongAnswer(i))}
                onChange={(event) =>
                  change({ options: poll.options.map((one, at) => (at === i ? event.target.value : one)) })
                }
              />
              {poll.options.length > 2 && (
                <Button
                  look="quiet"
                  icon
                  aria-label={t('polls.option.remove', { number: i + 1 })}
                  onPress={() => remove(i)}
                >
                  <X aria-hidden="true" />
                </Button>
              )}
            </div>
          ))}
          {poll.options.length < MOST && (
            <Button look="quiet" onPress={add}>
              <Plus aria-hidden="true" />
              {t('polls.option.add')}
            </Button>
          )}
        </>
      )}
      {kind === 'DOTS' && (
        <TextField
          label={t('polls.dots.many')}
          inputMode="numeric"
          maxLength={3}
          value={String(poll.most ?? Math.max(2, answers.length))}
          onChange={(event) => {
            const dots = Number.parseInt(event.target.value, 10);
            change({ most: dots > 0 ? Math.min(100, dots) : 1 });
          }}
        />
      )}
      <Check
        label={t('polls.secret.make')}
        checked={poll.secret ?? false}
        onChange={(event) => change({ secret: event.target.checked })}
      />
      <Select
        label={t('polls.ends')}
        value={poll.days}
        onChange={(event) => change({ days: Number(event.target.value) })}
        options={spans.map((days) => ({
          value: String(days),
          text: days === 0 ? t('polls.ends.never') : t('polls.ends.days', { count: days }),
        }))}
      />
      <p className="muted small">{t(poll.secret ? 'polls.secret.why' : 'polls.fixed')}</p>
    </fieldset>
  );
}
