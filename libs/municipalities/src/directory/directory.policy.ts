/** What people may be looked for as. Members and observers are everybody, so nobody looks for them. */
import { roleNames, type Role } from '#kernel';

export const directoryRoles = [
  'DELEGATE',
  'COORDINATOR',
  'FACILITATOR',
  'MODERATOR',
  'CHAIR',
  'RAPPORTEUR',
  'SECRETARIAT',
] as const;
export type DirectoryRole = (typeof directoryRoles)[number];

/** The roles of the directory that are held by a grant; a delegate is one by mandate. */
export const grantedDirectoryRoles = directoryRoles.filter((role): role is DirectoryRole & Role =>
  (roleNames as readonly string[]).includes(role),
);

/** The words of a name that somebody typed: each must stand somewhere in the name, in any order. */
export function wordsOf(foldedName: string): string[] {
  return foldedName.split(' ').filter(Boolean).slice(0, 8);
}
