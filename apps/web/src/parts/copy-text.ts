import type { Words } from '../language/words.js';
import { toast } from './toast.js';

/** Copies, and says whether the browser let it. */
export function copyText(text: string, t: Words): void {
  navigator.clipboard.writeText(text).then(
    () => toast(t('settings.tokens.copied')),
    () => toast(t('calendar.notCopied'), 'wrong'),
  );
}
