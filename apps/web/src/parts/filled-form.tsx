import type { ReactNode, SyntheticEvent } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useWords } from '../language/words.js';
import { Button } from './button.js';
import { FormProblem, WrongFields } from './field.js';
import { problemText, type FieldsForm } from './form.js';

/** The frame of a form: what is wrong on top, then its fields, then the one button that sends it and what stands beside it. */
export function FilledForm<Values extends FieldValues>({
  form,
  onSubmit,
  send,
  waiting,
  look = 'main',
  also,
  children,
}: {
  form: FieldsForm<Values>;
  onSubmit: (event: SyntheticEvent) => Promise<void>;
  /** the words of the button */
  send: string;
  waiting: boolean;
  look?: 'main' | 'plain';
  also?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const t = useWords();
  return (
    <form className="form" onSubmit={(event) => void onSubmit(event)} noValidate>
      <WrongFields fields={form.wrongFields} />
      {form.problem && (
        <FormProblem key={form.formState.submitCount}>
          <p>{problemText(t, form.problem)}</p>
        </FormProblem>
      )}
      {children}
      <div className="actions">
        <Button type="submit" look={look} waiting={waiting}>
          {send}
        </Button>
        {also}
      </div>
    </form>
  );
}
