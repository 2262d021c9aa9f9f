import type { ReactNode } from 'react';
import { useTalkPlace } from '../threads/talk-place.js';

/** Who pays for what is done in this group or community, word for word and in order: on every page of it that a guest may open. */
export function Statements({ className }: { className?: string }): ReactNode {
  const { place } = useTalkPlace();
  return place.fundingStatements.map((statement) => (
    <div key={statement.id} className={className}>
      <p>
        {statement.project}: <span lang={statement.language}>{statement.text}</span>
      </p>
      {statement.disclaimer && (
        <p className="muted small" lang={statement.language}>
          {statement.disclaimer}
        </p>
      )}
    </div>
  ));
}
