import { useEffect, useRef, type RefObject } from 'react';
import type { PostView } from '#kernel';
import type { ReadMarks } from '../../live/read-marks.js';

/** A post counts as read when it was in view for so long, in a window that somebody looks at. */
const A_MOMENT = 800;

/** Moves my mark while I read. A page in the background reads nothing, and a quick scroll past reads only where it stops. */
export function useReading(
  scroller: RefObject<HTMLElement | null>,
  marks: ReadMarks | null,
  threadId: string,
  posts: readonly PostView[],
): void {
  // Since when each post is in view. Kept over new posts: in a lively thread the moment would otherwise never be over.
  const inView = useRef(new Map<number, number>());
  useEffect(() => {
    const box = scroller.current;
    if (!box || !marks) return;
    const visible = inView.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      if (visible.size === 0) return;
      const now = Date.now();
      if (!document.hasFocus() || document.visibilityState !== 'visible') {
        for (const number of visible.keys()) visible.set(number, now);
        return;
      }
      const read = [...visible].filter(([, since]) => now - since >= A_MOMENT).map(([number]) => number);
      if (read.length > 0) marks.seen(threadId, Math.max(...read));
      if (read.length < visible.size) timer = setTimeout(look, A_MOMENT);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const {
          target,
          isIntersecting,
          intersectionRatio,
          intersectionRect,
          boundingClientRect,
          rootBounds,
        } of entries) {
          const number = Number((target as HTMLElement).dataset.number);
          // A post longer than the screen is never wholly in view: its end, or half a screen of it, is enough.
          const enough =
            intersectionRatio >= 0.6 ||
            intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2 ||
            (rootBounds !== null && boundingClientRect.bottom <= rootBounds.bottom);
          if (!isIntersecting || !enough) visible.delete(number);
          else if (!visible.has(number)) visible.set(number, Date.now());
        }
        look();
      },
      { root: box, threshold: [0, 0.3, 0.6, 1] },
    );
    for (const element of box.querySelectorAll('[data-number]')) observer.observe(element);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [scroller, marks, threadId, posts]);
}
