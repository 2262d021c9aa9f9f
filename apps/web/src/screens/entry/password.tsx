import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { refreshSession } from '../../session/session.js';
import { EntryPage } from './entry-page.js';

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($email: String!, $language: String) {
    requestPasswordReset(email: $email, language: $language)
  }
`);

const ResetPassword = graphql(`
  mutation ResetPassword($token: String!, $password: String!) {
    resetPassword(token: $token, password: $password) {
      person {
        id
      }
    }
  }
`);

const addressRules = z.object({
  email: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.regex(/^\S+@\S+$/, 'form.email')),
});

/** Ask for a link that sets a new password. The answer never tells whether an account exists. */
export function ForgottenScreen(): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const form = useFields(addressRules, { email: '' });
  const [request, waiting] = useAct(RequestPasswordReset);
  const [sentTo, setSentTo] = useState<string | null>(null);

  const submit = form.handleSubmit(async ({ email }) => {
    const { problem } = await request({ email, language });
    if (problem) form.refuse(problem);
    else setSentTo(email);
  });

  if (sentTo) {
    return (
      <EntryPage>
        <PageTitle>{t('entry.forgotten.sent')}</PageTitle>
        <p role="status">{t('entry.forgotten.sent.why', { email: sentTo })}</p>
        <Go to="/sign-in" look="plain">
          {t('entry.signIn')}
        </Go>
      </EntryPage>
    );
  }
  return (
    <EntryPage>
      <PageTitle>{t('entry.forgotten.title')}</PageTitle>
      <p>{t('entry.forgotten.why')}</p>
      <FilledForm form={form} onSubmit={submit} send={t('entry.forgotten.send')} waiting={waiting}>
        <TextField label={t('entry.email')} type="email" autoComplete="username" {...form.field('email')} />
      </FilledForm>
    </EntryPage>
  );
}

const passwordRules = z.object({ password: z.string().check(z.minLength(10, 'form.password')) });

/** The page behind the link in the letter: one field, then one is signed in. */
export function ResetScreen(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { token } = useParams({ strict: false }) as { token: string };
  const form = useFields(passwordRules, { password: '' });
  const [reset, waiting] = useAct(ResetPassword);

  const submit = form.handleSubmit(async ({ password }) => {
    const { problem } = await reset({ token, password });
    if (problem) return form.refuse(problem);
    await refreshSession({ fresh: true });
    await navigate({ to: '/home' as never, replace: true });
    toast(t('entry.reset.done'));
  });

  if (form.problem?.code === 'EXPIRED' || form.problem?.code === 'NOT_FOUND') {
    return (
      <EntryPage>
        <PageTitle key="dead">{t('entry.link.dead')}</PageTitle>
        <p role="alert">{t('entry.link.dead.reset')}</p>
        <Go to="/forgotten-password" look="main">
          {t('entry.link.ask')}
        </Go>
      </EntryPage>
    );
  }
  return (
    <EntryPage>
      <PageTitle>{t('entry.forgotten.title')}</PageTitle>
      <FilledForm form={form} onSubmit={submit} send={t('entry.reset.save')} waiting={waiting}>
        <TextField
          label={t('entry.reset.new')}
          hint={t('entry.reset.why')}
          type="password"
          autoComplete="new-password"
          {...form.field('password')}
        />
      </FilledForm>
    </EntryPage>
  );
}
