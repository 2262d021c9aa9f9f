import type { DirectoryRole } from '../../generated/graphql/graphql.js';

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
}

/** Reads the address; what is not ours is left out. */
export function directorySearch(search: Record<string, unknown>): DirectorySearch {
  const { name, town, role, language } = search;
  const known = directoryRoles.find((one) => one === role);
  return {
    ...(name !== undefined && name !== '' ? { name: String(name).slice(0, 120) } : {}),
    ...(Number.isSafeInteger(town) && Number(town) > 0 && Number(town) < 2 ** 31
      ? { town: Number(town) }
      : {}),
    ...(known ? { role: known } : {}),
    ...(typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? { language } : {}),
  };
}
