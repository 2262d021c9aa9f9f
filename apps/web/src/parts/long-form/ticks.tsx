import type { ReactNode } from 'react';

/** Several of a few, in the order in which they are offered. */
export function Ticks<Value extends string>({
  label,
  options,
  ticked,
  change,
}: {
  label: string;
  options: readonly { value: Value; text: string }[];
  ticked: readonly Value[];
  change: (ticked: readonly Value[]) => void;
}): ReactNode {
  const others = ticked.filter((one) => !options.some(({ value }) => value === one));
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {options.map(({ value, text }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={(event) => {
                const chosen = event.target.checked
                  ? [...ticked, value]
                  : ticked.filter((one) => one !== value);
                const inOrder = options.map((one) => one.value).filter((one) => chosen.includes(one));
                change([...inOrder, ...others]);
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
