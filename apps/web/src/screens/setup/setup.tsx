import { lazy, Suspense, useState, type ReactNode } from 'react';
import { beginArrival } from '../../frame/arrival.js';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { FirstCommunity } from './first-community.js';
import { FirstGroup } from './first-group.js';

// The list of towns weighs much, and the first step does without it.
const InviteForm = lazy(async () => ({ default: (await import('../../parts/invite-form.js')).InviteForm }));

const SetupState = graphql(`
  query SetupState {
    communities {
      id
      name
      shortName
      groups {
        id
      }
    }
  }
`);

const steps = ['community', 'people', 'group'] as const;

/**
 * The first-run guide: the community, its first people, its first group. Where one is follows from what exists
 * already, so a reload in the middle goes on at the same place and makes nothing twice.
 */
export function SetupScreen(): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(SetupState, {});
  const [invited, setInvited] = useState(0);
  const [onward, setOnward] = useState(false);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const community = answer.communities[0];
  const at = !community ? 0 : onward || community.groups.length > 0 ? 2 : 1;
  return (
    <div className="wide page">
      <div className="mx-auto grid max-w-[640px] gap-6">
        <ol className="steps" aria-label={t('setup.steps')}>
          {steps.map((step, i) => (
            <li
              key={step}
              {...(i === at ? { 'aria-current': 'step' } : {})}
              data-done={i < at ? '' : undefined}
            >
              <span className="figures">{i + 1}</span> {t(`setup.step.${step}`)}
            </li>
          ))}
        </ol>
        <div>
          <PageTitle key={at}>{t(`setup.${steps[at]!}.title`)}</PageTitle>
          <p className="mt-2">{t(`setup.${steps[at]!}.why`)}</p>
        </div>
        {at === 0 && (
          <FirstCommunity
            onMade={() => {
              beginArrival();
              again();
            }}
          />
        )}
        {at === 1 && community && (
          <>
            <Suspense fallback={<Loading />}>
              <InviteForm scopeId={community.id} onInvited={() => setInvited(invited + 1)} />
            </Suspense>
            <div className="border-t border-line pt-4">
              <Button
                onPress={() => {
                  beginArrival();
                  setOnward(true);
                }}
              >
                {invited > 0 ? t('setup.people.onward') : t('setup.people.later')}
              </Button>
            </div>
          </>
        )}
        {at === 2 && community && <FirstGroup communityId={community.id} />}
      </div>
    </div>
  );
}
