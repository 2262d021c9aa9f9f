/** What of a pressed key the shortcuts look at. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'isComposing' | 'repeat' | 'target'
>;

/** The letter of the key, on a Cyrillic keyboard that of the same place on a Latin one. */
export function letterOf({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
  if (key.length !== 1) return '';
  if (/[^\x20-\x7e]/.test(key) && /^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  return key.toLowerCase();
}

/** Where letters are typed, or mean something of their own. */
const takesLetters =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="combobox"]';

/** Whether a letter alone is a shortcut here: nobody types, no menu or dialog is open, nothing else has taken it. */
export function isOurs(pressed: Pressed): boolean {
  if (pressed.defaultPrevented || pressed.isComposing) return false;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return false;
  const { target } = pressed;
  return !(target instanceof Element && target.closest(takesLetters));
}
