import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useWords } from '../../language/words.js';
import type { Audience, ContactAudience } from '../../generated/graphql/graphql.js';
import { Select, TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { ThemePicker } from '../../parts/themes.js';
import { toast } from '../../parts/toast.js';
import { refreshSession } from '../../session/session.js';
import { OwnWorks } from './own-works.js';
import type { PersonOnPage } from './person.js';

const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      version
      name
    }
  }
`);

const SetOwnThemes = graphql(`
  mutation SetOwnThemes($offers: [ID!]!, $seeks: [ID!]!) {
    setOwnThemes(offers: $offers, seeks: $seeks)
  }
`);

const audiences = ['EVERYONE', 'SIGNED_IN', 'SHARED_GROUPS', 'NOBODY'] as const satisfies Audience[];
const hideable = [
  'face',
  'headline',
  'about',
  'offers',
  'seeks',
  'languages',
  'pronunciation',
  'affiliations',
  'groups',
  'phone',
  'email',
] as const;

const short = (length: number) => z.string().check(z.trim(), z.maxLength(length, 'form.tooLong'));
const audience = z.enum(audiences);
const contactAudiences = ['SIGNED_IN', 'SHARED_GROUPS', 'NOBODY'] as const satisfies ContactAudience[];
const rules = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(120, 'form.tooLong')),
  pronunciation: short(120),
  headline: short(200),
  about: short(4000),
  offers: short(500),
  seeks: short(500),
  languages: z.array(z.string()),
  phone: z
    .string()
    .check(z.trim(), z.maxLength(30, 'form.tooLong'), z.regex(/^[0-9+() ./-]*$/, 'form.notRight')),
  contactBy: z.enum(contactAudiences),
  visibility: z.object({
    face: audience,
    headline: audience,
    about: audience,
    offers: audience,
    seeks: audience,
    affiliations: audience,
    groups: audience,
    languages: audience,
    pronunciation: audience,
    phone: audience,
    email: audience,
  }),
});

/** The own profile as a form: the fields, and for each who may see it. */
export default function EditProfile({
  person,
  again,
  onDone,
}: {
  person: PersonOnPage;
  again: () => void;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const seen = person.visibility;
  const form = useFields(rules, {
    name: person.name,
    pronunciation: person.pronunciation ?? '',
    headline: person.headline ?? '',
    about: person.about ?? '',
    offers: person.offers ?? '',
    seeks: person.seeks ?? '',
    languages: [...person.languages],
    phone: person.phone ?? '',
    contactBy: person.contactBy ?? 'SIGNED_IN',
    visibility: {
      face: seen?.face ?? 'SIGNED_IN',
      headline: seen?.headline ?? 'SIGNED_IN',
      about: seen?.about ?? 'SIGNED_IN',
      offers: seen?.offers ?? 'SIGNED_IN',
      seeks: seen?.seeks ?? 'SIGNED_IN',
      affiliations: seen?.affiliations ?? 'SIGNED_IN',
      groups: seen?.groups ?? 'SIGNED_IN',
      languages: seen?.languages ?? 'SIGNED_IN',
      pronunciation: seen?.pronunciation ?? 'SIGNED_IN',
      phone: seen?.phone ?? 'NOBODY',
      email: seen?.email ?? 'NOBODY',
    },
  });
  const [update, waiting] = useAct(UpdateProfile);
  const [setThemes] = useAct(SetOwnThemes);
  const [offered, setOffered] = useState(() => person.offeredThemes.map(({ id }) => id));
  const [sought, setSought] = useState(() => person.soughtThemes.map(({ id }) => id));

  const submit = form.handleSubmit(async (values) => {
    const { problem } = await update({
      input: {
        ...values,
        version: person.version ?? 0,
        pronunciation: values.pronunciation || null,
        headline: values.headline || null,
        about: values.about || null,
        offers: values.offers || null,
        seeks: values.seeks || null,
        phone: values.phone || null,
      },
    });
    if (problem) {
      if (problem.code === 'CONFLICT') again();
      return form.refuse(problem);
    }
    const before = [person.offeredThemes, person.soughtThemes].map((themes) =>
      themes.map(({ id }) => id).join(),
    );
    if (before[0] !== offered.join() || before[1] !== sought.join()) {
      const { problem: refused } = await setThemes({ offers: offered, seeks: sought });
      if (refused) {
        again();
        return form.refuse(refused);
      }
    }
    void refreshSession();
    toast(t('people.saved'));
    onDone();
  });

  const fieldName: Record<(typeof hideable)[number], string> = {
    face: t('people.face'),
    headline: t('people.headline'),
    about: t('people.about'),
    offers: t('people.offers'),
    seeks: t('people.seeks'),
    affiliations: t('people.works'),
    groups: t('places.groups'),
    languages: t('people.languages'),
    pronunciation: t('people.pronunciation'),
    phone: t('people.phone'),
    email: t('entry.email'),
  };
  return (
    <div className="profile-edit">
      <PageTitle>{t('people.edit')}</PageTitle>
      <OwnWorks works={person.affiliations} again={again} />
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('form.save')}
        waiting={waiting}
        onCancel={onDone}
        tell={({ code }) => code === 'CONFLICT' && t('people.changed')}
      >
        <TextField label={t('people.name')} autoComplete="name" {...form.field('name')} />
        <TextField label={fieldName.headline} {...form.field('headline')} />
        <TextArea label={fieldName.about} rows={6} {...form.field('about')} />
        <TextArea
          label={fieldName.offers}
          hint={t('people.offers.hint')}
          rows={2}
          {...form.field('offers')}
        />
        <ThemePicker
          label={t('themes.offered')}
          hint={t('themes.sides')}
          chosen={offered}
          onChange={setOffered}
          most={8}
        />
        <TextArea label={fieldName.seeks} hint={t('people.seeks.hint')} rows={2} {...form.field('seeks')} />
        <ThemePicker
          label={t('themes.sought')}
          hint={t('themes.sides')}
          chosen={sought}
          onChange={setSought}
          most={8}
        />
        <fieldset className="field">
          <legend>{fieldName.languages}</legend>
          <span className="hint">{t('people.languages.hint')}</span>
          <div className="grid sm:grid-cols-2">
            {languages.map((one) => (
              <label key={one} className="check">
                <input type="checkbox" value={one} {...form.register('languages')} />
                <span lang={one}>{languageNames[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <TextField label={fieldName.pronunciation} {...form.field('pronunciation')} />
        <TextField label={fieldName.phone} type="tel" autoComplete="tel" {...form.field('phone')} />
        <SectionHead>{t('people.visibility')}</SectionHead>
        <Select
          label={t('people.contactBy')}
          options={contactAudiences.map((value) => ({
            value,
            text: value === 'NOBODY' ? t('people.contactBy.NOBODY') : t(`people.audience.${value}`),
          }))}
          {...form.register('contactBy')}
        />
        {hideable.map((field) => (
          <Select
            key={field}
            label={t('people.who', { field: fieldName[field] })}
            options={audiences.map((value) => ({ value, text: t(`people.audience.${value}`) }))}
            {...form.register(`visibility.${field}`)}
          />
        ))}
      </FilledForm>
    </div>
  );
}
