import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Problem } from '../graphql/problem.js';
import { useWords } from '../language/words.js';
import type { FieldsForm } from './form.js';
import { Form, type FormFrame } from './form-frame.js';
import { problemText } from './states.js';

/** The frame of a form whose rules are checked here: its wrong fields and its problem are the form's own. */
export function FilledForm<Values extends FieldValues>({
  form,
  tell,
  ...frame
}: FormFrame & {
  form: FieldsForm<Values>;
  /** says a refusal in this form's own words; nothing: in the usual ones */
  tell?: (problem: Problem) => ReactNode;
}): ReactNode {
  const t = useWords();
  const problem = form.problem && (tell?.(form.problem) || problemText(t, form.problem));
  return (
    <Form {...frame} problem={problem} forget={() => form.refuse(null)} wrongFields={form.wrongFields} />
  );
}
