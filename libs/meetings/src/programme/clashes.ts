/** What would be in two sessions at once. */
import { fold } from '#kernel';
import type { PersonRow, SessionRow } from './session-row.js';

/** What of a session decides whether it clashes with another. */
export type Placed = Pick<SessionRow, 'id' | 'startsAt' | 'endsAt' | 'roomId'> & {
  people: readonly Pick<PersonRow, 'role' | 'personId' | 'name'>[];
};

export interface FoundClash {
  kind: 'ROOM' | 'PERSON';
  personId: string | null;
  name: string | null;
  sessionId: string;
}

/**
 * Whether they share a moment. Of one whose end nobody knows, only its beginning is known to be taken; one without a beginning
 * is nowhere. What ends when the other begins does not meet it.
 */
export function overlap(
  one: Pick<Placed, 'startsAt' | 'endsAt'>,
  other: Pick<Placed, 'startsAt' | 'endsAt'>,
): boolean {
  const [a, b] = [span(one), span(other)];
  return a !== null && b !== null && a.from < b.until && b.from < a.until;
}

/** In the order of the sessions that are there. Whoever writes down may go from one to another, and is in no two places by that. */
export function clashesWith(session: Placed, others: readonly Placed[]): FoundClash[] {
  return others
    .filter((other) => other.id !== session.id && overlap(session, other))
    .flatMap((other) => [
      ...(session.roomId !== null && session.roomId === other.roomId
        ? [{ kind: 'ROOM' as const, personId: null, name: null, sessionId: other.id }]
        : []),
      ...inBoth(session, other).map(({ personId, name }) => ({
        kind: 'PERSON' as const,
        personId,
        name,
        sessionId: other.id,
      })),
    ]);
}

/** Each once, also who chairs and speaks. */
function inBoth(session: Placed, other: Placed): Placed['people'][number][] {
  const there = new Set(other.people.filter(isNeeded).map(keyOf));
  const found = new Map(
    session.people
      .filter(isNeeded)
      .filter((one) => there.has(keyOf(one)))
      .map((one) => [keyOf(one), one]),
  );
  return [...found.values()];
}

const isNeeded = ({ role }: { role: string }): boolean => role === 'CHAIR' || role === 'SPEAKER';
const keyOf = ({ personId, name }: { personId: string | null; name: string | null }): string =>
  personId ?? `name ${fold(name ?? '')}`;

function span({
  startsAt,
  endsAt,
}: Pick<Placed, 'startsAt' | 'endsAt'>): { from: number; until: number } | null {
  if (startsAt === null) return null;
  const from = Date.parse(startsAt);
  return { from, until: endsAt === null ? from + 1 : Date.parse(endsAt) };
}
