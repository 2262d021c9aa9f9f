import { Building2, MailPlus } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';
import { BodiesAsked, RevokeBodyInvitation } from './body-documents.js';
import '../../look/groups.css';

const AskBody = lazy(async () => ({ default: (await import('./ask-body.js')).AskBody }));
const tones = { OPEN: 'wash', ACCEPTED: 'green', DECLINED: undefined, REVOKED: undefined } as const;

/** For those who invite: the municipalities and organisations that were asked and have not joined, and the way to ask another. */
export function BodiesWereAsked({ number }: { number: number }): ReactNode {
  const t = useWords();
  const { answer, again } = useAsk(BodiesAsked, { number });
  const [asking, setAsking] = useState(false);
  const [revoke, revoking] = useAct(RevokeBodyInvitation);
  if (!answer) return null;
  const { id, bodyInvitations } = answer.community;
  const asked = bodyInvitations.filter(({ state }) => state !== 'ACCEPTED').slice(0, 20);
  const takeBack = async (invitationId: string): Promise<void> => {
    const { problem } = await revoke({ id: invitationId });
    toast(problem ? problemText(t, problem) : t('invite.revoked'), problem ? 'wrong' : 'done');
    again();
  };
  return (
    <div>
      {asked.length > 0 && (
        <ul className="rows member-rows">
          {asked.map(({ id: one, state, municipality, organisation, createdAt }) => {
            const name = municipality?.name ?? organisation?.name ?? '';
            return (
              <li key={one}>
                {municipality ? (
                  <TownTile tile={municipality} size={36} />
                ) : (
                  <Building2 size={28} aria-hidden="true" />
                )}
                <div className="member-text">
                  <b>{name}</b>
                  <p className="muted small">
                    <span className="mark" data-tone={tones[state]}>
                      {t(`bodies.state.${state}`)}
                    </span>{' '}
                    <When at={createdAt} />
                  </p>
                </div>
                {state === 'OPEN' && (
                  <Button
                    look="quiet"
                    isDisabled={revoking}
                    aria-label={`${t('invite.revoke')}: ${name}`}
                    onPress={() => void takeBack(one)}
                  >
                    {t('invite.revoke')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p className="act-row">
        <Button onPress={() => setAsking(true)}>
          <MailPlus aria-hidden="true" />
          {t('bodies.ask')}
        </Button>
      </p>
      {asking && (
        <Suspense>
          <AskBody
            communityId={id}
            onClose={() => {
              setAsking(false);
              again();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
