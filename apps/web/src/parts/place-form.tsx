import { useState, type ReactNode } from 'react';
import { languageNames, languages, useLanguage, useWords, type Language } from '../language/words.js';
import { Select, TextArea, TextField } from './field.js';
import { Form } from './form-frame.js';

export type Texts = Partial<Record<Language, string>>;
type Labels = readonly { language: string; text: string }[];

export const visibilities = ['PUBLIC', 'LISTED', 'SECRET'] as const;
export const admissions = ['OPEN', 'REQUEST', 'INVITATION'] as const;

/** What a community's or group's settings say, as the form has them. */
export interface PlaceTexts {
  names: Texts;
  /** only of a community */
  shortNames?: Texts;
  purposes: Texts;
  visibility: (typeof visibilities)[number];
  admission: (typeof admissions)[number];
}

/** Labels of the server by language; those in other languages than the interface's are kept beside the form. */
export function textsOf(labels: Labels): Texts {
  return Object.fromEntries(labels.map(({ language, text }) => [language, text])) as Texts;
}

/** The form's texts as the server takes them; a language that was emptied goes. */
export function labelsOf(texts: Texts): { language: string; text: string }[] {
  return Object.entries(texts)
    .map(([language, text]) => ({ language, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

/** Names, purpose and doors of a place that stands: the reader's language first, the others folded away. */
export function PlaceForm({
  initial,
  problem,
  forget,
  waiting,
  children,
  save,
}: {
  initial: PlaceTexts;
  problem: string | null;
  /** a new attempt begins */
  forget: () => void;
  waiting: boolean;
  /** further fields, kept by the caller */
  children?: ReactNode;
  save: (texts: PlaceTexts) => Promise<void>;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [texts, setTexts] = useState(initial);
  const [missing, setMissing] = useState(false);
  const ordered = [language, ...languages.filter((one) => one !== language)];
  const fieldsIn = (one: Language): ReactNode => (
    <>
      <TextField
        label={t('groups.create.name')}
        name={`name-${one}`}
        lang={one}
        wrong={missing && one === language ? t('form.needed') : undefined}
        maxLength={200}
        value={texts.names[one] ?? ''}
        onChange={(event) => setTexts({ ...texts, names: { ...texts.names, [one]: event.target.value } })}
      />
      {texts.shortNames && (
        <TextField
          label={t('place.shortName')}
          hint={one === language ? t('place.shortName.hint') : undefined}
          name={`short-name-${one}`}
          lang={one}
          maxLength={200}
          value={texts.shortNames[one] ?? ''}
          onChange={(event) =>
            setTexts({ ...texts, shortNames: { ...texts.shortNames, [one]: event.target.value } })
          }
        />
      )}
      <TextArea
        label={t('place.purpose')}
        name={`purpose-${one}`}
        lang={one}
        rows={4}
        maxLength={2000}
        value={texts.purposes[one] ?? ''}
        onChange={(event) =>
          setTexts({ ...texts, purposes: { ...texts.purposes, [one]: event.target.value } })
        }
      />
    </>
  );
  const submit = async (): Promise<void> => {
    const named = labelsOf(texts.names).length > 0;
    setMissing(!named);
    if (named) await save(texts);
  };
  return (
    <Form problem={problem} forget={forget} onSubmit={submit} send={t('place.save')} waiting={waiting}>
      {fieldsIn(language)}
      <details className="other-languages">
        <summary>{t('groups.create.otherLanguages')}</summary>
        {ordered.slice(1).map((one) => (
          <fieldset key={one} lang={one}>
            <legend className="font-bold">{languageNames[one]}</legend>
            {fieldsIn(one)}
          </fieldset>
        ))}
      </details>
      <Select
        label={t('groups.about.visibility')}
        hint={t(`groups.visibility.${texts.visibility}`)}
        value={texts.visibility}
        onChange={(event) =>
          setTexts({ ...texts, visibility: event.target.value as PlaceTexts['visibility'] })
        }
        options={visibilities.map((value) => ({ value, text: t(`groups.visibility.short.${value}`) }))}
      />
      <Select
        label={t('groups.about.admission')}
        hint={t(`groups.admission.${texts.admission}`)}
        value={texts.admission}
        onChange={(event) => setTexts({ ...texts, admission: event.target.value as PlaceTexts['admission'] })}
        options={admissions.map((value) => ({ value, text: t(`groups.admission.short.${value}`) }))}
      />
      {children}
    </Form>
  );
}
