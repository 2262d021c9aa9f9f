import { Building2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { BehalfView } from '#kernel';
import type { MyBodiesQuery } from '../../generated/graphql/graphql.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { useOwnNews } from '../../live/own-news.js';
import { pageOf, useBehalfName } from '../../parts/behalf.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { TownTile } from '../../parts/weave.js';
import { JoinForBody, MyBodies } from './body-documents.js';
import { OwnRequest } from './own-request.js';
import { useAnswers } from './questions.js';
import '../../look/groups.css';

type Community = MyBodiesQuery['community'];

/**
 * For who may speak for a municipality or an organisation: how it stands to the community, and the way to ask on its behalf.
 * Nothing to see for all others, and where all of them are in.
 */
export function BodiesCome({ number, onJoined }: { number: number; onJoined?: () => void }): ReactNode {
  const t = useWords();
  const nameOf = useBehalfName();
  const { answer, again } = useAsk(MyBodies, { number });
  const [asking, setAsking] = useState<BehalfView | null>(null);
  useOwnNews(again);
  // The button that was pressed goes with the answer: whoever works by keyboard must not begin again at the top of the page.
  const section = useRef<HTMLElement>(null);
  const sent = useRef(false);
  useEffect(() => {
    if (!sent.current || document.activeElement !== document.body) return;
    sent.current = false;
    (section.current ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  }, [answer]);
  if (!answer) return null;
  const { community } = answer;
  const open = community.admission === 'OPEN';
  const shut = community.archived || community.admission === 'INVITATION';
  const rows = community.viewerBodies.flatMap(({ state, body, request }) => {
    const behalf = asBehalf(body);
    return behalf && state !== 'MEMBER' && !(shut && state === 'OUTSIDE') ? [{ state, behalf, request }] : [];
  });
  // Who is asking is told how it ended, also when nothing is left to ask for.
  if (rows.length === 0 && !asking) return null;
  return (
    <section ref={section} tabIndex={-1}>
      <SectionHead>{t('bodies.yours')}</SectionHead>
      <ul className="rows member-rows">
        {rows.map(({ state, behalf, request }) => {
          const name = nameOf(behalf);
          return (
            <li key={behalf.id}>
              <BodySign behalf={behalf} />
              <div className="member-text">
                <b>
                  <Go to={pageOf(behalf)}>{name}</Go>
                </b>
                {state === 'INVITED' && <p className="muted small">{t('bodies.waiting')}</p>}
                {state === 'ASKED' && (
                  <p className="small">
                    <span className="mark" data-tone="amber">
                      {t('arrival.waiting')}
                    </span>
                  </p>
                )}
                {request && <OwnRequest request={request} place={community} again={again} />}
              </div>
              {state === 'OUTSIDE' && (
                <Button
                  aria-label={`${name} – ${t(open ? 'arrival.join' : 'groups.request')}`}
                  onPress={() => setAsking(behalf)}
                >
                  {t(open ? 'arrival.join' : 'groups.request')}
                </Button>
              )}
              {state === 'INVITED' && (
                <Go to={pageOf(behalf)} look="plain" aria-label={`${t('bodies.yours.answer')}: ${name}`}>
                  {t('bodies.yours.answer')}
                </Go>
              )}
            </li>
          );
        })}
      </ul>
      {asking && (
        <Asking
          community={community}
          body={asking}
          again={again}
          onClose={() => setAsking(null)}
          onDone={() => {
            sent.current = true;
            setAsking(null);
            again();
            onJoined?.();
          }}
        />
      )}
    </section>
  );
}

/** The tile of a municipality, or the sign of an organisation. */
export function BodySign({ behalf: { municipality } }: { behalf: BehalfView }): ReactNode {
  return municipality ? (
    <TownTile tile={municipality} size={40} />
  ) : (
    <span className="body-sign">
      <Building2 size={24} aria-hidden="true" />
    </span>
  );
}

function Asking({
  community,
  body,
  again,
  onClose,
  onDone,
}: {
  community: Community;
  body: BehalfView;
  again: () => void;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const t = useWords();
  const name = useBehalfName()(body);
  const answers = useAnswers(community.questionnaire.questions);
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [join, waiting] = useAct(JoinForBody);
  const open = community.admission === 'OPEN';
  const send = async (): Promise<void> => {
    if (!open && !answers.check()) return;
    const { answer, problem: refused } = await join({
      communityId: community.id,
      bodyId: body.id,
      message: message.trim() || null,
      answers: open ? [] : answers.given,
    });
    if (refused) {
      again();
      return setProblem(refused);
    }
    toast(t(answer.joinForBody.membership ? 'arrival.letIn' : 'arrival.waiting', { name }));
    onDone();
  };
  const refusal = (refused: Problem): string => {
    if (refused.rule === 'ALREADY_MEMBER') return t('bodies.already');
    return refused.rule === 'ALREADY_INVITED' ? t('bodies.waiting') : problemText(t, refused);
  };
  return (
    <Dialog title={`${name} – ${t(open ? 'arrival.join' : 'groups.request')}`} open onClose={onClose}>
      <Form
        problem={problem && refusal(problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t(open ? 'arrival.join' : 'arrival.send')}
        waiting={waiting}
        onCancel={onClose}
      >
        <p className="muted small">{open ? t('bodies.yours.open', { name }) : t('arrival.waiting.why')}</p>
        {!open && answers.fields}
        {!open && (
          <TextArea
            label={t('bodies.yours.message')}
            hint={t('form.optional')}
            maxLength={1000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        )}
      </Form>
    </Dialog>
  );
}
