import type { ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { Dialog } from './dialog.js';
import { InviteForm } from './invite-form.js';

/** Invites people to a community or a group: one by one, or a whole list. */
export function InviteDialog({
  scopeId,
  title,
  open,
  onClose,
}: {
  /** the community or group */
  scopeId: string;
  /** its name, shown as what one is invited to */
  title: string;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  return (
    <Dialog title={t('invite.to', { title })} open={open} onClose={onClose}>
      <InviteForm scopeId={scopeId} />
    </Dialog>
  );
}
