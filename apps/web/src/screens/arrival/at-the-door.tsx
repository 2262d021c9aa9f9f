import { Check, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { initialsOf } from '#kernel';
import type { CommunityPeopleQuery } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, useWords, type Language } from '../../language/words.js';
import { pageOf, useBehalfName, useForBody } from '../../parts/behalf.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Go } from '../../parts/go.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';
import { Answers } from '../groups/answers.js';
import { AnswerRequest } from '../groups/documents.js';
import { BodySign } from './bodies-come.js';
import { AnswerSignUp } from './documents.js';
import '../../look/groups.css';

type Community = CommunityPeopleQuery['community'];
type SignUp = Community['signUps'][number];

/** Who asks to come in, with an account or without, and the two answers. */
export function AtTheDoor({
  signUps,
  requests,
  onAnswered,
}: {
  signUps: readonly SignUp[];
  requests: Community['requests'];
  onAnswered: () => void;
}): ReactNode {
  const t = useWords();
  const [answering, setAnswering] = useState<{ signUp: SignUp; accept: boolean } | null>(null);
  const whoseName = useForBody();
  const nameOf = useBehalfName();
  const [answer, waiting] = useAct(AnswerRequest);
  const decide = async (id: string, name: string, accept: boolean): Promise<void> => {
    const { problem } = await answer({ id, accept });
    if (problem?.rule === 'NOT_ON_BEHALF') return toast(t('bodies.left', { name }), 'wrong');
    if (problem?.code === 'CONFLICT') toast(t('arrival.answered'));
    else if (problem) return toast(problemText(t, problem), 'wrong');
    else toast(accept ? t('arrival.letIn', { name }) : t('groups.requests.refused', { name }));
    onAnswered();
  };
  return (
    <section>
      <SectionHead>{t('arrival.asking')}</SectionHead>
      {signUps.length + requests.length === 0 && <p className="muted py-3">{t('arrival.asking.none')}</p>}
      <ul className="rows member-rows">
        {requests.map(({ id, person, forBody, onBehalfOf, message, answers, createdAt }) => {
          const body = forBody ? asBehalf(onBehalfOf) : null;
          const name = body ? nameOf(body) : person.name;
          return (
            <li key={id}>
              {body ? <BodySign behalf={body} /> : <Avatar person={person} town />}
              <div className="member-text">
                <b>{body ? <Go to={pageOf(body)}>{name}</Go> : <PersonName person={person} />}</b>
                {body && (
                  <p className="muted small">
                    {t('bodies.askedBy')} <PersonName person={person} />
                  </p>
                )}
                {!body && onBehalfOf && <p className="muted small">{whoseName(onBehalfOf)}</p>}
                {message && <p className="whitespace-pre-line">{message}</p>}
                <Answers answers={answers} />
                <p className="muted small">
                  <When at={createdAt} />
                </p>
              </div>
              <Choice name={name} waiting={waiting} choose={(yes) => void decide(id, name, yes)} />
            </li>
          );
        })}
        {signUps.map((signUp) => (
          <li key={signUp.id}>
            {signUp.municipality ? (
              <TownTile tile={signUp.municipality} size={40} />
            ) : (
              <Avatar person={{ initials: initialsOf(signUp.name) }} />
            )}
            <div className="member-text">
              <b>{signUp.name}</b>
              <p className="muted small break-all">
                {[signUp.jobTitle, signUp.municipality?.name, signUp.email, t('arrival.asking.noAccount')]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {signUp.message && <p className="whitespace-pre-line">{signUp.message}</p>}
              <Answers answers={signUp.answers} />
              <p className="muted small">
                <When at={signUp.createdAt} />
              </p>
            </div>
            <Choice
              name={signUp.name}
              waiting={false}
              choose={(accept) => setAnswering({ signUp, accept })}
            />
          </li>
        ))}
      </ul>
      {answering && (
        <Answering
          {...answering}
          onClose={() => setAnswering(null)}
          onAnswered={() => {
            setAnswering(null);
            onAnswered();
          }}
        />
      )}
    </section>
  );
}

function Choice({
  name,
  waiting,
  choose,
}: {
  name: string;
  waiting: boolean;
  choose: (accept: boolean) => void;
}): ReactNode {
  const t = useWords();
  return (
    <div className="act-row">
      <Button
        look="agree"
        isDisabled={waiting}
        aria-label={t('groups.requests.acceptPerson', { name })}
        onPress={() => choose(true)}
      >
        <Check aria-hidden="true" />
        {t('groups.requests.accept')}
      </Button>
      <Button
        isDisabled={waiting}
        aria-label={t('groups.requests.refusePerson', { name })}
        onPress={() => choose(false)}
      >
        <X aria-hidden="true" />
        {t('groups.requests.refuse')}
      </Button>
    </div>
  );
}

/** The answer goes by letter, with words if there are any. */
function Answering({
  signUp: { id, name, language },
  accept,
  onClose,
  onAnswered,
}: {
  signUp: SignUp;
  accept: boolean;
  onClose: () => void;
  onAnswered: () => void;
}): ReactNode {
  const t = useWords();
  const [words, setWords] = useState('');
  const [answer, waiting] = useAct(AnswerSignUp);
  const send = async (): Promise<void> => {
    const { problem } = await answer({ id, accept, words: words.trim() || null });
    if (problem?.code === 'CONFLICT') toast(t('arrival.answered'));
    else if (problem) return toast(problemText(t, problem), 'wrong');
    else toast(t(accept ? 'arrival.accepted' : 'arrival.refused', { name }));
    onAnswered();
  };
  const title = t(accept ? 'arrival.answer.accept' : 'arrival.answer.refuse', { name });
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        onSubmit={send}
        send={t(accept ? 'groups.requests.accept' : 'groups.requests.refuse')}
        waiting={waiting}
        look={accept ? 'main' : 'danger'}
        onCancel={onClose}
      >
        <TextArea
          label={t('arrival.answer.words')}
          hint={t('arrival.answer.words.hint', { language: languageNames[language as Language] })}
          lang={language}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
