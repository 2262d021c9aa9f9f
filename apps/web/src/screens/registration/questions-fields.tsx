import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Check, Select, TextArea, TextField } from '../../parts/field.js';
import { labelsOf, textsOf, type Texts } from '../../parts/place-form.js';
import type { Door } from './documents.js';
import '../../look/answers.css';

type Question = Door['questions'][number];
const kinds = ['TEXT', 'ONE', 'SEVERAL', 'YES_NO'] as const;
const most = 12;

/** A question as the form has it: of its choices each language is one text, a line for each. */
export interface Drafted {
  /** null for one that is new */
  id: string | null;
  key: number;
  kind: Question['kind'];
  texts: Texts;
  required: boolean;
  choices: Texts;
  choiceIds: readonly string[];
}

const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim());

export function draftedQuestions(questions: Door['questions']): Drafted[] {
  return questions.map(({ id, kind, texts, required, choices }, key) => {
    const spoken = [...new Set(choices.flatMap((choice) => choice.texts.map(({ language }) => language)))];
    const inLanguage = (language: string): string =>
      choices.map((choice) => choice.texts.find((one) => one.language === language)?.text ?? '').join('\n');
    return {
      id,
      key,
      kind,
      texts: textsOf(texts),
      required,
      choices: Object.fromEntries(spoken.map((language) => [language, inLanguage(language)])) as Texts,
      choiceIds: choices.map((choice) => choice.id),
    };
  });
}

const isChoice = (kind: Question['kind']): boolean => kind === 'ONE' || kind === 'SEVERAL';

/** The choices: the nth line of every language is one choice. Lines that are empty everywhere are none. */
function choicesOf({ choices, choiceIds }: Drafted) {
  const count = Math.max(0, ...Object.values(choices).map((text) => linesOf(text).length));
  return Array.from({ length: count }, (_, at) => ({
    id: choiceIds[at] ?? null,
    texts: labelsOf(
      Object.fromEntries(
        Object.entries(choices).map(([language, text]) => [language, linesOf(text)[at] ?? '']),
      ) as Texts,
    ),
  })).filter(({ texts }) => texts.length > 0);
}

export function isWhole(question: Drafted): boolean {
  return labelsOf(question.texts).length > 0 && (!isChoice(question.kind) || choicesOf(question).length > 1);
}

export function questionsSaid(questions: readonly Drafted[]) {
  return questions.map((question) => ({
    id: question.id,
    kind: question.kind,
    texts: labelsOf(question.texts),
    required: question.required,
    choices: isChoice(question.kind) ? choicesOf(question) : null,
  }));
}

/** The meeting's own questions: written, put in order, taken away. */
export function QuestionsFields({
  questions,
  attempted,
  change,
}: {
  questions: readonly Drafted[];
  /** after an attempt: what is missing says so */
  attempted: boolean;
  change: (questions: Drafted[]) => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const others = languages.filter((one) => one !== own);
  const put = (at: number, part: Partial<Drafted>): void =>
    change(questions.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const fieldsIn = (question: Drafted, at: number, language: Language, first: boolean): ReactNode => {
    const { texts, choices, kind } = question;
    const n = at + 1;
    const named = (label: string): string => (first ? label : `${label} (${languageNames[language]})`);
    const few = attempted && first && isChoice(kind) && choicesOf(question).length < 2;
    return (
      <div key={language} className="grid gap-4" lang={language}>
        <TextField
          label={named(t('registration.settings.question', { n }))}
          wrong={attempted && first && labelsOf(texts).length === 0 ? t('form.needed') : undefined}
          maxLength={200}
          value={texts[language] ?? ''}
          onChange={(event) => put(at, { texts: { ...texts, [language]: event.target.value } })}
        />
        {isChoice(kind) && (
          <TextArea
            label={named(t('registration.settings.choices', { n }))}
            wrong={few ? t('registration.settings.choices.few') : undefined}
            rows={4}
            value={choices[language] ?? ''}
            onChange={(event) => put(at, { choices: { ...choices, [language]: event.target.value } })}
          />
        )}
      </div>
    );
  };
  return (
    <fieldset className="grid gap-4">
      <legend className="label">{t('registration.settings.questions')}</legend>
      <ol className="question-list">
        {questions.map((question, at) => (
          <li key={question.key} className="grid gap-4">
            {fieldsIn(question, at, own, true)}
            <Select
              label={t('registration.settings.kind', { n: at + 1 })}
              value={question.kind}
              onChange={(event) => put(at, { kind: event.target.value as Question['kind'] })}
              options={kinds.map((kind) => ({ value: kind, text: t(`registration.kind.${kind}`) }))}
            />
            <details className="other-languages">
              <summary>{t('groups.create.otherLanguages')}</summary>
              <div className="grid gap-4 pb-2">
                {others.map((language) => fieldsIn(question, at, language, false))}
              </div>
            </details>
            <div className="question-acts">
              <Check
                label={t('place.questions.required')}
                checked={question.required}
                onChange={(event) => put(at, { required: event.target.checked })}
              />
              <Button
                look="quiet"
                icon
                isDisabled={at === 0}
                aria-label={t('place.questions.up', { n: at + 1 })}
                onPress={() => change(swapped(questions, at))}
              >
                <ArrowUp aria-hidden="true" />
              </Button>
              <Button
                look="quiet"
                icon
                aria-label={t('place.questions.remove', { n: at + 1 })}
                onPress={() => change(questions.filter((_, i) => i !== at))}
              >
                <Trash2 aria-hidden="true" />
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {questions.length < most && (
        <div>
          <Button
            onPress={() =>
              change([
                ...questions,
                {
                  id: null,
                  key: Date.now(),
                  kind: 'TEXT',
                  texts: {},
                  required: false,
                  choices: {},
                  choiceIds: [],
                },
              ])
            }
          >
            <Plus aria-hidden="true" />
            {t('place.questions.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function swapped(questions: readonly Drafted[], at: number): Drafted[] {
  const moved = [...questions];
  [moved[at - 1], moved[at]] = [moved[at]!, moved[at - 1]!];
  return moved;
}
