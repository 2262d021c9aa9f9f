import { useStore } from '../rendering/use-store.js';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export type TextSize = 'normal' | 'large' | 'larger';
/** less: nothing moves, whatever the system says */
export type Motion = 'system' | 'less';
/** off: a letter alone does nothing; combinations with Control still do */
export type Shortcuts = 'on' | 'off';

const listeners = new Set<() => void>();

function kept(key: string): string | null {
  try {
    return localStorage.getItem(`guildhall.${key}`);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`guildhall.${key}`, value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

let theme = (kept('theme') as Theme | null) ?? 'system';
let size = (kept('size') as TextSize | null) ?? 'normal';
let shortcuts = (kept('shortcuts') as Shortcuts | null) ?? 'on';
let motion = (kept('motion') as Motion | null) ?? 'system';

function showTheme(): void {
  document.documentElement.dataset.theme =
    theme !== 'system'
      ? theme
      : matchMedia('(prefers-contrast: more)').matches
        ? 'contrast'
        : matchMedia('(prefers-color-scheme: dark)').matches
          ? 'dark'
          : 'light';
}

if (!import.meta.env.SSR) {
  for (const question of ['(prefers-contrast: more)', '(prefers-color-scheme: dark)']) {
    matchMedia(question).addEventListener('change', showTheme);
  }
}

export function chooseTheme(next: Theme): void {
  theme = next;
  showTheme();
  keep('theme', next);
}

export function chooseSize(next: TextSize): void {
  size = next;
  if (next === 'normal') delete document.documentElement.dataset.size;
  else document.documentElement.dataset.size = next;
  keep('size', next);
}

export function chooseMotion(next: Motion): void {
  motion = next;
  if (next === 'system') delete document.documentElement.dataset.motion;
  else document.documentElement.dataset.motion = next;
  keep('motion', next);
}

export function chooseShortcuts(next: Shortcuts): void {
  shortcuts = next;
  keep('shortcuts', next);
}

export const shortcutsOn = (): boolean => shortcuts === 'on';

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): Theme => useStore(subscribe, () => theme);
export const useTextSize = (): TextSize => useStore(subscribe, () => size);
export const useMotion = (): Motion => useStore(subscribe, () => motion);
export const useShortcuts = (): Shortcuts => useStore(subscribe, () => shortcuts);
