import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { getSession, refreshSession } from '../../session/session.js';
import type { InvitationPageQuery } from '../../generated/graphql/graphql.js';
import { useDays } from '../../rendering/clock.js';
import { AcceptTerms } from './accept-terms.js';
import { EntryPage } from './entry-page.js';

const InvitationPage = graphql(`
  query InvitationPage($token: String!) {
    invitation(token: $token) {
      email
      name
      language
      scopeTitle
      invitedBy
      expiresAt
      hasAccount
    }
  }
`);

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      person {
        id
      }
    }
  }
`);

/** Where the link of an invitation leads: who invites, to what, and the shortest form that lets one in. */
export function InvitationScreen(): ReactNode {
  const t = useWords();
  const { token } = useParams({ strict: false }) as { token: string };
  // Once used, the link is dead: to ask again would show "no longer valid" for the moment before one is let in.
  const [used, setUsed] = useState(false);
  const { answer, problem, again } = useAsk(InvitationPage, { token }, { pause: used });
  if (used) return <Loading />;
  if (problem && ['NOT_FOUND', 'EXPIRED', 'BAD_INPUT'].includes(problem.code)) {
    return (
      <EntryPage>
        <PageTitle>{t('entry.invitation.gone')}</PageTitle>
        <p>{t('entry.invitation.gone.why')}</p>
        <Go to="/sign-in" look="plain">
          {t('entry.invitation.gone.signIn')}
        </Go>
      </EntryPage>
    );
  }
  if (problem) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  return <Accept token={token} invitation={answer.invitation} onAccepted={() => setUsed(true)} />;
}

const nobody = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(120, 'form.tooLong')),
  password: z.string().check(z.minLength(10, 'form.password')),
  acceptTerms: z.boolean().check(z.refine((agreed) => agreed, 'entry.invitation.terms.needed')),
});
const known = z.object({
  name: z.string(),
  password: z.string().check(z.minLength(1, 'form.needed')),
  acceptTerms: z.boolean().check(z.refine((agreed) => agreed, 'entry.invitation.terms.needed')),
});

function Accept({
  token,
  invitation,
  onAccepted,
}: {
  token: string;
  invitation: InvitationPageQuery['invitation'];
  onAccepted: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const dayOf = useDays({ dateStyle: 'long' });
  const navigate = useNavigate();
  const { email, hasAccount, invitedBy, scopeTitle, expiresAt } = invitation;
  const form = useFields(hasAccount ? known : nobody, {
    name: invitation.name ?? '',
    password: '',
    acceptTerms: false,
  });
  const [accept, waiting] = useAct(AcceptInvitation);

  const submit = form.handleSubmit(async ({ name, ...input }) => {
    const { problem } = await accept({
      input: { ...input, token, language, ...(hasAccount ? {} : { name }) },
    });
    if (problem) return form.refuse(problem);
    onAccepted();
    await refreshSession({ fresh: true });
    const { viewer, installation } = getSession();
    await navigate({
      to: (viewer?.administrator && !installation?.setUp ? '/setup' : '/home') as never,
      replace: true,
    });
    toast(t('entry.invitation.welcome'));
  });

  const until = dayOf(expiresAt);
  return (
    <EntryPage>
      <div>
        <PageTitle>
          {scopeTitle ? t('entry.invitation.title', { title: scopeTitle }) : t('entry.invitation.house')}
        </PageTitle>
        <p className="muted mt-3">
          {invitedBy && <>{t('entry.invitation.by', { name: invitedBy })}. </>}
          {t('entry.invitation.as', { email })} {t('entry.invitation.until', { date: until })}
        </p>
      </div>
      <FilledForm form={form} onSubmit={submit} send={t('entry.invitation.accept')} waiting={waiting}>
        {/* Password managers keep the address together with the password. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {hasAccount ? (
          <p>{t('entry.invitation.hasAccount')}</p>
        ) : (
          <TextField
            label={t('entry.invitation.name')}
            hint={t('entry.invitation.name.hint')}
            autoComplete="name"
            {...form.field('name')}
          />
        )}
        <TextField
          label={hasAccount ? t('entry.password') : t('entry.invitation.newPassword')}
          hint={hasAccount ? undefined : t('entry.reset.why')}
          type="password"
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          {...form.field('password')}
        />
        <AcceptTerms {...form.field('acceptTerms')} />
      </FilledForm>
    </EntryPage>
  );
}
