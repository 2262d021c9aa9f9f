import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useOwnNews } from '../../live/own-news.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { When } from '../../parts/when.js';
import { AnswerBodyInvitation, Asking, OrganisationAsked, TownAsked } from './body-documents.js';

/** On a municipality's page, for who may act for it: the communities that ask it to join. */
export function TownIsAsked({ number, onAnswered }: { number: number; onAnswered: () => void }): ReactNode {
  const { answer, again } = useAsk(TownAsked, { number });
  return (
    <Waiting invitations={answer?.municipality.invitations ?? []} again={again} onAnswered={onAnswered} />
  );
}

/** The same on an organisation's page. */
export function OrganisationIsAsked({
  number,
  onAnswered,
}: {
  number: number;
  onAnswered: () => void;
}): ReactNode {
  const { answer, again } = useAsk(OrganisationAsked, { number });
  return (
    <Waiting invitations={answer?.organisation.invitations ?? []} again={again} onAnswered={onAnswered} />
  );
}

function Waiting({
  invitations,
  again,
  onAnswered,
}: {
  invitations: readonly FragmentType<typeof Asking>[];
  again: () => void;
  onAnswered: () => void;
}): ReactNode {
  const t = useWords();
  const [answer, waiting] = useAct(AnswerBodyInvitation);
  useOwnNews(again);
  if (invitations.length === 0) return null;
  const decide = async (id: string, name: string, accept: boolean): Promise<void> => {
    const { problem } = await answer({ id, accept });
    if (problem?.code === 'CONFLICT') toast(t('arrival.answered'));
    else if (problem) return toast(problemText(t, problem), 'wrong');
    else toast(t(accept ? 'bodies.accepted' : 'bodies.declined', { name }));
    again();
    onAnswered();
  };
  return (
    <section>
      <SectionHead>{t('bodies.asked')}</SectionHead>
      <ul className="rows">
        {invitations.map((masked) => {
          const { id, community, address, words, invitedBy, createdAt } = unmask(Asking, masked);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <b>
                  <Go to={address}>{community}</Go>
                </b>
                {words && <p className="whitespace-pre-line">{words}</p>}
                <p className="muted small">
                  {invitedBy && (
                    <>
                      <PersonName person={invitedBy} />
                      {' · '}
                    </>
                  )}
                  <When at={createdAt} />
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                <Button
                  look="agree"
                  isDisabled={waiting}
                  aria-label={`${t('bodies.accept')}: ${community}`}
                  onPress={() => void decide(id, community, true)}
                >
                  <Check aria-hidden="true" />
                  {t('bodies.accept')}
                </Button>
                <Button
                  isDisabled={waiting}
                  aria-label={`${t('bodies.decline')}: ${community}`}
                  onPress={() => void decide(id, community, false)}
                >
                  <X aria-hidden="true" />
                  {t('bodies.decline')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
