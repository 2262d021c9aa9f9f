/** Bringing files to the public door, and files to bring. */
import type { ErrorCode } from '#kernel';
import sharp from 'sharp';
import type { Caller } from './caller.js';

export interface Brought {
  status: number;
  file: {
    id: string;
    name: string;
    mediaType: string;
    size: number;
    width: number | null;
    height: number | null;
    url: string;
    smallUrl: string;
  };
  code: ErrorCode | undefined;
  rule: string | undefined;
}

/** Sends bytes as a file of this name; gives back whatever comes. */
export async function bring(
  caller: Pick<Caller, 'url' | 'cookie'>,
  bytes: Uint8Array | string,
  name: string,
  asked: { shape?: string; headers?: Record<string, string> } = {},
): Promise<Brought> {
  const response = await fetch(`${caller.url}/files${asked.shape ? `?shape=${asked.shape}` : ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'apollo-require-preflight': 'true',
      'x-file-name': encodeURIComponent(name),
      ...(caller.cookie ? { cookie: caller.cookie } : {}),
      ...asked.headers,
    },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  });
  const body = (await response.json()) as {
    file?: Brought['file'];
    errors?: { extensions: { code: ErrorCode; rule?: string } }[];
  };
  const refusal = body.errors?.[0]?.extensions;
  return { status: response.status, file: body.file!, code: refusal?.code, rule: refusal?.rule };
}

/** A picture of one colour, with where it was taken in its metadata. */
export function photo(
  width = 1600,
  height = 900,
  format: 'jpeg' | 'png' | 'webp' | 'gif' = 'jpeg',
): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#3a6ea5' } });
  return picture
    .withExif({
      IFD3: { GPSLatitude: '51/1 6/1 0/1', GPSLatitudeRef: 'N' },
      IFD0: { Artist: 'tell-tale-artist' },
    })
    .toFormat(format)
    .toBuffer();
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n');

/** An archive whose entries are stored, not packed; `claims` says how large an entry pretends to be. */
export function archive(entries: Record<string, string>, claims: Record<string, number> = {}): Buffer {
  const parts: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const bytes = Buffer.from(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(claims[name] ?? bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(head, Buffer.from(name), bytes);
    contents.push(entry, Buffer.from(name));
    at += 30 + name.length + bytes.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, table, end]);
}

export const docx = archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
