import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

/** Asks before a page with something unsaved is left: by a link, by "back", and by closing the tab in the browser's own words. */
export function LeaveGuard({ when }: { when: () => boolean }): ReactNode {
  const t = useWords();
  const blocked = useBlocker({ shouldBlockFn: when, enableBeforeUnload: when, withResolver: true });
  return (
    <Dialog
      title={t('form.leave.title')}
      role="alertdialog"
      open={blocked.status === 'blocked'}
      onClose={() => blocked.reset?.()}
    >
      <p>{t('form.leave.why')}</p>
      <div className="actions mt-4 flex flex-wrap gap-2">
        <Button look="main" autoFocus onPress={() => blocked.reset?.()}>
          {t('form.leave.stay')}
        </Button>
        <Button onPress={() => blocked.proceed?.()}>{t('form.leave.go')}</Button>
      </div>
    </Dialog>
  );
}
