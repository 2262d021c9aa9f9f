import type { ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { ChangePassword } from './documents.js';

const rules = z.object({
  current: z.string().check(z.minLength(1, 'form.needed')),
  password: z.string().check(z.minLength(10, 'form.tooShort'), z.maxLength(200, 'form.tooLong')),
});

/** A new password; whoever was signed in elsewhere no longer is. */
export function PasswordChange({ again }: { again: () => void }): ReactNode {
  const t = useWords();
  const form = useFields(rules, { current: '', password: '' });
  const [change, waiting] = useAct(ChangePassword);
  const submit = form.handleSubmit(async (values) => {
    const { problem } = await change(values);
    if (problem?.code === 'BAD_CREDENTIALS')
      return form.setError(
        'current',
        { type: 'server', message: 'settings.password.wrong' },
        { shouldFocus: true },
      );
    if (problem) return form.refuse(problem);
    form.reset();
    toast(t('settings.password.changed'));
    again();
  });
  return (
    <section aria-labelledby="settings-password">
      <SectionHead id="settings-password">{t('settings.password')}</SectionHead>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('settings.password.change')}
        waiting={waiting}
        look="plain"
      >
        <TextField
          label={t('settings.password.current')}
          type="password"
          autoComplete="current-password"
          {...form.field('current')}
        />
        <TextField
          label={t('entry.invitation.newPassword')}
          hint={t('entry.reset.why')}
          type="password"
          autoComplete="new-password"
          {...form.field('password')}
        />
      </FilledForm>
    </section>
  );
}
