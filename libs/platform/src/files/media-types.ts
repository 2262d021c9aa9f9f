/**
 * What may be brought, as a table. Whatever a browser would run (HTML, SVG, scripts) is not in it. Only pictures, which
 * were written anew here, are shown in the page; everything else is given as a download.
 */
export const mediaTypes = {
  'image/jpeg': { extensions: ['jpg', 'jpeg'], picture: true },
  'image/png': { extensions: ['png'], picture: true },
  'image/webp': { extensions: ['webp'], picture: true },
  'image/gif': { extensions: ['gif'], picture: true },
  'application/pdf': { extensions: ['pdf'], picture: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extensions: ['docx'],
    picture: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extensions: ['xlsx'],
    picture: false,
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    extensions: ['pptx'],
    picture: false,
  },
  'application/vnd.oasis.opendocument.text': { extensions: ['odt'], picture: false },
  'application/vnd.oasis.opendocument.spreadsheet': { extensions: ['ods'], picture: false },
  'application/vnd.oasis.opendocument.presentation': { extensions: ['odp'], picture: false },
  'text/csv': { extensions: ['csv'], picture: false },
  'text/plain': { extensions: ['txt'], picture: false },
} as const satisfies Record<string, { extensions: readonly [string, ...string[]]; picture: boolean }>;

export type MediaType = keyof typeof mediaTypes;

/** Taken beside these where a room takes anything: known enough to be named, and never shown. */
export const keptTypes = {
  'application/zip': ['zip'],
  'text/markdown': ['md', 'markdown'],
  'video/mp4': ['mp4', 'm4v'],
  'video/webm': ['webm'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type KeptType = keyof typeof keptTypes;

/** What nobody here knows: bytes to save. */
export const unknownType = 'application/octet-stream';

export type AnyType = MediaType | KeptType | typeof unknownType;

/** KNOWN: the table of media types; ANY: also what is only ever saved. */
export const kinds = ['KNOWN', 'ANY'] as const;
export type Kinds = (typeof kinds)[number];

/** The endings that a name of this type may have; none where any will do. */
export function extensionsOf(type: AnyType): readonly string[] {
  if (type in mediaTypes) return mediaTypes[type as MediaType].extensions;
  return type === unknownType ? [] : keptTypes[type as KeptType];
}

const promising = new Set([
  ...Object.values(mediaTypes).flatMap(({ extensions }): readonly string[] => extensions),
  ...Object.values(keptTypes).flat(),
]);

/** Whether a name with this ending promises one of the known types. */
export const promises = (extension: string): boolean => promising.has(extension);

/** Whether a file of this type is a picture, which is decoded here and shown in the page. */
export function isPicture(mediaType: string): boolean {
  return mediaType in mediaTypes && mediaTypes[mediaType as MediaType].picture;
}
