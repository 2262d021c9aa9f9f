import { Fragment, type ReactNode } from 'react';

/** A text in which what was looked for is marked. */
export function Pieces({
  of,
  lang,
}: {
  of: readonly { text: string; hit: boolean }[];
  lang?: string | undefined;
}): ReactNode {
  return (
    <span lang={lang}>
      {of.map(({ text, hit }, i) =>
        hit ? <mark key={i}>{text}</mark> : <Fragment key={i}>{text}</Fragment>,
      )}
    </span>
  );
}
