import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import '../../look/tabs.css';
import { Go } from '../../parts/go.js';
import { useTabInView } from '../../parts/tab-row.js';
import { useViewer } from '../../session/session.js';
import { shelves } from './catalogue-search.js';

const beside = [
  { name: 'needs', to: '/practices/needs', text: 'needs.title' },
  { name: 'travels', to: '/practices/travels', text: 'travels.title' },
] as const;

/** Which practices; beside them what towns look for, and how practices travel. Guests have nothing in preparation. */
export function Shelves({ here }: { here: string }): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const current = (name: string) =>
    name === here ? ({ 'aria-current': 'page', 'data-here': '' } as const) : {};
  const row = useTabInView(here, shelves.length + beside.length);
  return (
    <nav ref={row} className="group-tabs mt-6" aria-label={t('practices.shelves')}>
      {shelves
        .filter((shelf) => viewer ?? shelf !== 'IN_WORK')
        .map((shelf) => (
          <Go
            key={shelf}
            to={shelf === 'PUBLISHED' ? '/practices' : `/practices?shelf=${shelf}`}
            {...current(shelf)}
          >
            {t(`practices.shelf.${shelf}`)}
          </Go>
        ))}
      {beside.map(({ name, to, text }) => (
        <Go key={name} to={to} {...current(name)}>
          {t(text)}
        </Go>
      ))}
    </nav>
  );
}
