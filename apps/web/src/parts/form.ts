import { useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormRegisterReturn,
  type UseFormReturn,
} from 'react-hook-form';
import type { ZodMiniType } from 'zod/mini';
import { useWords } from '../language/words.js';
import type { MessageKey } from '../language/messages/index.js';
import type { Problem } from '../graphql/problem.js';

type Schema<Values> = ZodMiniType<unknown, Values>;

// The rules' messages are keys of the catalogue, so that an error changes its language with the page.
function resolverOf<Values extends FieldValues>(schema: Schema<Values>): Resolver<Values> {
  return async (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const issue of parsed.error.issues) {
      errors[issue.path.join('.')] ??= { type: issue.code, message: issue.message };
    }
    return { values: {}, errors: errors as never };
  };
}

export interface FieldsForm<Values extends FieldValues> extends UseFormReturn<Values> {
  /** the sentence under a field, in the page's language; undefined when it is right */
  wrong: (name: Path<Values>) => string | undefined;
  /** what a field part needs of the form: its name, its events, and what is wrong with it */
  field: (name: Path<Values>) => UseFormRegisterReturn & { wrong: string | undefined };
  /** all wrong fields, for the summary */
  wrongFields: { name: string; text: string }[];
  /** what is wrong with the whole, for instance that no answer came */
  problem: Problem | null;
  /** puts a server's problem at its field, or on top of the form */
  refuse: (problem: Problem | null) => void;
}

/** A form whose rules are checked here first, and whose server errors land at their fields. */
export function useFields<Values extends FieldValues>(
  schema: Schema<Values>,
  defaultValues: DefaultValues<Values>,
): FieldsForm<Values> {
  const t = useWords();
  const form = useForm<Values>({
    resolver: resolverOf(schema),
    defaultValues,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // The frame sees to that: where several are wrong the focus is at the list of them.
    shouldFocusError: false,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const errors = form.formState.errors as Record<string, { message?: string } | undefined>;
  const textOf = (message: string | undefined): string => t((message || 'form.notRight') as MessageKey);
  const wrong = (name: string) => (errors[name] ? textOf(errors[name].message) : undefined);
  return {
    ...form,
    wrong,
    field: (name) => ({ ...form.register(name), wrong: wrong(name) }),
    wrongFields: Object.entries(errors).map(([name, error]) => ({ name, text: textOf(error?.message) })),
    problem,
    refuse: (refused) => {
      const field = refused?.field as Path<Values> | undefined;
      if (refused && field && field in form.getValues()) {
        form.setError(field, { type: 'server', message: ruleKey(refused) }, { shouldFocus: true });
        setProblem(null);
      } else setProblem(refused);
    },
  };
}

const rules: Record<string, MessageKey> = {
  TOO_LONG: 'form.tooLong',
  TOO_SHORT: 'form.tooShort',
  EMPTY: 'form.needed',
  NOT_EMAIL: 'form.email',
  TOO_COMMON: 'form.tooCommon',
  LIKE_YOURSELF: 'form.likeYourself',
};

function ruleKey(problem: Problem): string {
  return problem.code === 'CONFLICT' ? 'form.already' : (rules[problem.rule ?? ''] ?? 'form.notRight');
}
