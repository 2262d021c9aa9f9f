import { CircleAlert, TriangleAlert } from 'lucide-react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { useWords } from '../language/words.js';

interface Labelled {
  label: string;
  hint?: ReactNode;
  /** the sentence that says what to change; it stands above the field */
  wrong?: string | undefined;
}

/** Label, hint and error of one field, tied to it by ids. `children` gets the ids to put on its control. */
export function Field({
  label,
  hint,
  wrong,
  children,
}: Labelled & {
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}): ReactNode {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field" {...(wrong ? { 'data-wrong': '' } : {})}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          <CircleAlert aria-hidden="true" />
          {wrong}
        </span>
      )}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(wrong ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}

/** One line of text; takes react-hook-form's `register(...)` by spreading. */
export function TextField({
  label,
  hint,
  wrong,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(ids) => <input type="text" {...input} {...ids} className="input" />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  wrong,
  ...input
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>): ReactNode {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(ids) => <textarea {...input} {...ids} className="input" />}
    </Field>
  );
}

/** A choice of a few, by the system's own control: it works everywhere, also on the phone. */
export function Select({
  label,
  hint,
  wrong,
  options,
  ...input
}: Labelled &
  SelectHTMLAttributes<HTMLSelectElement> & {
    options: { value: string; text: string; lang?: string }[];
  }): ReactNode {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(ids) => (
        <select {...input} {...ids} className="input">
          {options.map(({ value, text, lang }) => (
            <option key={value} value={value} lang={lang}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A box to tick, with its sentence as the label. */
export function Check({
  label,
  wrong,
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  const id = useId();
  return (
    <div className="field" {...(wrong ? { 'data-wrong': '' } : {})}>
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          <CircleAlert aria-hidden="true" />
          {wrong}
        </span>
      )}
      <label className="check" htmlFor={id}>
        <input
          type="checkbox"
          {...input}
          id={id}
          {...(wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {})}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** One of several, each with a sentence that says what it means. */
export function Choices({
  label,
  wrong,
  options,
  chosen,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  wrong?: string | undefined;
  /** the chosen value, when the caller keeps it */
  chosen?: string;
  options: { value: string; text: string; why?: string }[];
}): ReactNode {
  const id = useId();
  return (
    <fieldset
      className="field"
      {...(wrong
        ? { role: 'radiogroup', 'data-wrong': '', 'aria-invalid': true, 'aria-describedby': `${id}-wrong` }
        : {})}
    >
      <legend className="label">{label}</legend>
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          <CircleAlert aria-hidden="true" />
          {wrong}
        </span>
      )}
      {options.map(({ value, text, why }) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            {...input}
            value={value}
            {...(chosen === undefined ? {} : { checked: chosen === value })}
          />
          <span>{text}</span>
          {why && <small>{why}</small>}
        </label>
      ))}
    </fieldset>
  );
}

/** What is wrong with a form as a whole, on top of it; takes the focus when it appears. */
export function FormProblem({ children }: { children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <TriangleAlert aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}

const controlOf = (name: string): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);

/** What a field is called on the page; nothing of a box to tick or a choice, whose label is a sentence. */
function labelOf(name: string): string | null {
  const control = controlOf(name);
  if (!control || control.type === 'checkbox' || control.type === 'radio') return null;
  return control.labels?.[0]?.textContent ?? null;
}

/**
 * Links to the fields that need a correction, each by its name; shown when there is more than one. It begins with an attempt, and
 * goes for good when it is down to one: appearing while one types it would take the focus out of the field.
 */
export function WrongFields({ fields }: { fields: { name: string; text: string }[] }): ReactNode {
  const t = useWords();
  const [over, setOver] = useState(fields.length < 2);
  if (!over && fields.length < 2) setOver(true);
  if (over || fields.length < 2) return null;
  return (
    <FormProblem>
      <h2>{t('form.wrongFields', { count: fields.length })}</h2>
      <ul>
        {fields.map(({ name, text }) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault();
                controlOf(name)?.focus();
              }}
            >
              {[labelOf(name), text].filter(Boolean).join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </FormProblem>
  );
}
