/** What of a text can stand on paper. */

// Control characters, and those that turn the rest of a line round: a title must not read as something that it is not.
const misleading =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffd]/g;
const lines = /\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g;
const half = /\p{Surrogate}/gu;

/** The text without what cannot be read, its letters composed: two forms of `ż` are one to whoever searches in a file. */
export function legible(text: string): string {
  return text
    .normalize('NFC')
    .replace(lines, '\n')
    .replace(misleading, '')
    .replace(half, '')
    .replaceAll('\t', ' ');
}
