import { type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, useLanguage, useWords } from '../../language/words.js';
import { Select, TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import type { EditedTown } from './edit-municipality.js';
import { EditedList } from './edited-list.js';
import { inLanguage, replaced } from './labels.js';

const AddContactPoint = graphql(`
  mutation AddContactPoint($input: AddContactPointInput!) {
    addContactPoint(input: $input) {
      id
    }
  }
`);
const EditContactPoint = graphql(`
  mutation EditContactPoint($input: EditContactPointInput!) {
    editContactPoint(input: $input) {
      id
    }
  }
`);
const RemoveContactPoint = graphql(`
  mutation RemoveContactPoint($id: ID!) {
    removeContactPoint(id: $id)
  }
`);

const kinds = ['TOWN_HALL', 'INFORMATION_POINT', 'COOPERATION', 'OTHER'] as const;
const text = (length: number) => z.string().check(z.trim(), z.maxLength(length, 'form.tooLong'));
const rules = z.object({
  kind: z.enum(kinds),
  name: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(200, 'form.tooLong')),
  address: text(300),
  email: z.string().check(z.trim(), z.regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, 'form.email')),
  phone: z.string().check(z.trim(), z.regex(/^[0-9+() ./-]*$/, 'form.notRight')),
  website: z.string().check(z.trim(), z.regex(/^(https?:\/\/[^\s/]+\.\S+)?$/, 'places.edit.website')),
  openingHours: text(500),
});

type Point = EditedTown['contactPoints'][number];

/** The contact points of the page: added, changed, taken off. */
export function EditContacts({ town, again }: { town: EditedTown; again: () => void }): ReactNode {
  const t = useWords();
  const [remove, removing] = useAct(RemoveContactPoint);
  return (
    <EditedList
      title={t('places.contacts')}
      none={t('places.contacts.none')}
      add={t('places.contacts.add')}
      entries={town.contactPoints}
      line={({ kind, address, phone, email }) => [t(`places.contact.${kind}`), address, phone, email]}
      remove={(id) => remove({ id })}
      removing={removing}
      again={again}
      form={(point, onDone) => <ContactForm town={town} point={point} onChanged={again} onDone={onDone} />}
    />
  );
}

function ContactForm({
  town,
  point,
  onChanged,
  onDone,
}: {
  town: EditedTown;
  point: Point | null;
  onChanged: () => void;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [add, adding] = useAct(AddContactPoint);
  const [edit, editing] = useAct(EditContactPoint);
  const form = useFields(rules, {
    kind: point?.kind ?? 'TOWN_HALL',
    name: inLanguage(point?.names, language),
    address: point?.address ?? '',
    email: point?.email ?? '',
    phone: point?.phone ?? '',
    website: point?.website ?? '',
    openingHours: inLanguage(point?.allOpeningHours, language),
  });
  const submit = form.handleSubmit(async ({ name, openingHours, ...values }) => {
    const input = {
      ...values,
      names: replaced(point?.names, language, name),
      openingHours: replaced(point?.allOpeningHours, language, openingHours),
    };
    const { problem } = point
      ? await edit({ input: { ...input, id: point.id, version: point.version } })
      : await add({ input: { ...input, municipalityId: town.id } });
    if (problem) {
      if (problem.code === 'CONFLICT') onChanged();
      return form.refuse(problem.code === 'CONFLICT' ? { code: 'CONFLICT', details: {} } : problem);
    }
    toast(t('places.edit.saved'));
    onChanged();
    onDone();
  });
  const spoken = t('places.edit.inLanguage', { language: languageNames[language] });
  return (
    <FilledForm form={form} onSubmit={submit} send={t('form.save')} waiting={adding || editing}>
      <Select
        label={t('places.edit.kind')}
        options={kinds.map((kind) => ({ value: kind, text: t(`places.contact.${kind}`) }))}
        {...form.register('kind')}
      />
      <TextField label={t('places.edit.name')} hint={spoken} {...form.field('name')} />
      <TextField label={t('places.edit.address')} {...form.field('address')} />
      <TextField label={t('places.edit.phone')} type="tel" {...form.field('phone')} />
      <TextField label={t('entry.email')} type="email" {...form.field('email')} />
      <TextField label={t('places.edit.page')} type="url" {...form.field('website')} />
      <TextArea label={t('places.edit.hours')} hint={spoken} rows={3} {...form.field('openingHours')} />
    </FilledForm>
  );
}
