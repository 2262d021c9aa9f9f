import { languagesInOrder } from '#kernel';

interface Placed {
  projectId: string;
  position: number;
  language: string;
}

/**
 * One language version of each statement, in order: the first of the reader's languages that the funder gave, else the one
 * that stands first. Never a translation of ours: the words are the funder's.
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
