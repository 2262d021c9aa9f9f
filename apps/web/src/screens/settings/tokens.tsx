import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Select, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { problemText } from '../../parts/states.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { useDays } from '../../rendering/clock.js';
import { CreateApiToken, RevokeApiToken, type Own } from './documents.js';

const terms = ['30', '90', '366', ''] as const;
const rules = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(80, 'form.tooLong')),
  days: z.enum(terms),
});

/** Tokens for one's own programs. The secret is shown once, here, and nowhere again. */
export function Tokens({ tokens, again }: { tokens: Own['apiTokens']; again: () => void }): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'long' });
  const form = useFields(rules, { name: '', days: '90' });
  const [create, creating] = useAct(CreateApiToken);
  const [revoke, revoking] = useAct(RevokeApiToken);
  const [secret, setSecret] = useState<string | null>(null);

  const submit = form.handleSubmit(async ({ name, days }) => {
    const { answer, problem } = await create({ name, expiresInDays: days ? Number(days) : null });
    if (problem) return form.refuse(problem);
    form.reset();
    setSecret(answer.createApiToken.token);
    again();
  });
  const end = async (id: string): Promise<void> => {
    const { problem } = await revoke({ id });
    if (problem) toast(problemText(t, problem), 'wrong');
    again();
  };

  return (
    <section aria-labelledby="settings-tokens">
      <SectionHead id="settings-tokens">{t('settings.tokens')}</SectionHead>
      <p className="muted py-3">{t('settings.tokens.why')}</p>
      {tokens.length > 0 && (
        <ul className="rows">
          {tokens.map(({ id, name, createdAt, expiresAt }) => (
            <li key={id} className="settings-row">
              <span className="min-w-0">
                {name}
                <span className="muted small block">
                  {expiresAt
                    ? t('settings.tokens.until', { date: dayOf(expiresAt) })
                    : t('settings.tokens.since', { date: dayOf(createdAt) })}
                </span>
              </span>
              <Button
                look="quiet"
                waiting={revoking}
                aria-label={t('settings.tokens.revoke.label', { name })}
                onPress={() => void end(id)}
              >
                {t('settings.tokens.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {secret && (
        <div className="settings-secret" role="status">
          <p>{t('settings.tokens.once')}</p>
          <code className="break-all">{secret}</code>
          <Button
            onPress={() =>
              void navigator.clipboard.writeText(secret).then(
                () => toast(t('settings.tokens.copied')),
                () => toast(t('settings.tokens.notCopied'), 'wrong'),
              )
            }
          >
            {t('settings.tokens.copy')}
          </Button>
        </div>
      )}
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('settings.tokens.create')}
        waiting={creating}
        look="plain"
      >
        <TextField
          label={t('settings.tokens.name')}
          hint={t('settings.tokens.name.hint')}
          {...form.field('name')}
        />
        <Select
          label={t('settings.tokens.term')}
          options={terms.map((value) => ({
            value,
            text: value ? t('settings.tokens.days', { count: Number(value) }) : t('settings.tokens.forever'),
          }))}
          {...form.register('days')}
        />
      </FilledForm>
    </section>
  );
}
