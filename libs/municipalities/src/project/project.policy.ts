import { languagesInOrder } from '#kernel';

interface Placed {
  projectId: string;
  position: number;
  language: string;
}

/**
 * One language version of each statement, in the order in which the first of its versions was published: the first of the
 * reader's languages that the funder gave, else the one that was published first. Never a translation of ours: the words are
 * the funder's.
 */
export function statementsFor<S extends Placed>(statements: readonly S[], languages: readonly string[]): S[] {
  const places = new Map<string, S[]>();
  for (const statement of statements) {
    const place = `${statement.projectId} ${statement.position}`;
    places.set(place, [...(places.get(place) ?? []), statement]);
  }
  return [...places.values()].map((versions) => {
    const [language] = languagesInOrder(
      versions.map((version) => version.language),
      languages,
    );
    return versions.find((version) => version.language === language) ?? versions[0]!;
  });
}

interface Standing {
  id: string;
  position: number;
  language: string;
  published: boolean;
}

/** The place of a new draft: the one asked for, where no statement of its language stands, or the next. */
export function placeOfDraft(
  places: readonly Standing[],
  asked: { position?: number | null; language: string },
): number | null {
  const next = Math.max(0, ...places.map((place) => place.position)) + 1;
  const { position } = asked;
  if (position === undefined || position === null || position === next) return next;
  const there = places.filter((place) => place.position === position);
  return there.length > 0 && there.every((place) => place.language !== asked.language) ? position : null;
}

/** A statement is published after those before it: the order of pages, once public, does not change any more. */
export function isNextToPublish(places: readonly Standing[], id: string): boolean {
  const own = places.find((place) => place.id === id);
  return own !== undefined && places.every((place) => place.published || place.position >= own.position);
}

/**
 * The places of all drafts when the one with this id is brought to `position`: its language versions go with it, the others
 * move up. Null where something published stands in the way.
 */
export function movedDrafts(
  places: readonly Standing[],
  id: string,
  position: number,
): { id: string; position: number }[] | null {
  const own = places.find((place) => place.id === id);
  const order = [...new Set(places.map((place) => place.position))].sort((a, b) => a - b);
  if (!own || !order.includes(position)) return null;
  const moved = order.filter((one) => one !== own.position);
  moved.splice(order.indexOf(position), 0, own.position);
  const placeOf = new Map(moved.map((before, at) => [before, order[at]!]));
  const changed = places
    .filter((place) => placeOf.get(place.position) !== place.position)
    .map((place) => ({ ...place, position: placeOf.get(place.position)! }));
  if (changed.some((place) => place.published)) return null;
  return changed.map((place) => ({ id: place.id, position: place.position }));
}
