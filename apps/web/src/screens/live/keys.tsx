import { useEffect, useRef, type ReactNode } from 'react';
import { shortcutsOn } from '../../frame/display.js';
import { isOurs, letterOf } from '../finding/letters.js';

/** The keys of the desk: each does what its button does. The house's own keys of the same letters rest meanwhile. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const held = useRef(keys);
  held.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!shortcutsOn() || !isOurs(event) || event.repeat) return;
      const act = held.current[letterOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** The key beside what it does; whoever listens hears it with the button's name. */
export function Key({ children }: { children: string }): ReactNode {
  return <kbd aria-hidden="true">{children}</kbd>;
}
