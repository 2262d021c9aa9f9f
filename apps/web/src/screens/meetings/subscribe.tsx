import type { ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { copyText } from '../../parts/copy-text.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { useViewer } from '../../session/session.js';

const CalendarAddresses = graphql(`
  query CalendarAddresses {
    communities {
      id
      number
      slug
      name
      shortName
    }
  }
`);

/** The addresses that a calendar asks again and again: of each community, and one's own. */
export function Subscribe(): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const viewer = useViewer();
  const communities = useAsk(CalendarAddresses, {}).answer?.communities ?? [];
  if (communities.length === 0) return null;
  return (
    <section aria-labelledby="meetings-subscribe">
      <SectionHead id="meetings-subscribe">{t('calendar.subscribe')}</SectionHead>
      <p className="muted max-w-[68ch] py-3">{t('calendar.subscribe.why')}</p>
      <ul className="rows">
        {communities.map((community) => {
          const name = community.shortName ?? community.name;
          const path = `/calendar${addressOf('communities', community)}.ics?lang=${language}`;
          return (
            <li
              key={community.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
            >
              <a href={path} className="line-link">
                {name}
              </a>
              <Button
                look="quiet"
                className="ms-auto"
                aria-label={t('calendar.copy.of', { name })}
                onPress={() => copyText(`${window.location.origin}${encodeURI(path)}`, t)}
              >
                {t('calendar.copy')}
              </Button>
            </li>
          );
        })}
      </ul>
      {viewer && (
        <p className="pt-3">
          <Go to="/settings" className="line-link">
            {t('calendar.subscribe.own')}
          </Go>
        </p>
      )}
    </section>
  );
}
