import type { MunicipalityType, TerritoryKind } from '../generated/graphql/graphql.js';
import type { Words } from '../language/words.js';

/** What tells a municipality from another of its name. */
export interface Placed {
  type: MunicipalityType | null;
  territories: readonly { kind: TerritoryKind; name: string }[];
  tile: { name: string };
}

/** The parts of the country that it lies in, in words, the nearest first; a city that is its own powiat is not said twice. */
export function territoryTexts(
  { territories, tile }: Pick<Placed, 'territories' | 'tile'>,
  t: Words,
): string[] {
  return territories
    .filter(({ name, kind }) => name !== tile.name || kind === 'COUNTY' || kind === 'DISTRICT')
    .map(({ kind, name }) => t(`places.territory.${kind}`, { name }));
}

/** "gmina wiejska, powiat hrubieszowski, województwo lubelskie" */
export function placeText(town: Placed, t: Words): string {
  return [town.type && t(`places.type.${town.type}`), ...territoryTexts(town, t)].filter(Boolean).join(', ');
}
