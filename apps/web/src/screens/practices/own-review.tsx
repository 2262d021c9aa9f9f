import { useState, type ReactNode } from 'react';
import type { ReviewAdvice } from '../../generated/graphql/graphql.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Choices, TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { toast } from '../../parts/toast.js';
import { Criteria, DeclareInterest, GiveReview, type ShownEdition } from './documents.js';
import { Part } from './edition-text.js';
import { refusalText } from './refusals.js';

type Review = ShownEdition['reviews'][number];

/** What the viewer was asked: first whether they are free to judge, then for their points and words. */
export function OwnReview({ edition, again }: { edition: ShownEdition; again: () => void }): ReactNode {
  const review = edition.reviews.findLast(({ mine }) => mine)!;
  return (
    <Part head="practices.own">
      {review.state === 'ASKED' && <Declare review={review} again={again} />}
      {(review.state === 'FREE' || review.state === 'GIVEN') && (
        <Judge key={review.version} review={review} again={again} />
      )}
    </Part>
  );
}

function Declare({ review, again }: { review: Review; again: () => void }): ReactNode {
  const t = useWords();
  const [stepping, setStepping] = useState(false);
  const [conflict, setConflict] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [declare, waiting] = useAct(DeclareInterest);
  const say = async (words: string | null): Promise<void> => {
    const { problem: refused } = await declare({ reviewId: review.id, conflict: words });
    setProblem(refused ?? null);
    again();
  };
  return (
    <div className="grid max-w-[68ch] gap-4">
      <p>{t('practices.own.declare')}</p>
      {!stepping && (
        <div className="flex flex-wrap gap-2">
          <Button look="main" waiting={waiting} onPress={() => void say(null)}>
            {t('practices.own.free')}
          </Button>
          <Button onPress={() => setStepping(true)}>{t('practices.own.conflict')}</Button>
        </div>
      )}
      {stepping && (
        <Form
          problem={problem && refusalText(t, problem)}
          forget={() => setProblem(null)}
          onSubmit={async () => {
            setMissing(!conflict.trim());
            if (conflict.trim()) await say(conflict.trim());
          }}
          send={t('practices.own.conflict')}
          waiting={waiting}
          onCancel={() => setStepping(false)}
        >
          <TextArea
            label={t('practices.own.which')}
            hint={t('practices.own.which.hint')}
            rows={3}
            maxLength={1000}
            wrong={missing ? t('form.needed') : undefined}
            value={conflict}
            onChange={(event) => setConflict(event.target.value)}
          />
        </Form>
      )}
    </div>
  );
}

const values = ['1', '2', '3', '4'];
const advices = ['PUBLISH', 'CHANGE', 'REJECT'] as const satisfies ReviewAdvice[];

function Judge({ review, again }: { review: Review; again: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const { answer } = useAsk(Criteria, {});
  const [points, setPoints] = useState<Record<string, string>>(() =>
    Object.fromEntries(review.scores.map(({ criterion, value }) => [criterion.id, String(value)])),
  );
  const [whys, setWhys] = useState<Record<string, string>>(() =>
    Object.fromEntries(review.scores.map((score) => [score.criterion.id, score.words ?? ''])),
  );
  const [words, setWords] = useState(review.words ?? '');
  const [advice, setAdvice] = useState<ReviewAdvice>(review.advice ?? 'PUBLISH');
  const [wrong, setWrong] = useState<string | null>(null);
  const [give, waiting] = useAct(GiveReview);
  const criteria = answer?.practiceCriteria ?? [];
  const send = async (): Promise<void> => {
    if (!words.trim() || criteria.some(({ id }) => !points[id]))
      return setWrong(t('practices.own.incomplete'));
    const scores = criteria.map(({ id }) => ({
      criterionId: id,
      value: Number(points[id]),
      words: whys[id]?.trim() || null,
    }));
    const { problem } = await give({
      input: { reviewId: review.id, version: review.version, advice, words: words.trim(), language, scores },
    });
    setWrong(problem ? refusalText(t, problem) : null);
    if (!problem) toast(t('practices.moved'));
    again();
  };
  if (!answer) return null;
  return (
    <Form
      className="max-w-[68ch]"
      problem={wrong}
      forget={() => setWrong(null)}
      onSubmit={send}
      send={t('practices.own.give')}
      waiting={waiting}
    >
      {review.state === 'GIVEN' && <p>{t('practices.own.given')}</p>}
      <p className="muted small">{t('practices.review.scale')}</p>
      {criteria.map(({ id, name, question }) => (
        <div key={id} className="grid gap-2">
          <Choices
            label={`${name}. ${question}`}
            name={id}
            chosen={points[id] ?? ''}
            options={values.map((value) => ({ value, text: value }))}
            onChange={(event) => setPoints({ ...points, [id]: event.target.value })}
          />
          <TextArea
            label={t('practices.own.why')}
            rows={2}
            maxLength={2000}
            value={whys[id] ?? ''}
            onChange={(event) => setWhys({ ...whys, [id]: event.target.value })}
          />
        </div>
      ))}
      <TextArea
        label={t('practices.own.words')}
        rows={5}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Choices
        label={t('practices.own.advice')}
        name="advice"
        chosen={advice}
        options={advices.map((value) => ({ value, text: t(`practices.advice.${value}`) }))}
        onChange={(event) => setAdvice(event.target.value as ReviewAdvice)}
      />
    </Form>
  );
}
