import type { ReactNode } from 'react';
import { usedAt, type TurnView } from '#kernel';
import { useWords, type Words } from '../../language/words.js';
import { TownTile } from '../../parts/weave.js';
import { clockText } from './timers.js';

/** How somebody on the list is called. */
export function whoIs({ person, name }: TurnView, t: Words): string {
  return person ? person.name || t('session.someone') : (name ?? '');
}

/** The town for which somebody speaks, where the name does not say it already. */
export function townBeside({ municipality }: TurnView, name: string): string | null {
  return municipality && !name.includes(municipality.name) ? municipality.name : null;
}

/** The name, with the town for which somebody speaks. */
export function Who({ turn }: { turn: TurnView }): ReactNode {
  const t = useWords();
  const name = whoIs(turn, t);
  const town = townBeside(turn, name);
  return (
    <span>
      <b>{name}</b>
      {town && `, ${town}`} {turn.municipality && <TownTile tile={turn.municipality} size={22} />}
    </span>
  );
}

/** Why somebody stands where they stand. */
export function whyText({ pointOfOrder, raised, reason, municipality, timer }: TurnView, t: Words): string {
  const { personTimes, personMs, municipalityTimes } = reason;
  if (pointOfOrder) return t('session.why.order');
  if (raised) return t('session.why.raised');
  if (personTimes > 0)
    return t('session.why.again', {
      nth: personTimes + 1,
      time: clockText(Math.max(personMs, usedAt(timer, 0))),
    });
  if (!municipality) return t('session.why.first');
  if (municipalityTimes === 0) return t('session.why.firstTown');
  return t('session.why.town', { count: municipalityTimes, town: municipality.name });
}
