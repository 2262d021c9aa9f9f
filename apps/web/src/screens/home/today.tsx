import { useEffect, type ReactNode } from 'react';
import type { HomeTodayQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { useAsk, type Asked } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useTasksVersion } from '../../live/hooks.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { headingOf } from '../../parts/meeting-line.js';

const HomeToday = graphql(`
  query HomeToday {
    meetingsNow(first: 5) {
      items {
        id
        number
        slug
        kind
        title
        topic
        ordinal
        city
        town {
          id
          name
        }
      }
    }
    tasks(state: OPEN, first: 5) {
      items {
        id
        ...TaskLine
      }
    }
  }
`);

const LOOKED_AT_EVERY = 60_000;

/** What is held at this moment, where one takes part, and the next of what one has to do; looked at again while somebody looks. */
export function useToday(): Asked<HomeTodayQuery> {
  const asked = useAsk(HomeToday, {});
  const { again } = asked;
  const tasks = useTasksVersion();
  useEffect(() => {
    if (tasks > 0) again();
  }, [tasks, again]);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    const looking = setInterval(look, LOOKED_AT_EVERY);
    addEventListener('focus', look);
    return () => {
      clearInterval(looking);
      removeEventListener('focus', look);
    };
  }, [again]);
  return asked;
}

/** The way into what is held. */
export function LiveNow({ now }: { now: HomeTodayQuery['meetingsNow']['items'] }): ReactNode {
  const t = useWords();
  return now.map((meeting) => (
    <p key={meeting.id} className="live-banner">
      <b>{t('session.goesOn', { name: headingOf(meeting, t) })}</b>
      <Go to={`${addressOf('meetings', meeting)}/live`} look="main">
        {t('session.enter')}
      </Go>
    </p>
  ));
}
