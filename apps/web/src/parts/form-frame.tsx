import {
  useEffect,
  useRef,
  useState,
  type FormHTMLAttributes,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { useWords } from '../language/words.js';
import { Button } from './button.js';
import { FormProblem, WrongFields } from './field.js';

export interface FormFrame extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  /** sends the form; what it resolves to is not needed, only when */
  onSubmit: (event: SyntheticEvent) => Promise<unknown> | void;
  /** the words of the button that sends */
  send: string;
  /** under way: the button cannot be pressed again */
  waiting: boolean;
  look?: 'main' | 'plain' | 'danger';
  /** there is nothing to send yet */
  nothing?: boolean;
  /** gives the form a way out beside the button that sends */
  onCancel?: (() => void) | undefined;
  /** what else stands beside the button that sends */
  also?: ReactNode;
}

/** Who keeps a refusal must also give the way to forget it: at a next attempt that does not get as far, it would be said again. */
type Problem =
  | { problem?: undefined; forget?: undefined }
  | {
      /** what is wrong with the whole, in words */
      problem: ReactNode;
      /** a new attempt begins: what was wrong with the last one is over */
      forget: () => void;
    };

/**
 * The frame of every form: what is wrong on top, then its fields, then the one button that sends it and the way out.
 * After an attempt that failed, the focus is at what is wrong: said again at every attempt, not while one types.
 */
export function Form({
  problem,
  forget,
  wrongFields = [],
  onSubmit,
  send,
  waiting,
  look = 'main',
  nothing = false,
  onCancel,
  also,
  className,
  children,
  ...rest
}: FormFrame &
  Problem & {
    /** the wrong fields, to be named on top when there are several */
    wrongFields?: { name: string; text: string }[];
  }): ReactNode {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const onTop = Boolean(problem) || wrongFields.length > 1;
  useEffect(() => {
    if (attempts > 0 && !onTop) focusFirstWrong(form.current);
    // Only after an attempt: a field that is wrong while one types must not take the focus.
  }, [attempts]);
  return (
    <form
      noValidate
      {...rest}
      ref={form}
      className={className ? `form ${className}` : 'form'}
      onSubmit={(event) => {
        event.preventDefault();
        if (waiting) return;
        forget?.();
        void Promise.resolve(onSubmit(event)).finally(() => setAttempts((before) => before + 1));
      }}
    >
      <WrongFields key={`fields ${attempts}`} fields={wrongFields} />
      {problem && (
        <FormProblem key={attempts}>{typeof problem === 'string' ? <p>{problem}</p> : problem}</FormProblem>
      )}
      {children}
      <div className="actions">
        <Button type="submit" look={look} waiting={waiting} isDisabled={nothing}>
          {send}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('frame.cancel')}</Button>}
        {also}
      </div>
    </form>
  );
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const control = wrong?.matches('fieldset')
    ? (wrong.querySelector<HTMLElement>('[aria-invalid="true"]') ?? wrong.querySelector<HTMLElement>('input'))
    : wrong;
  control?.focus();
}
