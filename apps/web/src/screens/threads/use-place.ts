import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Where the reader stands: at a post, at the unread line, or at the end. */
export type Place = { post: number } | 'line' | 'end';

interface Held {
  first: string | undefined;
  last: string | undefined;
  start: Place;
}

const END = 60;
/** Texts that load late change heights for so long; then the place is the reader's own again. */
const SETTLES = 2_000;

/**
 * Keeps the reader's place: what was asked for stays in view while heights settle; who is at the end stays there when posts come; and
 * older posts appear above without moving what is being read. The first touch of the reader ends all holding, and so does a scroll that
 * is not ours: a screen reader, the browser's own search and its scroll bar move the posts without touching them.
 */
export function usePlace(
  scroller: RefObject<HTMLElement | null>,
  { first, last, start }: Held,
): { atEnd: boolean; show: (place: Place) => void } {
  const wanted = useRef<Place | null>(start);
  const until = useRef(0);
  const anchor = useRef<{ element: Element; top: number } | null>(null);
  const end = useRef(start === 'end');
  const put = useRef({ at: 0, height: 0, room: 0 });
  const [atEnd, setAtEnd] = useState(start === 'end');

  const go = useCallback(() => {
    const box = scroller.current;
    const place = wanted.current ?? (end.current ? 'end' : null);
    if (!box || place === null) return;
    const element =
      place === 'end'
        ? null
        : box.querySelector<HTMLElement>(place === 'line' ? '[data-line]' : `[data-number="${place.post}"]`);
    if (!element) box.scrollTop = box.scrollHeight;
    else {
      const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
      box.scrollTop = top - (place === 'line' ? Math.min(120, box.clientHeight * 0.25) : 16);
    }
    put.current = { at: box.scrollTop, height: box.scrollHeight, room: box.clientHeight };
  }, [scroller]);

  const show = useCallback(
    (place: Place) => {
      wanted.current = place;
      until.current = Date.now() + SETTLES;
      // A scroll that is still under way is not the reader's answer to it.
      put.current = { at: 0, height: -1, room: -1 };
      // After the posts that were asked for with it have been drawn.
      requestAnimationFrame(go);
    },
    [go],
  );

  useLayoutEffect(() => {
    until.current = Date.now() + SETTLES;
    go();
    const box = scroller.current;
    const content = box?.firstElementChild;
    if (!box || !content) return;
    const look = (): void => {
      end.current = box.scrollHeight - box.scrollTop - box.clientHeight < END;
      setAtEnd(end.current);
      anchor.current = firstVisible(box);
    };
    const mine = (): void => {
      wanted.current = null;
    };
    const scrolled = (): void => {
      const { at, height, room } = put.current;
      const sameHeights = box.scrollHeight === height && box.clientHeight === room;
      if (sameHeights && Math.abs(box.scrollTop - at) > 2) mine();
      look();
    };
    const settle = new ResizeObserver(() => {
      if (wanted.current !== null && Date.now() > until.current) wanted.current = null;
      if (wanted.current !== null || end.current) go();
      look();
    });
    settle.observe(content);
    settle.observe(box);
    box.addEventListener('scroll', scrolled, { passive: true });
    for (const touch of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      box.addEventListener(touch, mine, { passive: true });
    look();
    return () => {
      settle.disconnect();
      box.removeEventListener('scroll', scrolled);
      for (const touch of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
        box.removeEventListener(touch, mine);
    };
  }, [scroller, go]);

  // Older posts came above: what was read stays where it was on the screen.
  useLayoutEffect(() => {
    const box = scroller.current;
    const held = anchor.current;
    if (!box || !held || wanted.current !== null || !held.element.isConnected) return;
    const moved = held.element.getBoundingClientRect().top - held.top;
    if (Math.abs(moved) > 1) box.scrollTop += moved;
  }, [scroller, first]);

  useEffect(() => {
    if (wanted.current === null && end.current) go();
  }, [last, go]);

  return { atEnd, show };
}

function firstVisible(box: HTMLElement): { element: Element; top: number } | null {
  const edge = box.getBoundingClientRect().top;
  for (const element of box.querySelectorAll('[data-number]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > edge) return { element, top };
  }
  return null;
}
