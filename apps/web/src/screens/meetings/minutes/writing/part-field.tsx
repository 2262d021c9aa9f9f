import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { SharedText } from './shared-text.js';
import { TypingArea } from './typing-area.js';

/** The field of one part: what is typed goes out as it is typed, what others type comes in beside it. */
export function PartField({
  text,
  label,
  lang,
  describedBy,
  onTyped,
}: {
  text: SharedText;
  label: string;
  lang: string;
  describedBy: string;
  onTyped: () => void;
}): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const tie = useRef<TypingArea | null>(null);
  useEffect(() => {
    const box = field.current!;
    const area = (tie.current = new TypingArea(box, text, () => document.activeElement === box));
    // The browser's own way back ends where somebody else has typed: the text itself knows what was mine.
    const back = (event: InputEvent): void => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      if (event.inputType === 'historyUndo') text.undo();
      else text.redo();
    };
    const keys = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) text.redo();
      else text.undo();
    };
    box.addEventListener('beforeinput', back);
    box.addEventListener('keydown', keys);
    return () => {
      box.removeEventListener('beforeinput', back);
      box.removeEventListener('keydown', keys);
      area.close();
    };
  }, [text]);
  return (
    <div className="minutes-field">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="input"
        lang={lang}
        rows={4}
        maxLength={20_000}
        spellCheck
        aria-describedby={describedBy}
        onInput={() => {
          tie.current?.typed();
          onTyped();
        }}
        onCompositionStart={() => text.hold()}
        onCompositionEnd={() => text.letGo()}
        onBlur={() => text.letGo()}
      />
    </div>
  );
}
