import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { languageNames, languages, useLanguage, useLocale, useWords } from '../../language/words.js';
import { Select, TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { countryName, PayerLine } from './payer-line.js';

const DraftStatement = graphql(`
  mutation DraftStatement($input: DraftStatementInput!) {
    draftStatement(input: $input) {
      id
    }
  }
`);

const beginningOf = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

/** A funder's words are written down: new ones, or another language version of what stands already. */
export function DraftForm({
  projectId,
  funders,
  standing,
  onDone,
  onCancel,
}: {
  projectId: string;
  funders: readonly FragmentType<typeof PayerLine>[];
  /** what is written down so far, with its place */
  standing: readonly { position: number; text: string }[];
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const payers = funders.map((masked) => unmask(PayerLine, masked));
  const [funderId, setFunderId] = useState(payers.length === 1 ? payers[0]!.id : '');
  const [language, setLanguage] = useState<string>(useLanguage());
  const [position, setPosition] = useState('');
  const [text, setText] = useState('');
  const [disclaimer, setDisclaimer] = useState('');
  const [key] = useState(newId);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [draft, waiting] = useAct(DraftStatement);
  // One line a place, whatever the number of its language versions.
  const places = standing.filter(
    ({ position: own }, i) => standing.findIndex((one) => one.position === own) === i,
  );
  const save = async (): Promise<void> => {
    setMissing(text === '');
    if (text === '') return;
    // Neither is trimmed: they are the funder's bytes.
    const { problem: wrong } = await draft({
      input: {
        key,
        projectId,
        funderId: funderId || null,
        position: position === '' ? null : Number(position),
        language,
        text,
        disclaimer: disclaimer || null,
      },
    });
    if (wrong) setProblem(wrong);
    else onDone();
  };
  return (
    <Form
      className="mt-4"
      problem={problem && (problem.rule === 'TAKEN' ? t('programme.draft.taken') : problemText(t, problem))}
      forget={() => setProblem(null)}
      onSubmit={save}
      send={t('programme.draft.save')}
      waiting={waiting}
      onCancel={onCancel}
    >
      {payers.length > 0 && (
        <Select
          label={t('programme.draft.funder')}
          value={funderId}
          onChange={(event) => setFunderId(event.target.value)}
          options={[
            { value: '', text: t('programme.draft.funder.none') },
            ...payers.map(({ id, organisation, country }) => ({
              value: id,
              text: organisation?.name ?? countryName(country ?? '', locale),
            })),
          ]}
        />
      )}
      {places.length > 0 && (
        <Select
          label={t('programme.draft.versionOf')}
          value={position}
          onChange={(event) => setPosition(event.target.value)}
          options={[
            { value: '', text: t('programme.draft.versionOf.none') },
            ...places.map((place) => ({
              value: String(place.position),
              text: `${place.position}. ${beginningOf(place.text)}`,
            })),
          ]}
        />
      )}
      <Select
        label={t('programme.draft.language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
        options={languages.map((value) => ({ value, text: languageNames[value], lang: value }))}
      />
      <TextArea
        label={t('programme.draft.text')}
        hint={t('programme.draft.text.hint')}
        lang={language}
        rows={5}
        maxLength={4000}
        wrong={missing ? t('form.needed') : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextArea
        label={t('programme.draft.disclaimer')}
        lang={language}
        rows={3}
        maxLength={4000}
        value={disclaimer}
        onChange={(event) => setDisclaimer(event.target.value)}
      />
    </Form>
  );
}
