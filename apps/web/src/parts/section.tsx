import { useEffect, useRef, type ReactNode } from 'react';
import { arrived, isArriving } from '../frame/arrival.js';
import { note } from '../rendering/notes.js';
import { useSession } from '../session/session.js';

/** Sets the browser's title: what is on the screen first, the house last. */
export function useTitle(title: string): void {
  const house = useSession().installation?.name ?? 'Guildhall';
  note({ title });
  useEffect(() => {
    document.title = title === house ? house : `${title} · ${house}`;
  }, [title, house]);
}

/**
 * The one `h1` of a screen. After a navigation it takes the focus, and the title is announced: neither the
 * router nor the browser does that in a single-page application.
 */
export function PageTitle({
  children,
  title,
  className = 'page-title',
  lang,
}: {
  children: ReactNode;
  /** for the browser's title, when `children` is more than a text */
  title?: string;
  className?: string;
  lang?: string | undefined;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const text = title ?? String(children);
  useTitle(text);
  useEffect(() => {
    if (!isArriving()) return;
    arrived(text);
    heading.current?.focus({ preventScroll: true });
  }, [text]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className} lang={lang}>
      {children}
    </h1>
  );
}

/** The head of a section: a rule of ink, a heading, and on the right a note or a link. */
export function SectionHead({
  children,
  aside,
  id,
}: {
  children: ReactNode;
  aside?: ReactNode;
  id?: string;
}): ReactNode {
  return (
    <div className="head">
      <h2 id={id}>{children}</h2>
      {aside && <div>{aside}</div>}
    </div>
  );
}
