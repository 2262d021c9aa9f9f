import type { ReactNode } from 'react';

/** The narrow column of the screens through which one comes in. */
export function EntryPage({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="wide page">
      <div className="entry">{children}</div>
    </div>
  );
}
