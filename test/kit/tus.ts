/** Bringing files in parts, by the protocol itself: what a client sends and what it is told. */
import type { ErrorCode } from '#kernel';
import type { Caller } from './caller.js';

export interface Told {
  status: number;
  headers: Headers;
  /** how far the server says that the upload is */
  offset: number | null;
  code: ErrorCode | undefined;
  rule: string | undefined;
  body: {
    file?: { id: string; name: string; mediaType: string; size: number; url: string; smallUrl: string };
    errors?: { extensions: { code: ErrorCode; rule?: string } & Record<string, unknown> }[];
  } | null;
}

type Sender = Pick<Caller, 'url' | 'cookie'>;

export async function ask(
  caller: Sender,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Uint8Array | ReadableStream,
): Promise<Told> {
  const response = await fetch(`${caller.url}${path}`, {
    method,
    headers: {
      'tus-resumable': '1.0.0',
      ...(caller.cookie ? { cookie: caller.cookie } : {}),
      ...headers,
    },
    ...(body ? { body: body as Uint8Array<ArrayBuffer>, duplex: 'half' } : {}),
  });
  const text = await response.text();
  const answer = text.startsWith('{') ? (JSON.parse(text) as NonNullable<Told['body']>) : null;
  const refusal = answer?.errors?.[0]?.extensions;
  const offset = response.headers.get('upload-offset');
  return {
    ...{ status: response.status, headers: response.headers, body: answer },
    ...{ offset: offset === null ? null : Number(offset), code: refusal?.code, rule: refusal?.rule },
  };
}

export const metadataOf = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** Begins an upload; `path` is where it is then. */
export async function begin(
  caller: Sender,
  size: number,
  metadata: Record<string, string>,
): Promise<Told & { path: string; id: string }> {
  const told = await ask(caller, 'POST', '/uploads', {
    'upload-length': String(size),
    'upload-metadata': metadataOf(metadata),
  });
  const path = told.headers.get('location') ?? '';
  return { ...told, path, id: path.split('/').at(-1)! };
}

export const send = (
  caller: Sender,
  path: string,
  offset: number,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Told> =>
  ask(
    caller,
    'PATCH',
    path,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
    bytes,
  );

export const look = (caller: Sender, path: string): Promise<Told> => ask(caller, 'HEAD', path);
export const fileOf = (caller: Sender, path: string): Promise<Told> => ask(caller, 'GET', path);
export const giveUp = (caller: Sender, path: string): Promise<Told> => ask(caller, 'DELETE', path);

/** All of it in one go. */
export async function sendWhole(
  caller: Sender,
  bytes: Uint8Array,
  metadata: Record<string, string>,
): Promise<Told & { id: string }> {
  const begun = await begin(caller, bytes.length, metadata);
  if (begun.status !== 201) return begun;
  const sent = await send(caller, begun.path, 0, bytes);
  return sent.status === 204
    ? { ...(await fileOf(caller, begun.path)), id: begun.id }
    : { ...sent, id: begun.id };
}
