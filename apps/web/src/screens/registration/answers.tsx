import type { ReactNode } from 'react';
import { useWords, type Words } from '../../language/words.js';
import { Check, Choices, TextArea } from '../../parts/field.js';
import type { Door, Own } from './documents.js';

type Question = Door['questions'][number];

/** What somebody says to a question, as the form has it. */
export interface Said {
  text?: string;
  choiceIds?: string[];
  yes?: boolean;
}
export type SaidById = Record<string, Said>;

export function saidBefore(own: Own | null): SaidById {
  return Object.fromEntries(
    (own?.answers ?? []).map(({ questionId, text, choices, yes }) => [
      questionId,
      {
        ...(text ? { text } : {}),
        ...(choices.length > 0 ? { choiceIds: choices.map(({ id }) => id) } : {}),
        ...(yes === null ? {} : { yes }),
      },
    ]),
  );
}

export function isSaid({ kind }: Question, said: Said | undefined): boolean {
  if (kind === 'YES_NO') return said?.yes !== undefined;
  if (kind === 'TEXT') return Boolean(said?.text?.trim());
  return (said?.choiceIds?.length ?? 0) > 0;
}

export function answersOf(questions: readonly Question[], said: SaidById) {
  return questions
    .filter((question) => isSaid(question, said[question.id]))
    .map(({ id }) => ({ questionId: id, ...said[id] }));
}

/** What was answered, in words. */
export function answerText(t: Words, { text, choices, yes }: Own['answers'][number]): string {
  if (yes !== null) return t(yes ? 'registration.yes' : 'registration.no');
  return text ?? choices.map((choice) => choice.text).join(', ');
}

/** The meeting's own questions, each by the control that its answer needs. */
export function QuestionFields({
  questions,
  said,
  missing,
  change,
}: {
  questions: readonly Question[];
  said: SaidById;
  /** after an attempt: what has to be answered says so */
  missing: boolean;
  change: (said: SaidById) => void;
}): ReactNode {
  const t = useWords();
  return questions.map((question) => {
    const { id, kind, required, text, choices } = question;
    const label = required ? text : t('registration.optional', { question: text });
    const wrong = missing && required && !isSaid(question, said[id]) ? t('form.needed') : undefined;
    const say = (one: Said): void => change({ ...said, [id]: one });
    const chosen = said[id]?.choiceIds ?? [];
    if (kind === 'TEXT')
      return (
        <TextArea
          key={id}
          label={label}
          rows={2}
          maxLength={1000}
          wrong={wrong}
          value={said[id]?.text ?? ''}
          onChange={(event) => say({ text: event.target.value })}
        />
      );
    if (kind === 'SEVERAL')
      return (
        <fieldset key={id} className="field" {...(wrong ? { 'data-wrong': '' } : {})}>
          <legend className="label">{label}</legend>
          {wrong && <span className="wrong">{wrong}</span>}
          {choices.map((choice) => (
            <Check
              key={choice.id}
              label={choice.text}
              checked={chosen.includes(choice.id)}
              aria-invalid={wrong ? true : undefined}
              onChange={(event) =>
                say({
                  choiceIds: event.target.checked
                    ? [...chosen, choice.id]
                    : chosen.filter((one) => one !== choice.id),
                })
              }
            />
          ))}
        </fieldset>
      );
    const options =
      kind === 'ONE'
        ? choices.map((choice) => ({ value: choice.id, text: choice.text }))
        : [
            { value: 'yes', text: t('registration.yes') },
            { value: 'no', text: t('registration.no') },
          ];
    const yes = said[id]?.yes;
    return (
      <Choices
        key={id}
        name={id}
        label={label}
        wrong={wrong}
        options={options}
        chosen={kind === 'ONE' ? (chosen[0] ?? '') : yes === undefined ? '' : yes ? 'yes' : 'no'}
        onChange={(event) =>
          say(kind === 'ONE' ? { choiceIds: [event.target.value] } : { yes: event.target.value === 'yes' })
        }
      />
    );
  });
}
