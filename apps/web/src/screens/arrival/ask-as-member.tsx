import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../../graphql/problem.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { noteMembership } from '../../live/live.js';
import { addressOf } from '../../parts/address.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { refreshSession } from '../../session/session.js';
import { EntryPage } from '../entry/entry-page.js';
import { JoinGroup } from '../groups/documents.js';
import { BehalfAtTheDoor } from './behalf-select.js';
import { BodiesCome } from './bodies-come.js';
import type { Door } from './join-community.js';
import { useAnswers } from './questions.js';

/** Joins with the account that one has, or leaves a request with the answers to what the community asks. */
export function AskAsMember({ community, again }: { community: Door; again: () => void }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const answers = useAnswers(community.questionnaire.questions);
  const [message, setMessage] = useState('');
  const [bodyId, setBodyId] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [join, waiting] = useAct(JoinGroup);
  const open = community.admission === 'OPEN';
  const home = addressOf('communities', community);

  const send = async (): Promise<void> => {
    if (!open && !answers.check()) return;
    const { answer, problem: refused } = await join({
      scopeId: community.id,
      message: message.trim() || null,
      answers: open ? [] : answers.given,
      onBehalfOf: bodyId,
    });
    setProblem(refused ?? null);
    if (refused) return again();
    if (answer.joinGroup.membership) {
      noteMembership();
      toast(t('arrival.joined', { name: community.name }));
    }
    await refreshSession();
    if (answer.joinGroup.membership) await navigate({ to: home as never });
    else again();
  };
  return (
    <EntryPage>
      <PageTitle>{t('arrival.title', { name: community.name })}</PageTitle>
      <Form
        problem={problem && problemText(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={open ? t('arrival.join') : t('arrival.send')}
        waiting={waiting}
        also={
          <Go to={home} look="plain">
            {t('frame.cancel')}
          </Go>
        }
      >
        <BehalfAtTheDoor scopeId={community.id} chosen={bodyId} onChoose={setBodyId} />
        {!open && answers.fields}
        {!open && (
          <TextArea
            label={t('arrival.message')}
            hint={t('arrival.message.hint')}
            maxLength={1000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        )}
      </Form>
      <BodiesCome number={community.number} />
    </EntryPage>
  );
}
