import { ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form-frame.js';
import { StatementWords } from '../../parts/funding.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import type { Problem } from '../../graphql/problem.js';
import { DraftForm } from './draft-form.js';
import type { PayerLine } from './payer-line.js';

export const DraftWords = graphql(`
  fragment DraftWords on FundingStatement {
    id
    position
    language
    text
    disclaimer
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
  published,
  drafts,
  funders,
  again,
}: {
  projectId: string;
  published: readonly (FragmentType<typeof StatementWords> & { position: number })[];
  drafts: readonly FragmentType<typeof DraftWords>[];
  funders: readonly FragmentType<typeof PayerLine>[];
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [writing, setWriting] = useState(false);
  const [asking, setAsking] = useState<string | null>(null);
  const [publish, publishing] = useAct(PublishStatement);
  const [move, moving] = useAct(MoveStatement);
  const [remove, removing] = useAct(RemoveStatement);
  const waiting = publishing || moving || removing;
  const rows = drafts.map((masked) => unmask(DraftWords, masked));
  const first = rows[0]?.position;
  const asked = rows.find(({ id }) => id === asking);
  const standing = [
    ...published.map(({ position, ...masked }) => ({
      position,
      text: unmask(StatementWords, masked as (typeof published)[number]).text,
    })),
    ...rows,
  ];
  const section = useRef<HTMLElement>(null);
  const answered = useRef(false);
  // With the draft goes the button from which the question was asked: the focus stays at the drafts.
  useEffect(() => {
    if (asking !== null || !answered.current) return;
    answered.current = false;
    section.current?.focus();
  }, [asking]);
  const done = ({ problem }: { problem?: Problem | undefined }): void => {
    if (problem) toast(problemText(t, problem));
    again();
  };
  return (
    <section ref={section} tabIndex={-1} className="outline-none">
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
                <Button waiting={waiting} onPress={() => setAsking(draft.id)}>
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
          standing={standing}
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
      {asked && (
        <Dialog role="alertdialog" title={t('programme.publish.title')} open onClose={() => setAsking(null)}>
          <Form
            onSubmit={() =>
              publish({ id: asked.id })
                .then(done)
                .finally(() => {
                  answered.current = true;
                  setAsking(null);
                })
            }
            send={t('programme.publish')}
            waiting={publishing}
            onCancel={() => setAsking(null)}
          >
            <p lang={asked.language} className="statement">
              <b>{asked.text}</b>
              {asked.disclaimer && <> {asked.disclaimer}</>}
            </p>
            <p>{t('programme.publish.why')}</p>
          </Form>
        </Dialog>
      )}
    </section>
  );
}
