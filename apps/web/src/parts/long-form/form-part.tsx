import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import '../../look/form-parts.css';

/** A part of the form that is folded away until it is wanted, and says beside its name what it holds. */
export function FormPart({
  name,
  held,
  wrong = false,
  children,
}: {
  name: string;
  /** what stands in it, in a few words; nothing: it is empty */
  held: readonly (string | null | undefined | false)[];
  /** something in it needs a correction: nobody would find it folded away */
  wrong?: boolean;
  children: ReactNode;
}): ReactNode {
  const t = useWords();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wrong && details.current) details.current.open = true;
  }, [wrong]);
  const words = held.filter(Boolean).join(', ');
  return (
    <details ref={details} className="form-part">
      <summary>
        <span className="form-part-name">{name}</span>
        <span className="form-part-held">{words || t('longForm.empty')}</span>
      </summary>
      <div className="grid gap-5 pt-2 pb-6">{children}</div>
    </details>
  );
}
