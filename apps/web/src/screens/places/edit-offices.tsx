import { type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, useLanguage, useLocale, useWords } from '../../language/words.js';
import { Select, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { fuzzyText } from '../../parts/fuzzy.js';
import { toast } from '../../parts/toast.js';
import type { EditedTown } from './edit-municipality.js';
import { EditedList } from './edited-list.js';
import { inLanguage, replaced } from './labels.js';

const AddOffice = graphql(`
  mutation AddOffice($input: AddOfficeInput!) {
    addOffice(input: $input) {
      id
    }
  }
`);
const EditOffice = graphql(`
  mutation EditOffice($input: EditOfficeInput!) {
    editOffice(input: $input) {
      id
    }
  }
`);
const RemoveOffice = graphql(`
  mutation RemoveOffice($id: ID!) {
    removeOffice(id: $id)
  }
`);

const kinds = ['HEAD', 'DEPUTY', 'COUNCIL', 'SECRETARY', 'OTHER'] as const;
const rules = z.object({
  kind: z.enum(kinds),
  name: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(200, 'form.tooLong')),
  holderId: z.string(),
  since: z.string().check(z.trim(), z.regex(/^(\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?)?$/, 'places.date.form')),
});

type Office = EditedTown['offices'][number];

/** The offices of the page: each stands, with or without somebody in it. */
export function EditOffices({ town, again }: { town: EditedTown; again: () => void }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [remove, removing] = useAct(RemoveOffice);
  return (
    <EditedList
      title={t('places.offices')}
      none={t('places.offices.none')}
      add={t('places.offices.add')}
      entries={town.offices}
      line={({ kind, holder, since }) => [
        t(`places.office.${kind}`),
        holder?.name,
        since && t('places.since', { date: fuzzyText(since, locale, t) }),
      ]}
      remove={(id) => remove({ id })}
      removing={removing}
      again={again}
      form={(office, onDone) => <OfficeForm town={town} office={office} onChanged={again} onDone={onDone} />}
    />
  );
}

function OfficeForm({
  town,
  office,
  onChanged,
  onDone,
}: {
  town: EditedTown;
  office: Office | null;
  onChanged: () => void;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [add, adding] = useAct(AddOffice);
  const [edit, editing] = useAct(EditOffice);
  const form = useFields(rules, {
    kind: office?.kind ?? 'HEAD',
    name: inLanguage(office?.names, language),
    holderId: office?.holder?.id ?? '',
    since: office?.since ?? '',
  });
  const submit = form.handleSubmit(async ({ name, holderId, since, kind }) => {
    const input = {
      kind,
      names: replaced(office?.names, language, name),
      holderId: holderId || null,
      since: since || null,
    };
    const { problem } = office
      ? await edit({ input: { ...input, id: office.id, version: office.version } })
      : await add({ input: { ...input, municipalityId: town.id } });
    if (problem) {
      if (problem.code === 'CONFLICT') onChanged();
      return form.refuse(problem.code === 'CONFLICT' ? { code: 'CONFLICT', details: {} } : problem);
    }
    toast(t('places.edit.saved'));
    onChanged();
    onDone();
  });
  const others =
    office?.holder && !town.people.some(({ id }) => id === office.holder?.id) ? [office.holder] : [];
  return (
    <FilledForm form={form} onSubmit={submit} send={t('form.save')} waiting={adding || editing}>
      <TextField
        label={t('places.edit.name')}
        hint={t('places.edit.inLanguage', { language: languageNames[language] })}
        {...form.field('name')}
      />
      <Select
        label={t('places.edit.kind')}
        options={kinds.map((kind) => ({ value: kind, text: t(`places.office.${kind}`) }))}
        {...form.register('kind')}
      />
      <Select
        label={t('places.edit.holder')}
        options={[
          { value: '', text: t('places.edit.nobody') },
          ...[...town.people, ...others].map(({ id, name }) => ({ value: id, text: name })),
        ]}
        {...form.register('holderId')}
      />
      <TextField label={t('places.edit.since')} hint={t('places.date.hint')} {...form.field('since')} />
    </FilledForm>
  );
}
