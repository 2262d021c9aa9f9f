import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../language/words.js';
import type { InvitedTo } from './balance.js';
import { Dialog } from './dialog.js';
import { Loading } from './states.js';

const BalanceBeside = lazy(() =>
  import('./balance.js').then((balance) => ({ default: balance.BalanceBeside })),
);
const InviteForm = lazy(() => import('./invite-form.js').then((form) => ({ default: form.InviteForm })));

/** Invites people to a community or a group: one by one, or a whole list. */
export function InviteDialog({
  scopeId,
  title,
  open,
  onClose,
  mayGiveRoles = true,
  place,
}: {
  /** the community or group */
  scopeId: string;
  /** its name, shown as what one is invited to */
  title: string;
  open: boolean;
  onClose: () => void;
  /** whether the inviter holds MANAGE_ROLES there */
  mayGiveRoles?: boolean;
  /** whose balance is shown beside the form */
  place?: InvitedTo;
}): ReactNode {
  const t = useWords();
  return (
    <Dialog title={t('invite.to', { title })} open={open} onClose={onClose}>
      <Suspense fallback={<Loading />}>
        {place && <BalanceBeside place={place} />}
        <InviteForm scopeId={scopeId} mayGiveRoles={mayGiveRoles} />
      </Suspense>
    </Dialog>
  );
}
