const LOCK = 'guildhall.tab|';
const NAME = 'guildhall.tab';

/**
 * This tab's name, the same after a reload. The tab holds a lock of that name as long as it lives: a duplicated tab, which gets a
 * copy of the session storage, finds it taken and calls itself otherwise; and other tabs see by the lock who is still open.
 */
export async function claimTab(): Promise<string> {
  const remembered = rememberedName();
  if (remembered && (await hold(remembered, 300))) return remembered;
  const fresh = crypto.randomUUID();
  await hold(fresh, 300);
  try {
    sessionStorage.setItem(NAME, fresh);
  } catch {
    // Without session storage a reload makes a new tab of us; its drafts are then found as those of a closed one.
  }
  return fresh;
}

/** The names of the open tabs, or null when the browser has no locks (an installation without https). */
export async function livingTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks) return null;
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.filter((lock) => lock.name?.startsWith(LOCK)).map((lock) => lock.name!.slice(LOCK.length)),
  );
}

/** Runs the work while no other tab runs work of the same name. */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, work);
}

function rememberedName(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** After a reload the page before may hold the lock for a moment longer, hence the patience. */
function hold(name: string, patience: number): Promise<boolean> {
  const locks = navigator.locks;
  if (!locks) return Promise.resolve(true);
  return new Promise((answer) => {
    const signal = AbortSignal.timeout(patience);
    locks
      .request(LOCK + name, { signal }, () => {
        answer(true);
        return new Promise<never>(() => undefined);
      })
      .catch(() => answer(false));
  });
}
