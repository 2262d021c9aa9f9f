import type { ReactNode } from 'react';
import { labelIn, labelsOf, type BehalfView, type PersonCard } from '#kernel';
import { useLanguage, useWords } from '../language/words.js';
import { asBehalf } from './behalf-view.js';
import { Go } from './go.js';
import { TownTile } from './weave.js';

/** "Prezydent Miasta, Wrocław", "Wrocław", "Fundacja Ukraina": in the reader's language. */
export function useBehalfName(): (behalf: BehalfView) => string {
  const language = useLanguage();
  return ({ names, municipality }) =>
    [labelIn(labelsOf(names), [language]), municipality?.name].filter(Boolean).join(', ');
}

/** Before a name in a list: in whose name the last word was said, or by whom. */
export function LastWord({ by, behalf }: { by: PersonCard; behalf: BehalfView | null }): ReactNode {
  const t = useWords();
  const nameOf = useBehalfName();
  if (behalf) return nameOf(behalf);
  return by.erased ? t('person.erased') : by.name;
}

/** The page of a body; an office stands on that of its municipality. */
export function pageOf({ kind, number }: BehalfView): string {
  return `/${kind === 'ORGANISATION' ? 'organisations' : 'municipalities'}/${number}`;
}

/** Above a post: in whose name it is written, with the way there. */
export function BehalfName({ behalf }: { behalf: BehalfView }): ReactNode {
  const nameOf = useBehalfName();
  return (
    <>
      {behalf.municipality && <TownTile tile={behalf.municipality} size={22} />}
      <Go to={pageOf(behalf)} className="behalf-name">
        {nameOf(behalf)}
      </Go>
    </>
  );
}

/** In a line about somebody, for which body they sit in a place: "on behalf of Wrocław"; null for themselves. */
export function useForBody(): (body: Parameters<typeof asBehalf>[0]) => string | null {
  const t = useWords();
  const nameOf = useBehalfName();
  return (body) => {
    const behalf = asBehalf(body);
    return behalf && t('groups.onBehalfOf', { name: nameOf(behalf) });
  };
}
