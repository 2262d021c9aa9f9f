import { DomainError } from '#kernel';
import { extensionsOf, type AnyType } from './media-types.js';

const longest = 160;

// Control characters, and those that turn the rest of a line round: "invoice\u202Efdp.exe" reads as a PDF.
const misleading =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/g;
const forbiddenOnDisks = /[<>:"|?*]/g;

/**
 * A name as people read it and as it is offered for saving: without the folders that some browsers send along, and without
 * what could mislead. Refuses what is no text at all.
 */
export function cleanName(encoded: string | undefined): string {
  let name: string;
  try {
    name = decodeURIComponent(encoded ?? '');
  } catch {
    throw new DomainError('BAD_INPUT', { field: 'name', rule: 'NAME' });
  }
  const bare = name.normalize('NFC').replace(misleading, '').split(/[\\/]/).at(-1)!;
  return bare
    .replace(forbiddenOnDisks, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

/** What stands after the last dot, in small letters; empty if nothing does. */
export function extensionOf(name: string): string {
  return /\.([^. ]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The name with an ending that is true: a picture called `page.html` becomes `page.html.jpg`. What nobody knows keeps its own. */
export function nameFor(name: string, mediaType: AnyType): string {
  const extensions = extensionsOf(mediaType);
  const given = extensionOf(name);
  const fits = extensions.includes(given) || (extensions.length === 0 && given !== '');
  const ending = fits ? given : extensions[0];
  const stem = (fits ? name.slice(0, -given.length - 1) : name) || 'file';
  const room = longest - (ending?.length ?? 0) - 1;
  const short = Array.from(stem).slice(0, room).join('').trimEnd();
  return ending === undefined ? short : `${short}.${ending}`;
}
