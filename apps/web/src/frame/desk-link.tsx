import { Gavel } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { useModeratorsDesk } from '../live/moderators-desk.js';
import { Go } from '../parts/go.js';

/** The way to the desk, with how much waits there; only for those who keep order somewhere. */
export function DeskLink(): ReactNode {
  const t = useWords();
  const { answer } = useModeratorsDesk(false);
  const desk = answer?.viewer?.desk;
  if (!desk) return null;
  const waiting = desk.waiting + (desk.conversationReports ?? 0);
  return (
    <Go
      to="/moderation"
      look="quiet"
      className="desk-link"
      aria-label={t('moderation.deskLink', { count: waiting })}
    >
      <Gavel aria-hidden="true" />
      {waiting > 0 && (
        <span className="mark figures" data-tone="brick" aria-hidden="true">
          {waiting}
        </span>
      )}
    </Go>
  );
}
