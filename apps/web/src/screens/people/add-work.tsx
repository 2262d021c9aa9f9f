import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { newId } from '#kernel';
import { graphql } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords } from '../../language/words.js';
import { Choices, Select, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { TownPicker, type PickedTown } from '../../parts/town-picker.js';

const AddOwnAffiliation = graphql(`
  mutation AddOwnAffiliation($input: AddAffiliationInput!) {
    addAffiliation(input: $input) {
      id
    }
  }
`);

const OrganisationChoices = graphql(`
  query OrganisationChoices {
    organisations(first: 100) {
      items {
        id
        name
        acronym
      }
    }
  }
`);

const rules = z.object({
  organisationId: z.string(),
  jobTitle: z.string().check(z.trim(), z.maxLength(200, 'form.tooLong')),
  language: z.enum(languages),
  from: z.string().check(z.trim(), z.regex(/^(\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?)?$/, 'places.date.form')),
});

/** A new place of work, as the person says it; the body confirms it. */
export function AddWork({ onDone }: { onDone: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [key, setKey] = useState(newId);
  const [kind, setKind] = useState<'town' | 'organisation'>('town');
  const [town, setTown] = useState<PickedTown | null>(null);
  const [missing, setMissing] = useState(false);
  const { answer } = useAsk(OrganisationChoices, {}, { pause: kind === 'town' });
  const [add, waiting] = useAct(AddOwnAffiliation);
  const form = useFields(rules, {
    organisationId: '',
    jobTitle: '',
    language,
    from: new Date().toISOString().slice(0, 7),
  });
  const submit = form.handleSubmit(async ({ organisationId, ...said }) => {
    const body = kind === 'town' ? town?.id : organisationId;
    setMissing(!body);
    if (!body) return;
    const { problem } = await add({
      input: {
        key,
        ...(kind === 'town' ? { municipalityId: body } : { organisationId: body }),
        jobTitle: said.jobTitle || null,
        language: said.jobTitle ? said.language : null,
        from: said.from || null,
      },
    });
    if (!problem) return onDone();
    // What was refused was not made: said otherwise, it is another request.
    if (problem.code !== 'OFFLINE' && problem.code !== 'INTERNAL') setKey(newId());
    form.refuse(problem);
  });
  const needed = missing ? t('form.needed') : undefined;
  return (
    <FilledForm form={form} onSubmit={submit} send={t('ownProfile.works.add')} waiting={waiting}>
      <Choices
        label={t('ownProfile.works.kind')}
        name="kind"
        chosen={kind}
        onChange={(event) => setKind(event.target.value as typeof kind)}
        options={(['town', 'organisation'] as const).map((value) => ({
          value,
          text: t(`ownProfile.works.kind.${value}`),
        }))}
      />
      {kind === 'town' ? (
        <TownPicker label={t('ownProfile.works.town')} wrong={needed} picked={town} onPick={setTown} />
      ) : (
        <Select
          label={t('ownProfile.works.organisation')}
          wrong={needed}
          options={[
            { value: '', text: t('ownProfile.works.organisation.choose') },
            ...(answer?.organisations.items ?? []).map(({ id, name, acronym }) => ({
              value: id,
              text: acronym ? `${name} (${acronym})` : name,
            })),
          ]}
          {...form.register('organisationId')}
        />
      )}
      <TextField
        label={t('ownProfile.works.title')}
        hint={t('ownProfile.works.title.hint')}
        autoComplete="organization-title"
        {...form.field('jobTitle')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={t('ownProfile.works.language')}
          options={languages.map((value) => ({ value, text: languageNames[value], lang: value }))}
          {...form.register('language')}
        />
        <TextField label={t('ownProfile.works.from')} hint={t('places.date.hint')} {...form.field('from')} />
      </div>
    </FilledForm>
  );
}
