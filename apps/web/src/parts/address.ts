import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

interface Numbered {
  number: number;
  slug: string;
}

/** `addressOf('groups', { number: 12, slug: 'edukacja' })` is `/groups/12-edukacja`. */
export function addressOf(kind: string, { number, slug }: Numbered): string {
  return `/${kind}/${segmentOf({ number, slug })}`;
}

export const segmentOf = ({ number, slug }: Numbered): string => (slug ? `${number}-${slug}` : `${number}`);

/** The number that decides; null when the segment does not begin with one. */
export function numberOf(segment: string): number | null {
  const number = /^([1-9]\d{0,8})(?:-|$)/.exec(segment)?.[1];
  return number ? Number(number) : null;
}

/** Puts the right words into the address bar when someone came by an old or a wrong slug. */
export function useRightAddress(kind: string, thing: Numbered | null | undefined): void {
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const segment = thing ? segmentOf(thing) : null;
  useEffect(() => {
    if (!segment) return;
    const parts = path.split('/');
    const at = parts.indexOf(kind) + 1;
    if (at === 0 || !parts[at] || decodeURIComponent(parts[at]) === segment) return;
    if (numberOf(parts[at]) !== numberOf(segment)) return;
    parts[at] = segment;
    void navigate({
      to: parts.join('/'),
      replace: true,
      search: true,
      hash: true,
      resetScroll: false,
    } as never);
  }, [segment, kind, path, navigate]);
}
