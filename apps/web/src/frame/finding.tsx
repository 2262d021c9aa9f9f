import { Search } from 'lucide-react';
import { useEffect, type ComponentType, type ReactNode } from 'react';
import { useWords, words } from '../language/words.js';
import { Button } from '../parts/button.js';
import { toast } from '../parts/toast.js';
import { useStore } from '../rendering/use-store.js';

type Keys = typeof import('../screens/finding/keys.js');

const listeners = new Set<() => void>();
let Shown: ComponentType | null = null;

/** Brings what listens to keys, and what they open: no screen waits for it. */
async function bring(): Promise<Keys> {
  const keys = await import('../screens/finding/keys.js');
  Shown = keys.Keys;
  for (const listener of listeners) listener();
  return keys;
}

/** Opens the jump by hand: on a phone there is no Ctrl+K. */
export function JumpButton(): ReactNode {
  const t = useWords();
  const open = async (): Promise<void> => {
    try {
      (await bring()).openJump();
    } catch {
      toast(words('problem.OFFLINE'), 'wrong');
    }
  };
  return (
    <Button
      look="quiet"
      icon
      aria-label={t('finding.jump')}
      aria-haspopup="dialog"
      onPress={() => void open()}
    >
      <Search aria-hidden="true" />
    </Button>
  );
}

/** What lies over the screens when keys ask for it: brought when the first screen stands. */
export function Overlays(): ReactNode {
  useEffect(() => {
    // Without it the keys do nothing, and the button says why when it is pressed.
    const soon = setTimeout(() => void bring().catch(() => {}), 800);
    return () => clearTimeout(soon);
  }, []);
  const Brought = useStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => Shown,
  );
  return Brought && <Brought />;
}
