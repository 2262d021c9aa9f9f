/** What the browser keeps for us on this device: small texts under names, shared by all tabs of the same origin. */
export interface DeviceStore {
  read(name: string): string | null;
  /** False when the device refused (private window, quota): the caller must then warn before the text is left. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
  names(prefix: string): string[];
}

/** Keeps the texts in memory only: the fallback where the browser forbids storage, and the store of the unit tests. */
export class MemoryStore implements DeviceStore {
  private readonly texts = new Map<string, string>();

  read(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  write(name: string, text: string): boolean {
    this.texts.set(name, text);
    return true;
  }

  remove(name: string): void {
    this.texts.delete(name);
  }

  names(prefix: string): string[] {
    return [...this.texts.keys()].filter((name) => name.startsWith(prefix));
  }
}

/** localStorage, which may throw on any touch: a browser that refuses it must cost a warning, never the page. */
export class BrowserStore implements DeviceStore {
  read(name: string): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  write(name: string, text: string): boolean {
    try {
      localStorage.setItem(name, text);
      return true;
    } catch {
      return false;
    }
  }

  remove(name: string): void {
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept, so nothing is left behind.
    }
  }

  names(prefix: string): string[] {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
    } catch {
      return [];
    }
  }
}

/** Reads JSON that an older build or another hand may have left broken: such an entry counts as absent. */
export function readJson<T>(store: DeviceStore, name: string): T | null {
  const text = store.read(name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
