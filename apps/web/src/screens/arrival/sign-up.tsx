import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { FormProblem, TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { refreshSession } from '../../session/session.js';
import { AcceptTerms } from '../entry/accept-terms.js';
import { EntryPage } from '../entry/entry-page.js';
import { SignInFirst } from '../groups/sign-in-first.js';
import { CompleteSignUp, ConfirmSignUp, SignUpPage } from './documents.js';
import { Said, type Asked } from './said.js';
import { WaitingSignUp } from './waiting-sign-up.js';

const isDead = (problem: Problem | undefined): boolean =>
  ['NOT_FOUND', 'EXPIRED', 'BAD_INPUT', 'FORBIDDEN'].includes(problem?.code ?? '');

/** Where the link of the letter leads: to a password, to the desk, or to the account that the address has. */
export function SignUpScreen(): ReactNode {
  const t = useWords();
  const { token } = useParams({ strict: false }) as { token: string };
  // Once used, the link is dead: to ask again would show that for the moment before one is let in.
  const [used, setUsed] = useState(false);
  const { answer, problem, again } = useAsk(SignUpPage, { token }, { pause: used });
  if (used) return <Loading />;
  if (isDead(problem)) {
    return (
      <EntryPage>
        <PageTitle>{t('arrival.dead')}</PageTitle>
        <p>{t(problem?.rule === 'NO_SIGN_UP' ? 'arrival.dead.closed' : 'arrival.dead.why')}</p>
        <Go to="/" look="plain">
          {t('frame.notFound.back')}
        </Go>
      </EntryPage>
    );
  }
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const asked = answer.signUp;
  const home = `/communities/${asked.communityNumber}-${asked.communitySlug}`;
  if (asked.step === 'PASSWORD') {
    return <SetPassword token={token} asked={asked} again={again} onDone={() => setUsed(true)} />;
  }
  if (asked.step === 'CONFIRM') return <Confirm token={token} asked={asked} again={again} />;
  if (asked.step === 'SIGN_IN') {
    return (
      <EntryPage>
        <PageTitle>{t('arrival.signIn.title')}</PageTitle>
        <p>{t('arrival.signIn.why')}</p>
        <SignInFirst next={`${home}/join`}>{t('entry.signIn')}</SignInFirst>
      </EntryPage>
    );
  }
  return <WaitingSignUp token={token} asked={asked} home={home} again={again} />;
}

function Confirm({ token, asked, again }: { token: string; asked: Asked; again: () => void }): ReactNode {
  const t = useWords();
  const [confirm, waiting] = useAct(ConfirmSignUp);
  const [problem, setProblem] = useState<Problem | null>(null);
  const press = async (): Promise<void> => {
    const { problem: refused } = await confirm({ token });
    setProblem(refused ?? null);
    again();
  };
  return (
    <EntryPage>
      <PageTitle>{t('arrival.confirm.title')}</PageTitle>
      {problem && (
        <FormProblem>
          <p>{problemText(t, problem)}</p>
        </FormProblem>
      )}
      <p>{t('arrival.confirm.why', { name: asked.name, email: asked.email })}</p>
      <Said asked={asked} facts={[asked.municipality?.name, asked.jobTitle, asked.message]} />
      <Button look="main" waiting={waiting} onPress={() => void press()}>
        {t('arrival.confirm')}
      </Button>
    </EntryPage>
  );
}

const rules = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(120, 'form.tooLong')),
  jobTitle: z.string().check(z.trim(), z.maxLength(200, 'form.tooLong')),
  message: z.string().check(z.trim(), z.maxLength(1000, 'form.tooLong')),
  password: z.string().check(z.minLength(10, 'form.password')),
  acceptTerms: z.boolean().check(z.refine((agreed) => agreed, 'entry.invitation.terms.needed')),
});

function SetPassword({
  token,
  asked,
  again,
  onDone,
}: {
  token: string;
  asked: Asked;
  again: () => void;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const form = useFields(rules, {
    name: asked.name,
    jobTitle: asked.jobTitle ?? '',
    message: asked.message ?? '',
    password: '',
    acceptTerms: false,
  });
  const [complete, waiting] = useAct(CompleteSignUp);
  const submit = form.handleSubmit(async (own) => {
    const { problem } = await complete({ input: { ...own, token } });
    if (problem) {
      // Trusted no more, or an account was made meanwhile: the page says what is left to do.
      if (problem.code === 'FORBIDDEN' || problem.code === 'CONFLICT') again();
      return form.refuse(problem);
    }
    onDone();
    await refreshSession({ fresh: true });
    await navigate({ to: '/home' as never, replace: true });
    toast(t('entry.invitation.welcome'));
  });
  return (
    <EntryPage>
      <div>
        <PageTitle>{t('arrival.trusted', { town: asked.municipality?.name ?? '' })}</PageTitle>
        <p className="muted mt-3">{t('arrival.trusted.why', { email: asked.email })}</p>
      </div>
      <Said asked={asked} />
      <FilledForm form={form} onSubmit={submit} send={t('entry.invitation.accept')} waiting={waiting}>
        {/* Password managers keep the address together with the password. */}
        <input type="email" autoComplete="username" value={asked.email} readOnly hidden />
        <TextField label={t('arrival.name')} autoComplete="name" aria-required {...form.field('name')} />
        <TextField
          label={t('arrival.job')}
          hint={t('form.optional')}
          autoComplete="organization-title"
          {...form.field('jobTitle')}
        />
        <TextArea
          label={t('arrival.message')}
          hint={t('form.optional')}
          maxLength={1000}
          {...form.field('message')}
        />
        <TextField
          label={t('entry.invitation.newPassword')}
          hint={t('entry.reset.why')}
          type="password"
          autoComplete="new-password"
          {...form.field('password')}
        />
        <AcceptTerms {...form.field('acceptTerms')} />
      </FilledForm>
    </EntryPage>
  );
}
