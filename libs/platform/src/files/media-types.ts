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

/** Whether a file of this type is a picture, which is decoded here and shown in the page. */
export function isPicture(mediaType: string): boolean {
  return mediaType in mediaTypes && mediaTypes[mediaType as MediaType].picture;
}
