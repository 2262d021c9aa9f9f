import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, useLanguage, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { FormProblem, Select, TextArea, TextField } from '../../parts/field.js';
import { problemText, useFields } from '../../parts/form.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import type { EditedTown } from './edit-municipality.js';
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
  const [edited, setEdited] = useState<Point | 'new' | null>(null);
  const [remove, removing] = useAct(RemoveContactPoint);
  const takeOff = async (id: string): Promise<void> => {
    const { problem } = await remove({ id });
    toast(problem ? problemText(t, problem) : t('places.edit.removed'));
    again();
  };
  return (
    <section>
      <SectionHead>{t('places.contacts')}</SectionHead>
      {town.contactPoints.length === 0 && <p className="muted py-2">{t('places.contacts.none')}</p>}
      <ul className="rows">
        {town.contactPoints.map((point) => (
          <li key={point.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <span className="min-w-0">
              <b>{point.name}</b>
              <span className="muted small block">
                {[t(`places.contact.${point.kind}`), point.address, point.phone, point.email]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="flex gap-2">
              <Button
                look="quiet"
                aria-label={`${t('places.edit.change')}: ${point.name}`}
                onPress={() => setEdited(point)}
              >
                {t('places.edit.change')}
              </Button>
              <Button
                look="quiet"
                waiting={removing}
                aria-label={`${t('places.edit.remove')}: ${point.name}`}
                onPress={() => void takeOff(point.id)}
              >
                {t('places.edit.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button onPress={() => setEdited('new')}>{t('places.contacts.add')}</Button>
      </div>
      <Dialog title={t('places.contacts')} open={edited !== null} onClose={() => setEdited(null)}>
        {edited && (
          <ContactForm
            town={town}
            point={edited === 'new' ? null : edited}
            onChanged={again}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </section>
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
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {form.problem && (
        <FormProblem key={form.formState.submitCount}>
          <p>{problemText(t, form.problem)}</p>
        </FormProblem>
      )}
      <Select
        label={t('places.edit.kind')}
        options={kinds.map((kind) => ({ value: kind, text: t(`places.contact.${kind}`) }))}
        {...form.register('kind')}
      />
      <TextField
        label={t('places.edit.name')}
        hint={spoken}
        wrong={form.wrong('name')}
        {...form.register('name')}
      />
      <TextField
        label={t('places.edit.address')}
        wrong={form.wrong('address')}
        {...form.register('address')}
      />
      <TextField
        label={t('places.edit.phone')}
        type="tel"
        wrong={form.wrong('phone')}
        {...form.register('phone')}
      />
      <TextField
        label={t('entry.email')}
        type="email"
        wrong={form.wrong('email')}
        {...form.register('email')}
      />
      <TextField
        label={t('places.edit.page')}
        type="url"
        wrong={form.wrong('website')}
        {...form.register('website')}
      />
      <TextArea
        label={t('places.edit.hours')}
        hint={spoken}
        rows={3}
        wrong={form.wrong('openingHours')}
        {...form.register('openingHours')}
      />
      <div className="actions">
        <Button type="submit" look="main" waiting={adding || editing}>
          {t('places.edit.save')}
        </Button>
      </div>
    </form>
  );
}
