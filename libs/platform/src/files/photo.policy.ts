import type { Labels } from '#kernel';

/** A picture that stands in a row of a room, with what it shows. */
export interface PhotoRow {
  fileId: string;
  /** by language, for those who do not see it */
  alts: Labels;
  /** what is written under it */
  captions: Labels;
}

/**
 * The first thing that is wrong with the pictures of a meeting or a practice, by place and field; null if nothing is. A picture without words
 * is not there for whoever does not see it, and the same words twice tell nobody which is which.
 */
export function faultInPhotos(
  photos: readonly Pick<PhotoRow, 'fileId' | 'alts'>[],
): { place: number; field: 'fileId' | 'alts'; rule: string } | null {
  const files = new Set<string>();
  const told = new Set<string>();
  for (const [place, { fileId, alts }] of photos.entries()) {
    if (files.has(fileId)) return { place, field: 'fileId', rule: 'TWICE' };
    files.add(fileId);
    const words = Object.values(alts).map((text) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase());
    if (words.length === 0) return { place, field: 'alts', rule: 'REQUIRED' };
    // In whatever language it stands: "Zdjęcie" under Polish and under English is the same nothing.
    const own = [...new Set(words)];
    if (own.some((text) => told.has(text))) return { place, field: 'alts', rule: 'ALT_REPEATED' };
    for (const text of own) told.add(text);
  }
  return null;
}
