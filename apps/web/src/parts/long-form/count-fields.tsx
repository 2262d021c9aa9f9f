import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Select, TextField } from '../field.js';

export const qualifiers = ['EXACT', 'ABOUT', 'OVER', 'UNDER'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** How many, and how exactly that is known. */
export function CountFields({
  label,
  wrong,
  value,
  qualifier,
  change,
}: {
  label: string;
  wrong?: string | undefined;
  value: string;
  qualifier: Qualifier;
  change: (part: { value: string; qualifier: Qualifier }) => void;
}): ReactNode {
  const t = useWords();
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <TextField
        label={label}
        inputMode="numeric"
        wrong={wrong}
        value={value}
        onChange={(event) => change({ value: event.target.value, qualifier })}
      />
      <Select
        label={t('meetings.qualifier')}
        value={qualifier}
        onChange={(event) => change({ value, qualifier: event.target.value as Qualifier })}
        options={qualifiers.map((name) => ({ value: name, text: t(`meetings.qualifier.${name}`) }))}
      />
    </div>
  );
}
