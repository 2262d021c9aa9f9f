import { type ReactNode } from 'react';
import { languages, useLanguage, type Language } from '../language/words.js';

/** A text that stands in every language: the reader's own first, the others folded away until they are wanted. */
export function InEveryLanguage({
  others,
  open = false,
  standing = [],
  children,
}: {
  /** what leads to the other languages, in words */
  others: string;
  /** the others are shown from the start */
  open?: boolean;
  /** those in which it stands already: shown beside the reader's own, where the others stay folded away */
  standing?: readonly Language[];
  /** the field of one language */
  children: (language: Language) => ReactNode;
}): ReactNode {
  const own = useLanguage();
  const first = [own, ...languages.filter((one) => one !== own && standing.includes(one))];
  const rest = languages.filter((one) => !first.includes(one));
  return (
    <>
      {first.map(children)}
      {rest.length > 0 && (
        <details className="other-languages" open={open}>
          <summary>{others}</summary>
          <div className="grid gap-5 pb-2">{rest.map(children)}</div>
        </details>
      )}
    </>
  );
}
