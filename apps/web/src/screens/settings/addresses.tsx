import type { ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { problemText } from '../../parts/states.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { AddEmail, MakeEmailMain, RemoveEmail, type Own } from './documents.js';

const rules = z.object({
  address: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.regex(/^\S+@\S+$/, 'form.email')),
});

/** The own e-mail addresses: letters go to the main one; every confirmed one signs in. */
export function Addresses({ emails, again }: { emails: Own['emails']; again: () => void }): ReactNode {
  const t = useWords();
  const form = useFields(rules, { address: '' });
  const [add, adding] = useAct(AddEmail);
  const [makeMain, making] = useAct(MakeEmailMain);
  const [remove, removing] = useAct(RemoveEmail);

  const submit = form.handleSubmit(async ({ address }) => {
    const { problem } = await add({ address });
    if (problem) return form.refuse(problem);
    form.reset();
    toast(t('settings.addresses.sent', { address }));
    again();
  });
  const change = async (act: typeof makeMain | typeof remove, id: string): Promise<void> => {
    const { problem } = await act({ id });
    if (problem) toast(problemText(t, problem), 'wrong');
    again();
  };

  return (
    <section aria-labelledby="settings-addresses">
      <SectionHead id="settings-addresses">{t('settings.addresses')}</SectionHead>
      <ul className="rows">
        {emails.map(({ id, address, main, verified }) => (
          <li key={id} className="settings-row">
            <span className="min-w-0 break-all">
              {address}
              {(main || !verified) && (
                <span className="muted small block">
                  {main ? t('settings.addresses.main') : t('settings.addresses.unconfirmed')}
                </span>
              )}
            </span>
            {!main && (
              <span className="settings-acts">
                {verified && (
                  <Button waiting={making} onPress={() => void change(makeMain, id)}>
                    {t('settings.addresses.makeMain')}
                  </Button>
                )}
                <Button
                  look="quiet"
                  waiting={removing}
                  aria-label={t('settings.addresses.remove.label', { address })}
                  onPress={() => void change(remove, id)}
                >
                  {t('settings.addresses.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('settings.addresses.add')}
        waiting={adding}
        look="plain"
      >
        <TextField
          label={t('settings.addresses.new')}
          hint={t('settings.addresses.new.hint')}
          type="email"
          autoComplete="email"
          {...form.field('address')}
        />
      </FilledForm>
    </section>
  );
}
