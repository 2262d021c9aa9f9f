/** What the attachments of a post must be. */

export interface Attached {
  fileId: string;
  picture: boolean;
  /** trimmed; null or empty if none was given */
  alt: string | null;
}

/** The first thing that is wrong with a list of attachments, by place and field; null if nothing is. */
export function faultIn(
  attachments: readonly Attached[],
): { place: number; field: 'fileId' | 'alt'; rule: string } | null {
  const files = new Set<string>();
  const alts = new Set<string>();
  for (const [place, { fileId, picture, alt }] of attachments.entries()) {
    if (files.has(fileId)) return { place, field: 'fileId', rule: 'TWICE' };
    files.add(fileId);
    if (!picture) continue;
    // A picture without words is not there for whoever does not see it; the same words twice tell nobody which is which.
    if (!alt) return { place, field: 'alt', rule: 'REQUIRED' };
    const told = alt.toLocaleLowerCase();
    if (alts.has(told)) return { place, field: 'alt', rule: 'ALT_REPEATED' };
    alts.add(told);
  }
  return null;
}
