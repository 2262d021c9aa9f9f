import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { note } from '../rendering/notes.js';

interface Numbered {
  number: number;
  slug: string;
}

/** `addressOf('groups', { number: 12, slug: 'edukacja' })` is `/groups/12-edukacja`. */
export function addressOf(kind: string, { number, slug }: Numbered): string {
  return `/${kind}/${segmentOf({ number, slug })}`;
}

export const segmentOf = ({ number, slug }: Numbered): string => (slug ? `${number}-${slug}` : `${number}`);

/** The address of a thread in the group or community that holds it; null where neither does, as in a conversation. */
export function threadAddress(
  thread: Numbered & { group?: Numbered | null; community?: Numbered | null },
): string | null {
  const place = thread.group
    ? addressOf('groups', thread.group)
    : thread.community && addressOf('communities', thread.community);
  return place ? `${place}${addressOf('threads', thread)}` : null;
}

/** The number that decides; null when the segment does not begin with one. */
export function numberOf(segment: string): number | null {
  const number = /^([1-9]\d{0,8})(?:-|$)/.exec(segment)?.[1];
  return number ? Number(number) : null;
}

/** Puts the right words into the address bar when someone came by an old or a wrong slug. */
export function useRightAddress(kind: string, thing: Numbered | null | undefined): void {
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const right = thing ? rightPath(path, kind, segmentOf(thing)) : null;
  // The server sends whoever comes there to the right one.
  if (right) note({ rightPath: right });
  useEffect(() => {
    if (!right) return;
    void navigate({ to: right, replace: true, search: true, hash: true, resetScroll: false } as never);
  }, [right, navigate]);
}

/** The path with the right words in it, or null when it has them, or leads somewhere else. */
function rightPath(path: string, kind: string, segment: string): string | null {
  const parts = path.split('/');
  const at = parts.indexOf(kind) + 1;
  const held = parts[at];
  if (at === 0 || !held || held === segment || plain(held) === segment) return null;
  if (numberOf(held) !== numberOf(segment)) return null;
  parts[at] = segment;
  return parts.join('/');
}

/** Without the percent signs; as it stands where they mean nothing. */
function plain(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
