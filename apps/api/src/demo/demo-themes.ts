import { PersonThemes, Themes } from '#municipalities';
import type { Demo } from '../../../../demo/demo.js';
import type { DemoPeople } from './demo-people.js';
import type { Rooms } from './demo-state.js';

/** Finds the ids of themes by their keys; one that the vocabulary has not is a mistake of the demo. */
export type ThemeIds = (keys: readonly string[] | undefined) => string[];

export async function themeIdsOf(app: Rooms): Promise<ThemeIds> {
  const ids = new Map((await app.get(Themes).list(true)).map(({ key, id }) => [key, id]));
  return (keys = []) =>
    keys.map((key) => {
      const id = ids.get(key);
      if (!id) throw new Error(`The vocabulary has no theme "${key}".`);
      return id;
    });
}

/** What people can help with and look for. */
export async function loadPersonThemes(
  app: Rooms,
  demo: Demo,
  people: DemoPeople,
  themeIds: ThemeIds,
): Promise<void> {
  for (const [key, { offers, seeks }] of demo.themes.persons)
    await app.get(PersonThemes).choose(people.as(key), { offers: themeIds(offers), seeks: themeIds(seeks) });
}
