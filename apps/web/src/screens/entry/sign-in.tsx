import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { getSession, refreshSession, useSession } from '../../session/session.js';
import { EntryPage } from './entry-page.js';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      person {
        id
      }
    }
  }
`);

const DemoAccounts = graphql(`
  query DemoAccounts {
    installation {
      demoAccounts {
        email
        name
        role
      }
    }
  }
`);

const rules = z.object({
  email: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.regex(/^\S+@\S+$/, 'form.email')),
  password: z.string().check(z.minLength(1, 'form.needed')),
});

/** Sign in with address and password; goes on to where the person wanted to be. */
export function SignInScreen(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const { installation } = useSession();
  const form = useFields(rules, { email: '', password: '' });
  const [signIn, waiting] = useAct(SignIn);

  const submit = form.handleSubmit(async (input) => {
    const { problem } = await signIn({ input });
    if (problem) {
      form.setValue('password', '');
      return form.refuse(problem);
    }
    await refreshSession({ fresh: true });
    const { viewer, installation: house } = getSession();
    await navigate({
      to: next ?? (viewer?.administrator && !house?.setUp ? '/setup' : '/home'),
      replace: true,
    });
  });

  return (
    <EntryPage>
      <PageTitle>{t('entry.signIn')}</PageTitle>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('entry.signIn')}
        waiting={waiting}
        also={
          <Go to="/forgotten-password" look="quiet">
            {t('entry.forgotten')}
          </Go>
        }
      >
        <TextField
          label={t('entry.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          {...form.field('email')}
        />
        <TextField
          label={t('entry.password')}
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
      </FilledForm>
      <p className="muted small mt-4">
        {t('arrival.noAccount')} <Go to="/">{t('arrival.toCommunities')}</Go>
      </p>
      {installation?.demo && (
        <Demo
          choose={(email) => {
            form.setValue('email', email);
            form.setValue('password', 'guildhall-demo');
            void submit();
          }}
        />
      )}
    </EntryPage>
  );
}

// Only an installation that runs as a demonstration offers these, with their common password.
function Demo({ choose }: { choose: (email: string) => void }): ReactNode {
  const t = useWords();
  const { answer } = useAsk(DemoAccounts, {});
  const accounts = answer?.installation.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className="mt-8 border border-line rounded-l bg-sheet p-4" aria-labelledby="demo">
      <h2 id="demo" className="text-f-l">
        {t('entry.demo')}
      </h2>
      <p className="muted small mt-1 mb-2">{t('entry.demo.why')}</p>
      <ul className="rows">
        {accounts.map(({ email, name }) => (
          <li key={email}>
            <Button look="quiet" className="demo-account" onPress={() => choose(email)}>
              <span>{name}</span>
              <span className="muted small">{email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
