import type { ReactNode } from 'react';
import { useWords, type Words } from '../language/words.js';
import { useFace } from './faces.js';
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

/** A person's round face, or initials on linen until it comes and where there is none; the town's small tile at its corner. The name stands beside it. */
export function Avatar({
  person,
  size = 44,
  town = true,
  here = false,
}: {
  person: Pick<Person, 'initials' | 'municipality'> & { id?: string | null };
  size?: number;
  /** shows the town's tile at the corner */
  town?: boolean;
  /** shows the green dot of presence, which the caller also says in words */
  here?: boolean;
}): ReactNode {
  const face = useFace(person.id ?? null);
  return (
    <span
      className="avatar"
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
    >
      {person.initials}
      {face && (
        <img
          src={size > 48 ? face.largeUrl : face.url}
          alt=""
          decoding="async"
          onError={(event) => (event.currentTarget.hidden = true)}
        />
      )}
      {town && person.municipality && <TownTile tile={person.municipality} size={size >= 40 ? 20 : 18} />}
      {here && <span className="here" />}
    </span>
  );
}

/** The name inside a sentence; of an erased person no name is left, and the words for that stand instead. */
export function nameIn(t: Words, { name }: { name: string }): string {
  return name || t('person.erased');
}

/** A name with the town that it does not say already: a delegate is often called by it. */
export function withTown(name: string, town: string | null | undefined): string {
  return town && !name.includes(town) ? `${name}, ${town}` : name;
}

/** A person's name as a link to the profile; plain words for someone whose data was erased. */
export function PersonName({ person, className }: { person: Person; className?: string }): ReactNode {
  const t = useWords();
  if (person.erased) return <span className="muted">{t('person.erased')}</span>;
  return (
    <Go to={`/people/${person.id}`} className={className}>
      {person.name}
    </Go>
  );
}
