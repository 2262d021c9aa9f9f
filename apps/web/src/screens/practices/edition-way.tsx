import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import type { Problem } from '../../graphql/problem.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Go } from '../../parts/go.js';
import { PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { When } from '../../parts/when.js';
import { BeginEdition, MoveEdition, type ShownEdition, type ShownPractice } from './documents.js';
import { missingText, refusalText } from './refusals.js';
import { StateMark } from './state-mark.js';

/** How an edition came where it is, and where the viewer may move it: the server says both. */
export function EditionWay({
  practice,
  edition,
  again,
}: {
  practice: ShownPractice;
  edition: ShownEdition;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const missing = missingText(t, edition.missing);
  return (
    <section>
      <SectionHead>{t('practices.way')}</SectionHead>
      <ol className="rows">
        {edition.moves.map(({ id, to, reason, language, at, person }) => (
          <li key={id} className="py-3">
            <StateMark state={to} />
            <p className="muted small">
              <When at={at} />
              {person && (
                <>
                  {' · '}
                  <PersonName person={person} />
                </>
              )}
            </p>
            {reason && (
              <p lang={language ?? undefined} className="mt-1 whitespace-pre-line">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
      {missing && <p className="py-3">{missing}</p>}
      <Moves practice={practice} edition={edition} again={again} />
    </section>
  );
}

type Choice = ShownEdition['viewerMoves'][number];

function Moves({
  practice,
  edition,
  again,
}: {
  practice: ShownPractice;
  edition: ShownEdition;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [asking, setAsking] = useState<Choice | null>(null);
  const [move, moving] = useAct(MoveEdition);
  const go = async ({ to }: Choice, reason: string | null, language: string): Promise<Problem | null> => {
    const { problem } = await move({
      input: {
        editionId: edition.id,
        version: practice.version,
        to,
        ...(reason ? { reason, language } : {}),
      },
    });
    if (!problem) {
      setAsking(null);
      toast(t('practices.moved'));
    }
    if (!problem || problem.code === 'CONFLICT') again();
    return problem ?? null;
  };
  const said = (problem: Problem): string => refusalText(t, problem);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {practice.viewerMayWrite && (edition.state === 'DRAFT' || edition.state === 'CHANGES_REQUESTED') && (
        <Go to={`${addressOf('practices', practice)}/edit`} look="main">
          {t('practiceForm.write')}
        </Go>
      )}
      {edition.viewerMoves.map((choice) => (
        <Button
          key={choice.to}
          waiting={moving && !asking}
          onPress={() => {
            if (choice.reasonNeeded) return setAsking(choice);
            void go(choice, null, '').then((problem) => problem && toast(said(problem), 'wrong'));
          }}
        >
          {t(`practices.move.${choice.to as 'DRAFT'}`)}
        </Button>
      ))}
      {practice.viewerMayWrite && practice.edition && !practice.working && (
        <NextEdition practice={practice} again={again} />
      )}
      {asking && (
        <Reason choice={asking} waiting={moving} go={go} said={said} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

/** Asks why, where others will read it. */
function Reason({
  choice,
  waiting,
  go,
  said,
  onClose,
}: {
  choice: Choice;
  waiting: boolean;
  go: (choice: Choice, reason: string, language: string) => Promise<Problem | null>;
  said: (problem: Problem) => string;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const title = t(`practices.move.${choice.to as 'DRAFT'}`);
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        problem={problem && said(problem)}
        forget={() => setProblem(null)}
        onSubmit={async () => {
          setMissing(!words.trim());
          if (words.trim()) setProblem(await go(choice, words.trim(), language));
        }}
        send={title}
        waiting={waiting}
        onCancel={onClose}
      >
        <TextArea
          label={t('practices.reason')}
          hint={t('practices.reason.hint')}
          rows={4}
          maxLength={4000}
          wrong={missing ? t('form.needed') : undefined}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}

/** What stands is never changed: a copy of it is. */
function NextEdition({ practice: { id }, again }: { practice: ShownPractice; again: () => void }): ReactNode {
  const t = useWords();
  const [begin, beginning] = useAct(BeginEdition);
  return (
    <Button
      waiting={beginning}
      onPress={() => {
        void begin({ id }).then(({ problem }) => {
          if (problem) toast(refusalText(t, problem), 'wrong');
          again();
        });
      }}
    >
      {t('practices.begin')}
    </Button>
  );
}
