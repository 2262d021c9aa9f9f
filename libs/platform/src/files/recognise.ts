/** What a file is, said by its bytes alone, and whether its name promises the same. */
import { DomainError } from '#kernel';
import type { Bytes } from './bytes.js';
import { extensionOf } from './file-name.js';
import {
  extensionsOf,
  isPicture,
  promises,
  unknownType,
  type AnyType,
  type KeptType,
  type Kinds,
  type MediaType,
} from './media-types.js';
import { entriesOf, type ZipEntry } from './zip-entries.js';

/**
 * Throws BAD_INPUT with the rule TYPE for everything that is not in the table of media types. Where anything may be brought, only
 * what breaks its own promise is refused: a name of a known type over other bytes.
 */
export async function recognise(file: Bytes, name: string, kinds: Kinds = 'KNOWN'): Promise<AnyType> {
  const start = await file.at(0, 512);
  const known =
    bySignature(start) ?? (isZip(start) ? await inArchive(file, start) : await asText(file, name));
  if (known) return known;
  const found = kinds === 'ANY' ? kept(start, name) : null;
  if (!found) throw new DomainError('BAD_INPUT', { field: 'file', rule: 'TYPE' });
  return found;
}

/** Whether a picture is to be drawn anew: where anything may be brought, bytes stay what they are. */
export const isDrawnAnew = (mediaType: AnyType, kinds: Kinds): mediaType is MediaType =>
  kinds === 'KNOWN' && isPicture(mediaType);

function bySignature(start: Buffer): MediaType | null {
  const text = start.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (text.startsWith('%PDF-')) return 'application/pdf';
  return null;
}

/** What is kept and never shown. A name that promises a known type must be of it; any other promises nothing. */
function kept(start: Buffer, name: string): KeptType | typeof unknownType | null {
  const ending = extensionOf(name);
  const found = byKeptSignature(start, ending);
  if (found && extensionsOf(found).includes(ending)) return found;
  return promises(ending) ? null : unknownType;
}

function byKeptSignature(start: Buffer, ending: string): KeptType | null {
  const text = start.toString('latin1');
  if (isZip(start)) return 'application/zip';
  if (text.slice(4, 8) === 'ftyp') return /^M4[AB]/.test(text.slice(8, 11)) ? 'audio/mp4' : 'video/mp4';
  if (text.startsWith('\x1a\x45\xdf\xa3')) return 'video/webm';
  if (text.startsWith('ID3') || /^\xff[\xfb\xf3\xf2]/.test(text)) return 'audio/mpeg';
  return /^(md|markdown)$/.test(ending) && !neverInText.test(text) ? 'text/markdown' : null;
}

const isZip = (start: Buffer): boolean => start.toString('latin1', 0, 4) === 'PK\x03\x04';

const openDocuments: Record<string, MediaType> = {
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet': 'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation': 'application/vnd.oasis.opendocument.presentation',
};
const officeParts: [part: string, type: MediaType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

// A document of 25 MB that unpacks to more than this was made to fill its reader's machine.
const mostUnpacked = 400 * 1024 * 1024;
const mostEntries = 10_000;

/** Documents that are archives. Those with macros are refused: they are programs. */
async function inArchive(file: Bytes, start: Buffer): Promise<MediaType | null> {
  const entries = await entriesOf(file);
  if (!entries) return null;
  const names = new Set(entries.map((entry: ZipEntry) => entry.name));
  const type = documentOf(names, start);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (type && (entries.length > mostEntries || unpacked > Math.max(mostUnpacked, 20 * file.size)))
    throw new DomainError('BAD_INPUT', { field: 'file', rule: 'ARCHIVE' });
  return type;
}

function documentOf(names: ReadonlySet<string>, start: Buffer): MediaType | null {
  if ([...names].some((name) => /vbaProject\.bin$|^Basic\//i.test(name))) return null;
  if (names.has('mimetype') && names.has('content.xml')) {
    // The standard asks for the media type as the first entry, not packed: so it can be read in place.
    const length = start.readUInt32LE(22);
    const nameLength = start.readUInt16LE(26) + start.readUInt16LE(28);
    return openDocuments[start.toString('latin1', 30 + nameLength, 30 + nameLength + length)] ?? null;
  }
  if (!names.has('[Content_Types].xml')) return null;
  return officeParts.find(([part]) => names.has(part))?.[1] ?? null;
}

const neverInText = /[\u0000-\u0008\u000e-\u001f\u007f]/;
// Whoever hides something behind 25 MB of text gets a text that ends in signs.
const textLookedAt = 25 * 1024 * 1024;

/**
 * Text has no signature, so its ending is asked too, and everything that begins like markup is refused. Spreadsheets of
 * our region still write windows-1250 and windows-1251: bytes above 127 are taken as they are.
 */
async function asText(file: Bytes, name: string): Promise<MediaType | null> {
  const ending = extensionOf(name);
  if (ending !== 'txt' && ending !== 'csv') return null;
  let first = true;
  for await (const chunk of file.stream({ start: 0, end: Math.min(file.size, textLookedAt) - 1 })) {
    const text = (chunk as Buffer).toString('latin1');
    if (neverInText.test(text)) return null;
    if (first && /^(\u00ef\u00bb\u00bf)?\s*</.test(text)) return null;
    first = false;
  }
  return ending === 'csv' ? 'text/csv' : 'text/plain';
}
