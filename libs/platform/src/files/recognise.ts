/** What a file is, said by its bytes alone. */
import { open, type FileHandle } from 'node:fs/promises';
import { DomainError } from '#kernel';
import { extensionOf } from './file-name.js';
import type { MediaType } from './media-types.js';
import { entriesOf, type ZipEntry } from './zip-entries.js';

/** Throws BAD_INPUT with the rule TYPE for everything that is not in the table of media types. */
export async function recognise(path: string, name: string): Promise<MediaType> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(512);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const start = head.subarray(0, bytesRead);
    const found =
      bySignature(start) ?? (isZip(start) ? await inArchive(file, start) : await asText(path, name));
    if (!found) throw new DomainError('BAD_INPUT', { field: 'file', rule: 'TYPE' });
    return found;
  } finally {
    await file.close();
  }
}

function bySignature(start: Buffer): MediaType | null {
  const text = start.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (text.startsWith('%PDF-')) return 'application/pdf';
  return null;
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
async function inArchive(file: FileHandle, start: Buffer): Promise<MediaType | null> {
  const entries = await entriesOf(file);
  if (!entries) return null;
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (entries.length > mostEntries || unpacked > mostUnpacked)
    throw new DomainError('BAD_INPUT', { field: 'file', rule: 'ARCHIVE' });
  const names = new Set(entries.map((entry: ZipEntry) => entry.name));
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

/**
 * Text has no signature, so its ending is asked too, and everything that begins like markup is refused. Spreadsheets of
 * our region still write windows-1250 and windows-1251: bytes above 127 are taken as they are.
 */
async function asText(path: string, name: string): Promise<MediaType | null> {
  const ending = extensionOf(name);
  if (ending !== 'txt' && ending !== 'csv') return null;
  const file = await open(path, 'r');
  try {
    let first = true;
    for await (const chunk of file.createReadStream({ encoding: 'latin1', autoClose: false })) {
      const text = chunk as string;
      if (neverInText.test(text)) return null;
      if (first && /^(\u00ef\u00bb\u00bf)?\s*</.test(text)) return null;
      first = false;
    }
  } finally {
    await file.close();
  }
  return ending === 'csv' ? 'text/csv' : 'text/plain';
}
