import { lazy, Suspense, type ReactNode } from 'react';
import '../../look/attach.css';
import type { Attaching } from './use-attaching.js';

// Most posts have none: what shows them comes when somebody attaches the first one.
const AttachList = lazy(() => import('./attach-list.js'));

/** Where the attachments of a draft stand, as soon as there is one. */
export function AttachPlace({ attaching }: { attaching: Attaching }): ReactNode {
  const { attached, arriving, note, over } = attaching;
  if (attached.length + arriving.length === 0 && !note && !over) return null;
  return (
    <Suspense fallback={null}>
      <AttachList attaching={attaching} />
    </Suspense>
  );
}
