import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, useLanguage, useLocale, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { FormProblem, Select, TextField } from '../../parts/field.js';
import { problemText, useFields } from '../../parts/form.js';
import { fuzzyText } from '../../parts/fuzzy.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import type { EditedTown } from './edit-municipality.js';
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
  const [edited, setEdited] = useState<Office | 'new' | null>(null);
  const [remove, removing] = useAct(RemoveOffice);
  const takeOff = async (id: string): Promise<void> => {
    const { problem } = await remove({ id });
    toast(problem ? problemText(t, problem) : t('places.edit.removed'));
    again();
  };
  return (
    <section>
      <SectionHead>{t('places.offices')}</SectionHead>
      {town.offices.length === 0 && <p className="muted py-2">{t('places.offices.none')}</p>}
      <ul className="rows">
        {town.offices.map((office) => (
          <li key={office.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <span className="min-w-0">
              <b>{office.name}</b>
              <span className="muted small block">
                {[
                  t(`places.office.${office.kind}`),
                  office.holder?.name,
                  office.since && t('places.since', { date: fuzzyText(office.since, locale, t) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="flex gap-2">
              <Button
                look="quiet"
                aria-label={`${t('places.edit.change')}: ${office.name}`}
                onPress={() => setEdited(office)}
              >
                {t('places.edit.change')}
              </Button>
              <Button
                look="quiet"
                waiting={removing}
                aria-label={`${t('places.edit.remove')}: ${office.name}`}
                onPress={() => void takeOff(office.id)}
              >
                {t('places.edit.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button onPress={() => setEdited('new')}>{t('places.offices.add')}</Button>
      </div>
      <Dialog title={t('places.offices')} open={edited !== null} onClose={() => setEdited(null)}>
        {edited && (
          <OfficeForm
            town={town}
            office={edited === 'new' ? null : edited}
            onChanged={again}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </section>
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
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {form.problem && (
        <FormProblem key={form.formState.submitCount}>
          <p>{problemText(t, form.problem)}</p>
        </FormProblem>
      )}
      <TextField
        label={t('places.edit.name')}
        hint={t('places.edit.inLanguage', { language: languageNames[language] })}
        wrong={form.wrong('name')}
        {...form.register('name')}
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
      <TextField
        label={t('places.edit.since')}
        hint={t('places.date.hint')}
        wrong={form.wrong('since')}
        {...form.register('since')}
      />
      <div className="actions">
        <Button type="submit" look="main" waiting={adding || editing}>
          {t('places.edit.save')}
        </Button>
      </div>
    </form>
  );
}
