import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { Go } from '../parts/go.js';

const links = ['help', 'accessibility', 'privacy', 'terms'] as const;

/** At the foot of every page that has a foot: the law wants the accessibility statement and the privacy notice within reach. */
export function HouseLinks(): ReactNode {
  const t = useWords();
  return (
    <nav className="house-foot" aria-label={t('legal.links')}>
      <ul className="wide">
        {links.map((link) => (
          <li key={link}>
            <Go to={`/${link}`}>{t(`legal.${link}`)}</Go>
          </li>
        ))}
      </ul>
    </nav>
  );
}
