import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { Go } from './go.js';
import { TownTile, type Tile } from './weave.js';

/** What a list knows of a person. */
export interface Person {
  id: string;
  name: string;
  initials: string;
  erased?: boolean;
  municipality?: Tile | null;
}

/** A person's round face: initials on linen, the town's small tile at its corner. The name stands beside it. */
export function Avatar({
  person,
  size = 44,
  town = true,
  here = false,
}: {
  person: Pick<Person, 'initials' | 'municipality'>;
  size?: number;
  /** shows the town's tile at the corner */
  town?: boolean;
  /** shows the green dot of presence, which the caller also says in words */
  here?: boolean;
}): ReactNode {
  return (
    <span
      className="avatar"
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
    >
      {person.initials}
      {town && person.municipality && <TownTile tile={person.municipality} size={size >= 40 ? 20 : 18} />}
      {here && <span className="here" />}
    </span>
  );
}

/** A person's name as a link to the profile; plain words for someone whose data was erased. */
export function PersonName({ person }: { person: Person }): ReactNode {
  const t = useWords();
  if (person.erased) return <span className="muted">{t('person.erased')}</span>;
  return <Go to={`/people/${person.id}`}>{person.name}</Go>;
}
