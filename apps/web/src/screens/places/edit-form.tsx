import { useEffect, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { fieldText } from '../../parts/revision-words.js';
import type { EditedTown } from './edit-municipality.js';

const EditMunicipality = graphql(`
  mutation EditMunicipality($input: EditMunicipalityInput!) {
    editMunicipality(input: $input) {
      id
      version
    }
  }
`);

const text = (length: number) => z.string().check(z.trim(), z.maxLength(length, 'form.tooLong'));
const byLanguage = (length: number) =>
  z.object({ pl: text(length), en: text(length), ro: text(length), uk: text(length), ru: text(length) });
const rules = z.object({
  names: byLanguage(200),
  spellings: text(3000),
  population: z.string().check(z.trim(), z.regex(/^[0-9  ]{0,12}$/, 'places.edit.number')),
  populationYear: z.string().check(z.trim(), z.regex(/^((19|20)\d{2})?$/, 'places.edit.year')),
  languages: z.array(z.string()),
  abouts: byLanguage(2000),
});

type Labels = readonly { language: string; text: string }[];

function inOurs(labels: Labels): Record<Language, string> {
  const of = (language: Language): string => labels.find((one) => one.language === language)?.text ?? '';
  return { pl: of('pl'), en: of('en'), ro: of('ro'), uk: of('uk'), ru: of('ru') };
}

/** What stands in a language that the form does not show stays as it is. */
function withOthers(shown: Record<Language, string>, all: Labels): { language: string; text: string }[] {
  const others = all.filter(({ language }) => !languages.includes(language as Language));
  const ours = languages.map((language) => ({ language: language as string, text: shown[language].trim() }));
  return [
    ...others.map(({ language, text }) => ({ language, text })),
    ...ours.filter((one) => one.text !== ''),
  ];
}

const valuesOf = (town: EditedTown) => ({
  names: inOurs(town.names),
  spellings: town.spellings.join('\n'),
  population: town.population === null ? '' : String(town.population),
  populationYear: town.populationYear === null ? '' : String(town.populationYear),
  languages: [...town.languages],
  abouts: inOurs(town.abouts),
});

/** The page's own fields. What others saved meanwhile is said, taken over, and one's own unsaved words stay. */
export function EditForm({
  town,
  again,
  onDone,
}: {
  town: EditedTown;
  again: () => void;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const form = useFields(rules, valuesOf(town));
  const [edit, waiting] = useAct(EditMunicipality);

  useEffect(() => {
    form.reset(valuesOf(town), { keepDirtyValues: true });
    // Not at the form's changes: it is another object at every render.
  }, [town.version]);

  const submit = form.handleSubmit(async (values) => {
    const number = values.population.replace(/\D/g, '');
    const { problem } = await edit({
      input: {
        id: town.id,
        version: town.version,
        names: withOthers(values.names, town.names),
        spellings: values.spellings
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
        population: number === '' ? null : Number(number),
        populationYear: values.populationYear === '' ? null : Number(values.populationYear),
        languages: values.languages,
        abouts: withOthers(values.abouts, town.abouts),
      },
    });
    if (problem) {
      form.refuse(problem);
      return problem.code === 'CONFLICT' ? again() : undefined;
    }
    toast(t('places.edit.saved'));
    onDone();
  });

  const told = ({ code, rule, details }: Problem): string | null => {
    if (rule === 'LOCAL_NAME_NEEDED') return t('places.edit.localName', { name: town.tile.name });
    if (code !== 'CONFLICT') return null;
    const changed = (details.changed as string[] | undefined) ?? [];
    if (changed.length === 0) return t('places.edit.changed');
    return t('places.edit.changedFields', { fields: changed.map((one) => fieldText(one, t)).join(', ') });
  };
  return (
    <FilledForm
      form={form}
      onSubmit={submit}
      send={t('form.save')}
      waiting={waiting}
      onCancel={onDone}
      tell={told}
    >
      <SectionHead>{t('places.edit.names')}</SectionHead>
      <div className="grid gap-5 sm:grid-cols-2">
        {languages.map((language) => (
          <TextField
            key={language}
            label={languageNames[language]}
            lang={language}
            {...form.field(`names.${language}`)}
          />
        ))}
      </div>
      <TextArea
        label={t('places.edit.spellings')}
        hint={t('places.edit.spellings.hint')}
        rows={3}
        {...form.field('spellings')}
      />
      <SectionHead>{t('places.facts')}</SectionHead>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t('places.population')}
          hint={t('places.edit.unknown')}
          inputMode="numeric"
          {...form.field('population')}
        />
        <TextField
          label={t('places.edit.populationYear')}
          hint={t('places.edit.unknown')}
          inputMode="numeric"
          {...form.field('populationYear')}
        />
      </div>
      <fieldset className="field">
        <legend>{t('places.languages')}</legend>
        <div className="grid sm:grid-cols-2">
          {languages.map((one) => (
            <label key={one} className="check">
              <input type="checkbox" value={one} {...form.register('languages')} />
              <span lang={one}>{languageNames[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SectionHead>{t('places.edit.about')}</SectionHead>
      {languages.map((language) => (
        <details key={language} open={language === own || form.getValues(`abouts.${language}`) !== ''}>
          <summary className="summary-line" lang={language}>
            {languageNames[language]}
          </summary>
          <TextArea
            label={t('places.edit.aboutIn', { language: languageNames[language] })}
            lang={language}
            rows={4}
            {...form.field(`abouts.${language}`)}
          />
        </details>
      ))}
    </FilledForm>
  );
}
