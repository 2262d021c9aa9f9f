import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { announce } from '../../frame/announcer.js';
import { shortcutsOn } from '../../frame/display.js';
import { words } from '../../language/words.js';
import { useStore } from '../../rendering/use-store.js';
import { getSession, onSession } from '../../session/session.js';
import { letterOf, isOurs, type Pressed } from './letters.js';
import { goNextUnread, replyHere, step } from './moves.js';
import { forgetOthers, rememberPage } from './recent.js';

const Jump = lazy(async () => ({ default: (await import('./jump.js')).Jump }));
const Sheet = lazy(async () => ({ default: (await import('./sheet.js')).Sheet }));

type Open = 'jump' | 'sheet' | null;
let open: Open = null;
const listeners = new Set<() => void>();

function show(next: Open): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog that finds places by their titles. */
export const openJump = (): void => show('jump');
const close = (): void => show(null);

/** Where `g` and a letter lead; `h` of a guest is the front page. */
const leads: Record<string, string> = {
  h: '/home',
  g: '/groups',
  m: '/municipalities',
  p: '/people',
  n: '/notifications',
  s: '/settings',
};
const sequenceLasts = 1_500;

/** Listens to the keys of every screen, and holds what they open. */
export function Keys(): ReactNode {
  const navigate = useNavigate();
  const router = useRouter();
  const shown = useStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );

  useEffect(() => {
    let begun = 0;
    const go = (letter: string): void => {
      const guest = getSession().state !== 'person';
      const to = letter === 'h' && guest ? '/' : leads[letter];
      if (to) void navigate({ to });
    };
    const single = (pressed: Pressed): boolean => {
      const letter = letterOf(pressed);
      if (begun > Date.now() - sequenceLasts && letter in leads) {
        begun = 0;
        go(letter);
        return true;
      }
      begun = letter === 'g' ? Date.now() : 0;
      if (letter === '/') show('jump');
      else if (letter === '?') show('sheet');
      else if (letter === 'j') return step(1);
      else if (letter === 'k') return step(-1);
      else if (letter === 'r') return replyHere();
      else if (letter === 'n') {
        if (!goNextUnread()) announce(words('keys.nothingUnread'));
      } else return letter === 'g';
      return true;
    };
    const press = (event: KeyboardEvent): void => {
      const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (combined && letterOf(event) === 'k') {
        event.preventDefault();
        return show(open === 'jump' ? null : 'jump');
      }
      if (shortcutsOn() && isOurs(event) && single(event)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate]);

  // The page that is left has its title by now; the one that is entered has not.
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) rememberPage(fromLocation.pathname);
      }),
    [router],
  );
  useEffect(() => {
    forgetOthers();
    return onSession(forgetOthers);
  }, []);

  return (
    <Suspense>
      {shown === 'jump' && <Jump onClose={close} />}
      {shown === 'sheet' && <Sheet onClose={close} />}
    </Suspense>
  );
}
