import { Bell as BellIcon } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { useWords } from '../language/words.js';
import { Go } from '../parts/go.js';
import type { Viewer } from '../session/session.js';
import { useBell } from './unread.js';

const shownUpTo = 99;

/** The bell with the number of unread notices, which a screen reader hears in words. */
export function Bell({ viewer }: { viewer: Viewer }): ReactNode {
  const t = useWords();
  const { unread } = useBell();
  const here = useRouterState({ select: (state) => state.location.pathname === '/notifications' });
  const count = unread ?? viewer.unreadNotices;
  useEffect(() => {
    // Screens without anything live do not load it; the bell rings on all of them.
    void import('../live/live.js');
  }, []);
  return (
    <Go
      to="/notifications"
      className="button bell"
      data-look="quiet"
      data-icon=""
      aria-label={t('frame.bell', { count })}
      {...(here ? { 'aria-current': 'page' } : {})}
    >
      <BellIcon aria-hidden="true" />
      {count > 0 && (
        <span className="bell-count figures" aria-hidden="true">
          {count > shownUpTo ? `${shownUpTo}+` : count}
        </span>
      )}
    </Go>
  );
}
