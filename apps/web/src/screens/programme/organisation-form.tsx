import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import type { OrganisationKind, Sector } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { Select, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { InEveryLanguage } from '../../parts/in-every-language.js';
import { PageTitle } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { kindChoices, kinds, sectorChoices, sectors } from './kinds-and-sectors.js';
import { BelongingFields, belongingIds, belongingRefusal, type Belonging } from './organisation-belonging.js';

const EditOrganisation = graphql(`
  mutation EditOrganisation($input: EditOrganisationInput!) {
    editOrganisation(input: $input) {
      id
      version
    }
  }
`);

const name = z.string().check(z.trim(), z.maxLength(200, 'form.tooLong'));
const rulesIn = (own: Language) =>
  z
    .object({
      pl: name,
      en: name,
      ro: name,
      uk: name,
      ru: name,
      kind: z.enum(kinds),
      sector: z.enum(sectors),
      acronym: z.string().check(z.trim(), z.maxLength(40, 'form.tooLong')),
      website: z.string().check(z.trim(), z.regex(/^(https?:\/\/\S{3,300})?$/, 'form.notRight')),
    })
    .check(
      z.refine((values) => languages.some((language) => values[language] !== ''), {
        path: [own],
        message: 'form.needed',
      }),
    );

/** What the form says of an organisation, in the server's words. */
export interface SaidOrganisation {
  names: { language: string; text: string }[];
  kind: OrganisationKind;
  sector: Sector;
  acronym: string | null;
  website: string | null;
  seatId: string | null;
  partOfId: string | null;
  municipalityId: string | null;
  behalfOfId: string | null;
}

interface Editable extends Belonging {
  id: string;
  version: number;
  kind: OrganisationKind;
  sector: Sector;
  acronym?: string | null;
  website?: string | null;
  names: readonly { language: string; text: string }[];
}

/** What an organisation is called and what it is, where it sits, of what it is a part and for whom it acts. */
export function OrganisationForm({
  organisation,
  again,
  onDone,
}: {
  organisation: Editable;
  again: () => void;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const [edit, waiting] = useAct(EditOrganisation);
  const save = async (said: SaidOrganisation): Promise<Problem | null> => {
    // Names in languages that the form does not show stay as they are.
    const others = organisation.names.filter(
      ({ language }) => !(languages as readonly string[]).includes(language),
    );
    const { problem } = await edit({
      input: {
        ...said,
        id: organisation.id,
        version: organisation.version,
        names: [...others.map(({ language, text }) => ({ language, text })), ...said.names],
      },
    });
    if (!problem) {
      toast(t('form.saved'));
      onDone();
      return null;
    }
    if (problem.code === 'CONFLICT') {
      toast(t('programme.changed'));
      again();
    }
    return problem;
  };
  return (
    <OrganisationFields
      title={t('programme.organisation.edit')}
      held={organisation}
      waiting={waiting}
      save={save}
      onCancel={onDone}
    />
  );
}

/** The fields of an organisation that stands, or of a new one. */
export function OrganisationFields({
  title,
  held,
  waiting,
  save,
  onCancel,
}: {
  title: string;
  held: Omit<Editable, 'id' | 'version'>;
  waiting: boolean;
  /** gives what was refused, or null */
  save: (said: SaidOrganisation) => Promise<Problem | null>;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const nameIn = (language: string): string =>
    held.names.find((one) => one.language === language)?.text ?? '';
  const form = useFields(rulesIn(own), {
    pl: nameIn('pl'),
    en: nameIn('en'),
    ro: nameIn('ro'),
    uk: nameIn('uk'),
    ru: nameIn('ru'),
    kind: held.kind,
    sector: held.sector,
    acronym: held.acronym ?? '',
    website: held.website ?? '',
  });
  const { seat, partOf, municipality, behalfOf } = held;
  const [belonging, setBelonging] = useState<Belonging>({ seat, partOf, municipality, behalfOf });
  const submit = form.handleSubmit(async (values) => {
    const problem = await save({
      names: languages.flatMap((language) =>
        values[language] ? [{ language, text: values[language] }] : [],
      ),
      kind: values.kind,
      sector: values.sector,
      acronym: values.acronym || null,
      website: values.website || null,
      ...belongingIds(belonging),
    });
    if (problem) form.refuse(problem);
  });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <FilledForm
        className="mt-6"
        form={form}
        onSubmit={submit}
        send={t('form.save')}
        waiting={waiting}
        onCancel={onCancel}
        tell={(problem) => refusalText(t, problem)}
      >
        <InEveryLanguage
          others={t('programme.nameInOthers')}
          open={nameIn(own) === '' && held.names.length > 0}
        >
          {(language) => (
            <TextField
              key={language}
              maxLength={200}
              lang={language}
              label={t('programme.nameIn', { language: languageNames[language] })}
              {...form.field(language)}
            />
          )}
        </InEveryLanguage>
        <TextField label={t('programme.acronym')} {...form.field('acronym')} />
        <Select label={t('programme.kind')} options={kindChoices(t)} {...form.register('kind')} />
        <Select label={t('programme.sector')} options={sectorChoices(t)} {...form.register('sector')} />
        <TextField
          label={t('programme.website')}
          type="url"
          inputMode="url"
          placeholder="https://"
          {...form.field('website')}
        />
        <BelongingFields said={belonging} change={setBelonging} problem={form.problem} />
      </FilledForm>
    </>
  );
}

/** What is refused, in words of this form where the rule is its own. */
function refusalText(t: ReturnType<typeof useWords>, problem: Problem): string | null {
  if (problem.code === 'CONFLICT') return t('programme.changed');
  if (problem.code === 'FORBIDDEN') return t('programme.notGivenAway');
  return belongingRefusal(t, problem);
}
