import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { useStore } from '../rendering/use-store.js';
import { Button } from './button.js';

interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'wrong';
}

let toasts: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says briefly that something was done, or could not be. What must not be missed belongs on the page instead. */
export function toast(text: string, kind: Toast['kind'] = 'done'): void {
  set([...toasts, { id: ++last, text, kind }].slice(-3));
}

const dismiss = (id: number): void => set(toasts.filter((one) => one.id !== id));

/** The corner where toasts appear; the frame shows it once. */
export function Toasts(): ReactNode {
  const shown = useStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((one) => (
        <One key={one.id} {...one} />
      ))}
    </div>
  );
}

function One({ id, text, kind }: Toast): ReactNode {
  const t = useWords();
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), kind === 'wrong' ? 12_000 : 7_000);
    return () => clearTimeout(timer);
  }, [id, kind]);
  return (
    <div className="toast" data-kind={kind}>
      <p>{text}</p>
      <Button look="quiet" icon aria-label={t('frame.close')} onPress={() => dismiss(id)}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
