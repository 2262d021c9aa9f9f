import type { Words } from '../language/words.js';

/** Those of the towns that meet here, and of where they go. */
const zones: readonly string[] = [
  'Europe/Warsaw',
  'Europe/Chisinau',
  'Europe/Bucharest',
  'Europe/Kyiv',
  'Europe/Vilnius',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Brussels',
];

/** How a zone is called beside hours: by its town. */
export function zoneName(zone: string, t: Words): string {
  const town = zone.split('/').at(-1)!;
  return zones.includes(zone) ? t(`zone.${town as 'Warsaw'}`) : town.replaceAll('_', ' ');
}

/** To choose from, with the one that is chosen already. */
export function zoneOptions(chosen: string, t: Words): { value: string; text: string }[] {
  return [...new Set([...zones, chosen])].map((zone) => ({ value: zone, text: zoneName(zone, t) }));
}
