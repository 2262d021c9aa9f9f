import { useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { TextArea } from '../../parts/field.js';

interface Question {
  id: string;
  text: string;
  required: boolean;
}

/** What a community asks: the answers as they are typed, and whether a needed one is missing. */
export function useAnswers(
  questions: readonly Question[],
  /** what was answered before */
  before: readonly { questionId: string | null; text: string }[] = [],
): {
  given: { questionId: string; text: string }[];
  /** true where all that is needed is there; else the fields say so from now on */
  check: () => boolean;
  fields: ReactNode;
} {
  const t = useWords();
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(before.flatMap(({ questionId, text }) => (questionId ? [[questionId, text]] : []))),
  );
  const [checked, setChecked] = useState(false);
  const lacks = ({ id, required }: Question): boolean => required && !typed[id]?.trim();
  return {
    given: questions.map(({ id }) => ({ questionId: id, text: typed[id]?.trim() ?? '' })),
    check: () => {
      setChecked(true);
      return !questions.some(lacks);
    },
    fields: questions.map((question) => (
      <TextArea
        key={question.id}
        name={`question-${question.id}`}
        label={question.text}
        hint={question.required ? undefined : t('form.optional')}
        wrong={checked && lacks(question) ? t('form.needed') : undefined}
        aria-required={question.required}
        maxLength={1000}
        value={typed[question.id] ?? ''}
        onChange={(event) => setTyped({ ...typed, [question.id]: event.target.value })}
      />
    )),
  };
}
