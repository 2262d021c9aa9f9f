import type { AttachmentView } from '#kernel';
import type { Problem } from '../graphql/problem.js';

/** The most that a file may have. The server counts too; asking here first spares people a long wait for a refusal. */
export const mostBytes = 25 * 1024 * 1024;
export const mostAttachments = 10;
/** An upload that stands nowhere is kept for a day; a little less, so that nothing goes while it is being sent. */
const keptFor = 23.5 * 60 * 60 * 1000;

/** What the server says of a file that it has taken in. */
export type Upload = Omit<AttachmentView, 'alt' | 'urlUntil'> & { until: string };

/** A file that waits in a draft or an unsent post. */
export interface Attached extends AttachmentView {
  /** When it was brought; null of what stands in a post already. */
  broughtAt: string | null;
}

export const isPicture = ({ mediaType }: { mediaType: string }): boolean => mediaType.startsWith('image/');

/** Whether the server has put it away in the meantime: then it must be brought again. */
export const isGone = ({ broughtAt }: Attached, now: number): boolean =>
  broughtAt !== null && now - Date.parse(broughtAt) > keptFor;

/** Brings a file. By XMLHttpRequest, as fetch does not say how far it is. */
export function upload(
  file: Blob & { name?: string },
  {
    shape = 'WHOLE',
    onProgress,
    signal,
  }: { shape?: string; onProgress?: (part: number) => void; signal?: AbortSignal },
): Promise<{ answer: Upload; problem?: undefined } | { problem: Problem; answer?: undefined }> {
  if (file.size > mostBytes) return Promise.resolve({ problem: { code: 'TOO_LARGE', details: {} } });
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files?shape=${shape}`);
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name ?? ''));
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress?.(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => {
      const body = request.response as {
        file?: Upload;
        errors?: { extensions: Record<string, unknown> }[];
      } | null;
      if (body?.file) return done({ answer: body.file });
      const details = body?.errors?.[0]?.extensions ?? {};
      const code = (details.code ?? (request.status === 413 ? 'TOO_LARGE' : 'INTERNAL')) as Problem['code'];
      done({
        problem: { code, details, ...(typeof details.rule === 'string' ? { rule: details.rule } : {}) },
      });
    };
    request.onerror =
      request.ontimeout =
      request.onabort =
        () => done({ problem: { code: 'OFFLINE', details: {} } });
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** What the server is told: which files, in which order, and what the pictures show. */
export function asInput(attached: readonly Attached[] | undefined): { fileId: string; alt: string | null }[] {
  return (attached ?? []).map((one) => ({
    fileId: one.id,
    alt: isPicture(one) ? (one.alt ?? '').trim() : null,
  }));
}
