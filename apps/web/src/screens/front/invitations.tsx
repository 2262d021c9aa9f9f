import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useDays } from '../../rendering/clock.js';

export const InvitationRow = graphql(`
  fragment InvitationRow on Invitation {
    id
    email
    name
    state
    expiresAt
    sentCount
  }
`);

const ResendInvitation = graphql(`
  mutation ResendInvitation($id: ID!) {
    resendInvitation(id: $id) {
      id
      ...InvitationRow
    }
  }
`);

const RevokeInvitation = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      id
      ...InvitationRow
    }
  }
`);

const tones = { OPEN: 'wash', ACCEPTED: 'green', EXPIRED: 'amber', REVOKED: undefined } as const;

/** The invitations that were sent, for those who may invite: send again, or take back. */
export function Invitations({
  invitations,
  again,
}: {
  invitations: readonly FragmentType<typeof InvitationRow>[];
  again: () => void;
}): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'medium' });
  const [resend] = useAct(ResendInvitation);
  const [revoke] = useAct(RevokeInvitation);
  if (invitations.length === 0) return null;
  const act = async (action: typeof resend | typeof revoke, id: string, done: string): Promise<void> => {
    const { problem } = await action({ id });
    toast(problem ? problemText(t, problem) : done, problem ? 'wrong' : 'done');
    again();
  };
  return (
    <section>
      <SectionHead>{t('invite.sent')}</SectionHead>
      <ul className="rows">
        {invitations.map((masked) => {
          const { id, email, name, state, expiresAt } = unmask(InvitationRow, masked);
          const date = dayOf(expiresAt);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <div className="min-w-0">
                <b className="break-all">{name ?? email}</b>
                <span className="muted small block">
                  {name && <>{email} · </>}
                  <span className="mark" data-tone={tones[state]}>
                    {t(`invite.state.${state}`)}
                  </span>{' '}
                  {state === 'OPEN' && t('entry.invitation.until', { date })}
                </span>
              </div>
              {(state === 'OPEN' || state === 'EXPIRED') && (
                <div className="flex">
                  <Button
                    look="quiet"
                    aria-label={`${t('invite.resend')}: ${email}`}
                    onPress={() => void act(resend, id, t('invite.resent'))}
                  >
                    {t('invite.resend')}
                  </Button>
                  {state === 'OPEN' && (
                    <Button
                      look="quiet"
                      aria-label={`${t('invite.revoke')}: ${email}`}
                      onPress={() => void act(revoke, id, t('invite.revoked'))}
                    >
                      {t('invite.revoke')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
