import { useEffect, useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { FormProblem, TextArea, TextField, WrongFields } from '../../parts/field.js';
import { problemText, useFields } from '../../parts/form.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { fieldText } from './changes-words.js';
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
  const [changed, setChanged] = useState<string[] | null>(null);

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
    setChanged(null);
    if (problem?.code === 'CONFLICT') {
      setChanged((problem.details.changed as string[] | undefined) ?? []);
      return again();
    }
    if (problem) return form.refuse(problem);
    toast(t('places.edit.saved'));
    onDone();
  });

  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <WrongFields fields={form.wrongFields} />
      {changed && (
        <FormProblem key={`changed ${form.formState.submitCount}`}>
          <p>
            {changed.length > 0
              ? t('places.edit.changedFields', {
                  fields: changed.map((one) => fieldText(one, t)).join(', '),
                })
              : t('places.edit.changed')}
          </p>
        </FormProblem>
      )}
      {form.problem && (
        <FormProblem key={form.formState.submitCount}>
          <p>
            {form.problem.rule === 'LOCAL_NAME_NEEDED'
              ? t('places.edit.localName', { name: town.tile.name })
              : problemText(t, form.problem)}
          </p>
        </FormProblem>
      )}
      <SectionHead>{t('places.edit.names')}</SectionHead>
      <div className="grid gap-5 sm:grid-cols-2">
        {languages.map((language) => (
          <TextField
            key={language}
            label={languageNames[language]}
            lang={language}
            wrong={form.wrong(`names.${language}`)}
            {...form.register(`names.${language}`)}
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
            wrong={form.wrong(`abouts.${language}`)}
            {...form.register(`abouts.${language}`)}
          />
        </details>
      ))}
      <div className="actions">
        <Button type="submit" look="main" waiting={waiting}>
          {t('places.edit.save')}
        </Button>
        <Button onPress={onDone}>{t('frame.cancel')}</Button>
      </div>
    </form>
  );
}
