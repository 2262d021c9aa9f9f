import { type ReactNode } from 'react';
import { languages, useLanguage, type Language } from '../language/words.js';

/** A text that stands in every language: the reader's own first, the others folded away until they are wanted. */
export function InEveryLanguage({
  others,
  open,
  children,
}: {
  /** what leads to the other languages, in words */
  others: string;
  /** the others are shown from the start */
  open: boolean;
  /** the field of one language */
  children: (language: Language) => ReactNode;
}): ReactNode {
  const own = useLanguage();
  return (
    <>
      {children(own)}
      <details className="other-languages" open={open}>
        <summary>{others}</summary>
        <div className="grid gap-5 pb-2">{languages.filter((one) => one !== own).map(children)}</div>
      </details>
    </>
  );
}
