import { useEffect, useRef, type RefObject } from 'react';

/** On a phone the tabs are a row that scrolls: the open one stands in it whole, also when others have come before it. */
export function useTabInView(here: string, count: number): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const open = row.current?.querySelector('[data-here]')?.getBoundingClientRect();
    if (!row.current || !open) return;
    const all = row.current.getBoundingClientRect();
    row.current.scrollLeft += Math.max(0, open.right - all.right) - Math.max(0, all.left - open.left);
  }, [here, count]);
  return row;
}
