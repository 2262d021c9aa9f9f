/** The table of contents of a zip archive. Nothing is unpacked here, so no archive can grow in our hands. */
import type { Bytes } from './bytes.js';

export interface ZipEntry {
  name: string;
  /** bytes that it says it unpacks to */
  unpacked: number;
}

const endOfContents = 0x06054b50;
const entryOfContents = 0x02014b50;
const mostContents = 4 * 1024 * 1024;

/** The entries of an archive; null where its table of contents is not where and as it should be. */
export async function entriesOf(file: Bytes): Promise<ZipEntry[] | null> {
  const { size } = file;
  const tail = await file.at(Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = lastIndexOf(tail, endOfContents);
  if (end < 0 || end + 22 > tail.length) return null;
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (length > mostContents || from + length > size) return null;
  const contents = await file.at(from, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= contents.length;) {
    if (contents.readUInt32LE(at) !== entryOfContents) return null;
    const nameLength = contents.readUInt16LE(at + 28);
    const name = contents.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, unpacked: contents.readUInt32LE(at + 24) });
    at += 46 + nameLength + contents.readUInt16LE(at + 30) + contents.readUInt16LE(at + 32);
  }
  return entries.length === tail.readUInt16LE(end + 10) ? entries : null;
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  for (let at = bytes.length - 4; at >= 0; at--) if (bytes.readUInt32LE(at) === signature) return at;
  return -1;
}
