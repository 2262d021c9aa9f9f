/** Moving through what a screen shows, by what stands in it: the screens need not know of keys. */
const posts = 'article.post[data-number]';
const rows = '.home-row, .thread-row, .notice-row a, .person-row a, .group-row a';

/** Brings the focus to the next post of a thread, or else to the next row of a list; false where there is none. */
export function step(way: 1 | -1): boolean {
  const stops = stopsHere();
  const at = indexOfFocus(stops);
  const next = at === -1 ? firstInSight(stops, way) : stops[at + way];
  if (!next) return stops.length > 0;
  focus(next);
  return true;
}

/** To the first post below the line of the unread, else to the next row with something unread; false where there is nothing. */
export function goNextUnread(): boolean {
  const inThread = all(posts);
  if (inThread.length > 0) {
    const line = document.querySelector('.unread-line');
    const at = indexOfFocus(inThread);
    const after = inThread.filter(
      (post, i) => line && i > at && line.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (after[0]) return focus(after[0]);
    const thread = all('.thread-row[data-unread]:not([data-here])')[0];
    thread?.click();
    return Boolean(thread);
  }
  const stops = all('.home-row, .thread-row[data-unread], .notice-row[data-unread] a');
  const next = stops[indexOfFocus(stops) + 1];
  return next ? focus(next) : false;
}

/** Begins a reply to the post that has the focus, else to what is written last; false where nobody may. */
export function replyHere(): boolean {
  const at = document.activeElement?.closest(posts);
  const button = at?.querySelector<HTMLElement>('[data-act="reply"]');
  if (button) {
    button.click();
    return true;
  }
  const field = document.querySelector<HTMLElement>('.composer textarea');
  field?.focus();
  return Boolean(field);
}

const all = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`#main :is(${selector})`)].filter(
    (one) => one.offsetParent !== null,
  );

function stopsHere(): HTMLElement[] {
  const inThread = all(posts);
  return inThread.length > 0 ? inThread : all(rows);
}

function indexOfFocus(stops: readonly HTMLElement[]): number {
  const { activeElement } = document;
  return stops.findIndex((stop) => stop === activeElement || stop.contains(activeElement));
}

/** Where reading begins when nothing has the focus: at the first that is in sight. */
function firstInSight(stops: readonly HTMLElement[], way: 1 | -1): HTMLElement | undefined {
  const inSight = stops.filter((stop) => {
    const { top, bottom } = stop.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return (way === 1 ? inSight[0] : inSight.at(-1)) ?? stops[0];
}

function focus(stop: HTMLElement): true {
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: 'nearest' });
  return true;
}
