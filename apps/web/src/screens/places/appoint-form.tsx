import type { ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Select, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';

const AppointMandate = graphql(`
  mutation AppointMandate($input: AppointMandateInput!) {
    appointMandate(input: $input) {
      id
    }
  }
`);

const fuzzy = z
  .string()
  .check(z.trim(), z.regex(/^(\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?)?$/, 'places.date.form'));
const rules = z.object({
  personId: z.string().check(z.minLength(1, 'form.needed')),
  communityId: z.string(),
  role: z.enum(['DELEGATE', 'SUBSTITUTE']),
  from: fuzzy,
  until: fuzzy,
});

export interface Town {
  id: string;
  people: readonly { id: string; name: string }[];
  communities: readonly { id: string; name: string }[];
}

/** Who speaks for the municipality, as those who keep its page write it down. */
export default function AppointForm({ town, onDone }: { town: Town; onDone: () => void }): ReactNode {
  const t = useWords();
  const [appoint, waiting] = useAct(AppointMandate);
  const form = useFields(rules, {
    personId: '',
    communityId: town.communities[0]?.id ?? '',
    role: 'DELEGATE' as const,
    from: new Date().toISOString().slice(0, 7),
    until: '',
  });
  const submit = form.handleSubmit(async ({ communityId, until, ...values }) => {
    const { problem } = await appoint({
      input: { ...values, municipalityId: town.id, communityId: communityId || null, until: until || null },
    });
    if (problem) return form.refuse(problem);
    toast(t('places.appoint.done'));
    onDone();
  });
  if (town.people.length === 0) return <p>{t('places.appoint.nobody')}</p>;
  return (
    <FilledForm form={form} onSubmit={submit} send={t('places.appoint')} waiting={waiting}>
      <Select
        label={t('places.appoint.who')}
        wrong={form.wrong('personId')}
        options={[
          { value: '', text: t('places.appoint.choose') },
          ...town.people.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        {...form.register('personId')}
      />
      <Select
        label={t('places.appoint.as')}
        options={(['DELEGATE', 'SUBSTITUTE'] as const).map((role) => ({
          value: role,
          text: t(`places.mandate.${role}`),
        }))}
        {...form.register('role')}
      />
      <Select
        label={t('places.appoint.where')}
        options={[
          ...town.communities.map(({ id, name }) => ({ value: id, text: name })),
          { value: '', text: t('places.mandates.everywhere') },
        ]}
        {...form.register('communityId')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField label={t('places.appoint.from')} hint={t('places.date.hint')} {...form.field('from')} />
        <TextField
          label={t('places.appoint.until')}
          hint={t('places.appoint.until.hint')}
          {...form.field('until')}
        />
      </div>
    </FilledForm>
  );
}
