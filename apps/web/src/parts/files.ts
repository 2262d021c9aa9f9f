import type { Problem } from '../graphql/problem.js';
import type { MessageKey } from '../language/messages/index.js';

const kinds: Record<string, string> = {
  'image/jpeg': 'JPEG',
  'text/plain': 'TXT',
};

/** A file in words: "PDF, 1,2 MB". The kind is what its name ends with, which the server has made true. */
export function fileText(
  { name, mediaType, size }: { name: string; mediaType: string; size: number },
  locale: string,
): string {
  const kind = kinds[mediaType] ?? name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  return `${kind}, ${sizeText(size, locale)}`;
}

/** Bytes as people say them. */
export function sizeText(bytes: number, locale: string): string {
  const [unit, value] =
    bytes < 1000
      ? ['byte', bytes]
      : bytes < 1_000_000
        ? ['kilobyte', bytes / 1000]
        : ['megabyte', bytes / 1_000_000];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value as number);
}

/** Why a file has not arrived, in words with what to do. */
export function uploadProblem({ code, rule }: Problem): MessageKey {
  if (rule === 'UPLOADS_WAITING' || code === 'RATE_LIMITED') return 'attach.wrong.RATE_LIMITED';
  if (code === 'TOO_LARGE') return 'attach.wrong.TOO_LARGE';
  if (code === 'OFFLINE') return 'attach.wrong.OFFLINE';
  if (rule === 'TYPE' || rule === 'ARCHIVE' || rule === 'NOT_A_PICTURE') return 'attach.wrong.TYPE';
  if (rule === 'PICTURE_BROKEN' || rule === 'PICTURE_TOO_LARGE') return 'attach.wrong.PICTURE';
  return rule === 'EMPTY' ? 'attach.wrong.EMPTY' : 'attach.wrong.other';
}
