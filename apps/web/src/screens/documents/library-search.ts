import type { DocumentKind, DocumentOrder, DocumentState } from '../../generated/graphql/graphql.js';

export const kinds = [
  'BASELINE_REPORT',
  'REPORT',
  'PROGRAMME',
  'MINUTES',
  'PRESENTATION',
  'ACTION_PLAN',
  'RECOMMENDATION',
  'TOOLKIT',
  'MONITORING_TOOL',
  'AGREEMENT',
  'STATUTE',
  'LETTER',
  'FORM',
  'PHOTO_REPORT',
  'OTHER',
] as const satisfies DocumentKind[];
export const licences = ['CC_BY', 'CC_BY_SA', 'CC0', 'OFFICIAL', 'ALL_RIGHTS'] as const;

/** What narrows a library, as it stands in the address: such a list can be sent to somebody. */
export interface LibrarySearch {
  /** the number of a folder */
  folder?: number;
  kind?: DocumentKind;
  /** ISO 639-1 */
  language?: string;
  order?: DocumentOrder;
  state?: DocumentState;
}

/** Reads the address; what is not ours is left out. */
export function librarySearch({
  folder,
  kind,
  language,
  order,
  state,
}: Record<string, unknown>): LibrarySearch {
  const known = kinds.find((one) => one === kind);
  return {
    ...(Number.isSafeInteger(folder) && Number(folder) > 0 && Number(folder) < 2 ** 31
      ? { folder: Number(folder) }
      : {}),
    ...(known ? { kind: known } : {}),
    ...(typeof language === 'string' && /^[a-z]{2}$/.test(language) ? { language } : {}),
    ...(order === 'TITLE' ? { order } : {}),
    ...(state === 'ARCHIVED' ? { state } : {}),
  };
}
