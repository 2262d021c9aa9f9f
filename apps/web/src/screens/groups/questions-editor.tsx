import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { GroupSettingsQuery } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Check, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { labelsOf, textsOf, type Texts } from '../../parts/place-form.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { SetQuestions } from './settings-documents.js';
import '../../look/answers.css';

const most = 5;

interface Drafted {
  /** null for one that is new */
  id: string | null;
  key: number;
  texts: Texts;
  required: boolean;
}

/** The questions to those who ask to come in: written, put in order, taken away; saved together. */
export function QuestionsEditor({
  scopeId,
  questionnaire,
  changed,
}: {
  scopeId: string;
  questionnaire: GroupSettingsQuery['group']['questionnaire'];
  changed: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [questions, setQuestions] = useState<Drafted[]>(() =>
    questionnaire.questions.map(({ id, texts, required }, key) => ({
      id,
      key,
      texts: textsOf(texts),
      required,
    })),
  );
  const [missing, setMissing] = useState(false);
  const [set, waiting] = useAct(SetQuestions);
  const ordered = [own, ...languages.filter((one) => one !== own)];
  const change = (at: number, part: Partial<Drafted>): void =>
    setQuestions(questions.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const save = async (): Promise<void> => {
    const empty = questions.some(({ texts }) => labelsOf(texts).length === 0);
    setMissing(empty);
    if (empty) return;
    const { problem } = await set({
      input: {
        scopeId,
        version: questionnaire.version,
        questions: questions.map(({ id, texts, required }) => ({ id, texts: labelsOf(texts), required })),
      },
    });
    if (problem) {
      toast(problem.code === 'CONFLICT' ? t('place.changed') : problemText(t, problem), 'wrong');
      if (problem.code === 'CONFLICT') changed();
      return;
    }
    toast(t('place.saved'));
    changed();
  };
  return (
    <section>
      <SectionHead>{t('place.questions')}</SectionHead>
      <p className="measure">{t('place.questions.why')}</p>
      <Form onSubmit={save} send={t('place.questions.save')} waiting={waiting} look="plain">
        <ol className="question-list">
          {questions.map(({ key, texts, required }, at) => (
            <li key={key}>
              <TextField
                label={t('place.questions.nth', { n: at + 1 })}
                wrong={missing && labelsOf(texts).length === 0 ? t('form.needed') : undefined}
                lang={own}
                maxLength={200}
                value={texts[own] ?? ''}
                onChange={(event) => change(at, { texts: { ...texts, [own]: event.target.value } })}
              />
              <details className="other-languages">
                <summary>{t('groups.create.otherLanguages')}</summary>
                <fieldset>
                  <legend className="sr-only">{t('place.questions.nth', { n: at + 1 })}</legend>
                  {ordered.slice(1).map((one) => (
                    <TextField
                      key={one}
                      label={languageNames[one]}
                      lang={one}
                      maxLength={200}
                      value={texts[one] ?? ''}
                      onChange={(event) => change(at, { texts: { ...texts, [one]: event.target.value } })}
                    />
                  ))}
                </fieldset>
              </details>
              <div className="question-acts">
                <Check
                  label={t('place.questions.required')}
                  checked={required}
                  onChange={(event) => change(at, { required: event.target.checked })}
                />
                <Button
                  look="quiet"
                  icon
                  isDisabled={at === 0}
                  aria-label={t('place.questions.up', { n: at + 1 })}
                  onPress={() => setQuestions(swapped(questions, at))}
                >
                  <ArrowUp aria-hidden="true" />
                </Button>
                <Button
                  look="quiet"
                  icon
                  aria-label={t('place.questions.remove', { n: at + 1 })}
                  onPress={() => setQuestions(questions.filter((_, i) => i !== at))}
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
                setQuestions([...questions, { id: null, key: Date.now(), texts: {}, required: false }])
              }
            >
              <Plus aria-hidden="true" />
              {t('place.questions.add')}
            </Button>
          </div>
        )}
      </Form>
    </section>
  );
}

function swapped(questions: readonly Drafted[], at: number): Drafted[] {
  const moved = [...questions];
  [moved[at - 1], moved[at]] = [moved[at]!, moved[at - 1]!];
  return moved;
}
