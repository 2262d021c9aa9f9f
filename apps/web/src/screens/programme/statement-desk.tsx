import { ArrowUp, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useLocale, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Select, TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import type { Problem } from '../../graphql/problem.js';
import { countryName, PayerLine } from './payer-line.js';

export const DraftWords = graphql(`
  fragment DraftWords on FundingStatement {
    id
    position
    language
    text
    disclaimer
  }
`);

const DraftStatement = graphql(`
  mutation DraftStatement($input: DraftStatementInput!) {
    draftStatement(input: $input) {
      id
    }
  }
`);

const PublishStatement = graphql(`
  mutation PublishStatement($id: ID!) {
    publishStatement(id: $id) {
      id
    }
  }
`);

const MoveStatement = graphql(`
  mutation MoveStatement($id: ID!, $position: Int!) {
    moveStatement(id: $id, position: $position) {
      id
      position
    }
  }
`);

const RemoveStatement = graphql(`
  mutation RemoveStatement($id: ID!) {
    removeStatement(id: $id)
  }
`);

/** Where the administrator writes the funders' words down, brings them into order and publishes them for good. */
export function StatementDesk({
  projectId,
  drafts,
  funders,
  again,
}: {
  projectId: string;
  drafts: readonly FragmentType<typeof DraftWords>[];
  funders: readonly FragmentType<typeof PayerLine>[];
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [writing, setWriting] = useState(false);
  const [publish, publishing] = useAct(PublishStatement);
  const [move, moving] = useAct(MoveStatement);
  const [remove, removing] = useAct(RemoveStatement);
  const waiting = publishing || moving || removing;
  const rows = drafts.map((masked) => unmask(DraftWords, masked));
  const first = rows[0]?.position;
  const done = ({ problem }: { problem?: Problem | undefined }): void => {
    if (problem) toast(problemText(t, problem));
    again();
  };
  return (
    <section>
      <SectionHead>{t('programme.drafts')}</SectionHead>
      <p className="muted small">{t('programme.drafts.why')}</p>
      <ol className="rows">
        {rows.map((draft) => (
          <li key={draft.id} className="grid gap-2 py-3">
            <p lang={draft.language} className="statement max-w-[68ch]">
              <b>{draft.text}</b>
              {draft.disclaimer && <> {draft.disclaimer}</>}
            </p>
            <div className="flex flex-wrap gap-2">
              {draft.position === first && (
                <Button waiting={waiting} onPress={() => void publish({ id: draft.id }).then(done)}>
                  {t('programme.publish')}
                </Button>
              )}
              {draft.position !== first && (
                <Button
                  waiting={waiting}
                  onPress={() => void move({ id: draft.id, position: draft.position - 1 }).then(done)}
                >
                  <ArrowUp aria-hidden="true" />
                  {t('programme.up')}
                </Button>
              )}
              <Button
                look="quiet"
                icon
                aria-label={t('programme.throwAway')}
                waiting={waiting}
                onPress={() => void remove({ id: draft.id }).then(done)}
              >
                <Trash2 aria-hidden="true" />
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {writing ? (
        <DraftForm
          projectId={projectId}
          funders={funders}
          onDone={() => {
            setWriting(false);
            again();
          }}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div className="mt-3">
          <Button onPress={() => setWriting(true)}>{t('programme.draft')}</Button>
        </div>
      )}
    </section>
  );
}

function DraftForm({
  projectId,
  funders,
  onDone,
  onCancel,
}: {
  projectId: string;
  funders: readonly FragmentType<typeof PayerLine>[];
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const payers = funders.map((masked) => unmask(PayerLine, masked));
  const [funderId, setFunderId] = useState(payers.length === 1 ? payers[0]!.id : '');
  const [language, setLanguage] = useState<string>(useLanguage());
  const [text, setText] = useState('');
  const [disclaimer, setDisclaimer] = useState('');
  const [key] = useState(newId);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [draft, waiting] = useAct(DraftStatement);
  const save = async (): Promise<void> => {
    setMissing(text === '');
    if (text === '') return;
    // Neither is trimmed: they are the funder's bytes.
    const { problem: wrong } = await draft({
      input: { key, projectId, funderId: funderId || null, language, text, disclaimer: disclaimer || null },
    });
    if (wrong) setProblem(wrong);
    else onDone();
  };
  return (
    <Form
      className="mt-4"
      problem={problem && problemText(t, problem)}
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
