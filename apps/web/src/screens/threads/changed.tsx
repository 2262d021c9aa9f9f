import { useMemo, type ReactNode } from 'react';
import { changesBetween } from './changes.js';

/** A text with what was added and removed in it, told by signs that do not need colour. */
export function Changed({ before, after, lang }: { before: string; after: string; lang: string }): ReactNode {
  const changes = useMemo(() => changesBetween(before, after), [before, after]);
  return (
    <p className="changed" lang={lang}>
      {changes.map(({ kind, text }, at) =>
        kind === 'added' ? (
          <ins key={at}>{text}</ins>
        ) : kind === 'removed' ? (
          <del key={at}>{text}</del>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
}
