/** Who reads what lies in folders: a folder narrows what it stands in, and never widens it. */
import type { Answer } from '#kernel';

export const folderReaders = ['ALL', 'MEMBERS', 'KEEPERS'] as const;
export type Readers = (typeof folderReaders)[number];

/** What the scope of a narrowed folder answers to all three questions: it hangs in the scope of its place. */
export const folderAnswer: Record<Exclude<Readers, 'ALL'>, Answer> = {
  MEMBERS: 'NEXT_ABOVE',
  KEEPERS: 'KEEPERS_ABOVE',
};

export interface PlacedFolder {
  id: string;
  parentId: string | null;
  readers: Readers;
}

/** How deep folders stand in one another: what lies deeper nobody finds. */
export const deepest = 4;

/** How deep a folder stands, 1 for one that stands directly in the library. */
export function depthOf(id: string | null, folders: ReadonlyMap<string, PlacedFolder>): number {
  let depth = 0;
  for (let at = id; at !== null; at = folders.get(at)?.parentId ?? null) depth++;
  return depth;
}

/**
 * For each folder of a place the scope whose answers say who reads in it: the folder itself where it lets in fewer than what it
 * stands in, and otherwise the scope of that.
 */
export function scopesOf(placeId: string, folders: readonly PlacedFolder[]): Map<string, string> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const settled = new Map<string, { scopeId: string; rank: number }>();
  const settle = (id: string | null): { scopeId: string; rank: number } => {
    const folder = id === null ? undefined : byId.get(id);
    if (!folder) return { scopeId: placeId, rank: 0 };
    const known = settled.get(folder.id);
    if (known) return known;
    const above = settle(folder.parentId);
    const rank = folderReaders.indexOf(folder.readers);
    const own = rank > above.rank ? { scopeId: folder.id, rank } : above;
    settled.set(folder.id, own);
    return own;
  };
  return new Map(folders.map(({ id }) => [id, settle(id).scopeId]));
}
