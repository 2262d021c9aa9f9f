import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { useAct } from '../../graphql/hooks.js';
import { noteMembership } from '../../live/live.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { refreshSession, useViewer } from '../../session/session.js';
import { useBehalfName } from '../../parts/behalf.js';
import { Item, Menu } from '../../parts/menu.js';
import { BehalfAtTheDoor, useBodies } from '../arrival/behalf-select.js';
import { useAnswers } from '../arrival/questions.js';
import { addressOf } from '../../parts/address.js';
import { JoinGroup } from './documents.js';
import { SignInFirst } from './sign-in-first.js';

/** What joining needs to know of a group. */
export interface Joinable {
  id: string;
  number: number;
  slug: string;
  name: string;
  admission: 'OPEN' | 'REQUEST' | 'INVITATION';
  archived: boolean;
  questionnaire: { questions: readonly { id: string; text: string; required: boolean }[] };
  viewerMembership?: { id: string } | null;
  viewerRequest?: { id: string } | null;
}

/** The way into a group: join, ask to be let in, or the word that the answer is still awaited. */
export function Joining({
  group,
  onJoined,
  choice = false,
}: {
  group: Joinable;
  onJoined?: () => void;
  /** whether it is offered to come in for a municipality or organisation where nothing else is asked; not in a list */
  choice?: boolean;
}): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const [message, setMessage] = useState('');
  const answers = useAnswers(group.questionnaire.questions);
  const [bodyId, setBodyId] = useState<string | null>(null);
  const [join, waiting] = useAct(JoinGroup);
  if (group.viewerMembership || group.archived) return null;
  if (group.viewerRequest)
    return (
      <span className="mark" data-tone="amber">
        {t('groups.requested')}
      </span>
    );
  if (group.admission === 'INVITATION') return null;
  if (!viewer) {
    return <SignInFirst next={addressOf('groups', group)}>{t('groups.signInToJoin')}</SignInFirst>;
  }
  const send = async (onBehalfOf: string | null = bodyId): Promise<void> => {
    if (asking && !answers.check()) return;
    const { answer, problem } = await join({
      scopeId: group.id,
      message: message.trim() || null,
      answers: answers.given,
      onBehalfOf,
    });
    if (problem) {
      // The questions have changed meanwhile: the new ones are fetched, what was typed stays.
      if (problem.rule === 'QUESTIONS_CHANGED') onJoined?.();
      return toast(problemText(t, problem), 'wrong');
    }
    setAsking(false);
    toast(answer.joinGroup.membership ? t('groups.joined', { name: group.name }) : t('groups.requestSent'));
    if (answer.joinGroup.membership) noteMembership();
    await refreshSession();
    onJoined?.();
  };
  if (group.admission === 'OPEN') {
    return (
      <span className="inline-flex gap-1">
        <Button look="main" waiting={waiting} onPress={() => void send(null)}>
          {t('groups.join')}
        </Button>
        {choice && <JoinForBodies scopeId={group.id} waiting={waiting} join={(body) => void send(body)} />}
      </span>
    );
  }
  return (
    <>
      <Button look="main" onPress={() => setAsking(true)}>
        {t('groups.request')}
      </Button>
      <Dialog
        title={t('groups.request.title', { name: group.name })}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <Form
          onSubmit={() => send()}
          send={t('groups.request.send')}
          waiting={waiting}
          onCancel={() => setAsking(false)}
        >
          <BehalfAtTheDoor scopeId={group.id} chosen={bodyId} onChoose={setBodyId} />
          {answers.fields}
          <TextArea
            label={t('groups.request.message')}
            hint={t('groups.request.hint')}
            maxLength={1000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        </Form>
      </Dialog>
    </>
  );
}

/** Beside the button that joins for oneself, for who may speak for a municipality or an organisation; nothing for most people. */
function JoinForBodies({
  scopeId,
  waiting,
  join,
}: {
  scopeId: string;
  waiting: boolean;
  join: (bodyId: string) => void;
}): ReactNode {
  const t = useWords();
  const nameOf = useBehalfName();
  const bodies = useBodies(scopeId);
  if (bodies.length === 0) return null;
  return (
    <Menu
      label={t('speaking.behalf')}
      trigger={
        <Button icon waiting={waiting} aria-label={`${t('groups.join')}: ${t('speaking.behalf')}`}>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {bodies.map((body) => (
        <Item
          key={body.id}
          onAction={() => join(body.id)}
          textValue={t('groups.onBehalfOf', { name: nameOf(body) })}
        >
          {t('groups.onBehalfOf', { name: nameOf(body) })}
        </Item>
      ))}
    </Menu>
  );
}
