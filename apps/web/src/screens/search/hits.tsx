import { CalendarDays, Lightbulb, MessageSquare, MessageSquareText, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { initialsOf } from '#kernel';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import { Go } from '../../parts/go.js';
import { Avatar } from '../../parts/person.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';
import type { Hit } from './documents.js';
import { Pieces } from './pieces.js';

/** One thing that was found: its title, where what was looked for stands in it, whose it is, and why it was found. */
export function HitRow({ hit }: { hit: Hit }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const foreign = (code: string | null): string | undefined => (code && code !== language ? code : undefined);
  const { kind, title, titleLanguage, excerpt, excerptLanguage, address, author, place } = hit;
  return (
    <li className="hit-row">
      <Sign hit={hit} />
      <div className="min-w-0">
        <h2>
          <Go to={address}>
            {title.length > 0 ? (
              <Pieces of={title} lang={foreign(titleLanguage)} />
            ) : (
              t('search.conversation')
            )}
          </Go>
        </h2>
        {excerpt.length > 0 && (
          <p>
            <Pieces of={excerpt} lang={foreign(excerptLanguage)} />
          </p>
        )}
        <p className="muted small hit-facts">
          <span>{t(`search.one.${kind}`)}</span>
          {author && <span>{author.name}</span>}
          {place && <span>{place}</span>}
          {kind === 'PERSON' && hit.municipality && <span>{hit.municipality.name}</span>}
          <Moment hit={hit} />
        </p>
        <Reasons hit={hit} />
      </div>
    </li>
  );
}

/** A post has an age, a meeting a day. */
function Moment({ hit: { at, kind } }: { hit: Hit }): ReactNode {
  const locale = useLocale();
  if (!at) return null;
  if (kind !== 'MEETING') return <When at={at} />;
  return (
    <time dateTime={at} suppressHydrationWarning>
      {new Date(at).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' })}
    </time>
  );
}

function Reasons({ hit: { reasons } }: { hit: Hit }): ReactNode {
  const t = useWords();
  if (reasons.length === 0) return null;
  return (
    <ul className="hit-reasons small">
      {reasons.map(({ way, typed, found }) => (
        <li key={`${way} ${typed} ${found}`}>{t(`search.why.${way}`, { typed, found })}</li>
      ))}
    </ul>
  );
}

const icons: Partial<Record<Hit['kind'], LucideIcon>> = {
  PRACTICE: Lightbulb,
  MEETING: CalendarDays,
  POST: MessageSquare,
};

function Sign({ hit }: { hit: Hit }): ReactNode {
  const name = hit.title.map(({ text }) => text).join('');
  if (hit.kind === 'PERSON')
    return (
      <Avatar person={{ id: hit.id, initials: initialsOf(name), municipality: hit.municipality }} size={36} />
    );
  if (hit.kind === 'MUNICIPALITY' && hit.municipality) return <TownTile tile={hit.municipality} size={36} />;
  const Icon = icons[hit.kind] ?? MessageSquareText;
  return <Icon className="hit-sign" aria-hidden="true" />;
}
