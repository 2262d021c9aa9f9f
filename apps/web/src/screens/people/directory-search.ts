import type { DirectoryRole, ThemeSide } from '../../generated/graphql/graphql.js';

export const directoryRoles = [
  'DELEGATE',
  'COORDINATOR',
  'FACILITATOR',
  'MODERATOR',
  'CHAIR',
  'RAPPORTEUR',
  'SECRETARIAT',
] as const satisfies DirectoryRole[];

/** What narrows the directory, as it stands in the address: such a list can be sent to somebody. */
export interface DirectorySearch {
  name?: string;
  town?: number;
  role?: DirectoryRole;
  language?: string;
  /** the number of a theme */
  theme?: number;
  side?: ThemeSide;
}

/** Reads the address; what is not ours is left out. */
export function directorySearch(search: Record<string, unknown>): DirectorySearch {
  const { name, town, role, language, theme, side } = search;
  const known = directoryRoles.find((one) => one === role);
  return {
    ...(name !== undefined && name !== '' ? { name: String(name).slice(0, 120) } : {}),
    ...(isNumber(town) ? { town } : {}),
    ...(isNumber(theme) ? { theme } : {}),
    ...(side === 'OFFERS' || side === 'SEEKS' ? { side } : {}),
    ...(known ? { role: known } : {}),
    ...(typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? { language } : {}),
  };
}

const isNumber = (one: unknown): one is number =>
  Number.isSafeInteger(one) && Number(one) > 0 && Number(one) < 2 ** 31;
