import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { LinkedRegistrationFragment } from '../../generated/graphql/graphql.js';
import { unmask } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/registration.css';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { meetingDays } from '../../parts/meeting-days.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useMoment } from '../../parts/when.js';
import { zoneName } from '../../parts/zones.js';
import { EntryPage } from '../entry/entry-page.js';
import { OwnRegistration, RegistrationDoor, type Own } from './documents.js';
import {
  AcceptSeatByLink,
  LinkedRegistration,
  RegistrationByLink,
  WithdrawByLink,
} from './letter-documents.js';
import { isKept, lineOf } from './line.js';
import { RegisterForm } from './register-form.js';

/** Where the link of a letter leads: to a yes or a no, or to how the registration stands. */
export function RegistrationByLinkScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { token } = useParams({ strict: false }) as { token: string };
  // Once it was answered, the letter's own link is used up: what it led to is kept on the page.
  const [answered, setAnswered] = useState<LinkedRegistrationFragment | 'refused' | null>(null);
  const { answer, problem, again } = useAsk(RegistrationByLink, { token }, { pause: answered !== null });
  if (answered === 'refused')
    return (
      <EntryPage>
        <PageTitle>{t('registration.link.refused')}</PageTitle>
        <p>{t('registration.link.refused.why')}</p>
      </EntryPage>
    );
  if (!answered && ['NOT_FOUND', 'EXPIRED', 'BAD_INPUT'].includes(problem?.code ?? ''))
    return (
      <EntryPage>
        <PageTitle>{t('registration.link.dead')}</PageTitle>
        <p>{t('registration.link.dead.why')}</p>
        <Go to="/meetings" look="plain">
          {t('meetings.title')}
        </Go>
      </EntryPage>
    );
  const found = answered ?? (answer && unmask(LinkedRegistration, answer.registrationByLink));
  if (!found) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const when = [meetingDays(found.date, locale, t), found.startTime].filter(Boolean).join(', ');
  return (
    <EntryPage>
      <PageTitle>{found.title}</PageTitle>
      <p suppressHydrationWarning>{found.startTime ? `${when} (${zoneName(found.timeZone, t)})` : when}</p>
      <p>
        <Go to={`/meetings/${found.number}-${found.slug}`} className="link">
          {t('registration.link.meeting')}
        </Go>
      </p>
      {found.step === 'CONFIRM' ? (
        <Confirm token={token} found={found} again={again} onDone={setAnswered} />
      ) : (
        <Stands token={token} found={found} answered={answered !== null} again={again} onDone={setAnswered} />
      )}
    </EntryPage>
  );
}

interface Part {
  token: string;
  found: LinkedRegistrationFragment;
  again: () => void;
  onDone: (found: LinkedRegistrationFragment | 'refused') => void;
}

function Confirm({ token, found, again, onDone }: Part): ReactNode {
  const t = useWords();
  const [withdraw, withdrawing] = useAct(WithdrawByLink);
  const door = unmask(RegistrationDoor, found.door);
  const bar = door.viewerBar;
  const refuse = async (): Promise<void> => {
    const { problem } = await withdraw({ token });
    if (problem) toast(problemText(t, problem), 'wrong');
    else onDone('refused');
  };
  return (
    <>
      {found.broughtBy && <p>{t('registration.link.broughtBy', { name: found.broughtBy.name })}</p>}
      <h2>{t('registration.link.confirm', { name: found.name })}</h2>
      {bar && bar !== 'SIGN_IN' && bar !== 'REGISTERED' ? (
        <p>{t(`registration.bar.${bar}`)}</p>
      ) : (
        <RegisterForm
          door={door}
          mode={found.mode}
          own={null}
          token={token}
          onConfirmed={(answer) => onDone(unmask(LinkedRegistration, answer))}
          onDone={again}
          onChanged={again}
        />
      )}
      <Button look="quiet" waiting={withdrawing} onPress={() => void refuse()}>
        {t('registration.link.no')}
      </Button>
    </>
  );
}

function Stands({ token, found, answered, again, onDone }: Part & { answered: boolean }): ReactNode {
  const t = useWords();
  const moment = useMoment();
  const [accept, accepting] = useAct(AcceptSeatByLink);
  const [withdraw, withdrawing] = useAct(WithdrawByLink);
  const own: Own | null = unmask(OwnRegistration, found.registration);
  const door = unmask(RegistrationDoor, found.door);
  if (!own) return null;
  const { state, waitingPlace, offeredUntil, reason } = own;
  const alive = ['REQUESTED', 'WAITING', 'OFFERED', 'HELD'].includes(state);
  const take = async (): Promise<void> => {
    const { problem } = await accept({ token });
    if (problem)
      toast(problem.code === 'EXPIRED' ? t('registration.late') : problemText(t, problem), 'wrong');
    again();
  };
  const leave = async (): Promise<void> => {
    const { problem } = await withdraw({ token });
    if (problem) return toast(problemText(t, problem), 'wrong');
    toast(t('registration.withdrawn'));
    if (answered) onDone('refused');
    else again();
  };
  return (
    <div className="grid gap-3" role="status">
      <h2 suppressHydrationWarning>
        {t(`notices.registration.${state}`, {
          place: waitingPlace ?? 1,
          moment: offeredUntil ? moment(offeredUntil) : '',
        })}
      </h2>
      {reason && <blockquote className="registration-reason">{reason}</blockquote>}
      {state === 'WAITING' && <p>{t('registration.link.waiting')}</p>}
      {state === 'WAITING' && door && isKept(lineOf(door, own)) && (
        <p className="muted">{t('registration.state.WAITING.kept')}</p>
      )}
      {found.onlineLink && (
        <p>
          <a href={found.onlineLink} className="link">
            {t('meetings.join')}
          </a>
        </p>
      )}
      {answered && <p className="muted">{t('registration.link.mailed')}</p>}
      {alive && !answered && (
        <div className="act-row">
          {state === 'OFFERED' && (
            <Button look="main" waiting={accepting} onPress={() => void take()}>
              {t('registration.accept')}
            </Button>
          )}
          <Button waiting={withdrawing} onPress={() => void leave()}>
            {t(state === 'WAITING' ? 'registration.withdraw.list' : 'registration.withdraw')}
          </Button>
        </div>
      )}
    </div>
  );
}
