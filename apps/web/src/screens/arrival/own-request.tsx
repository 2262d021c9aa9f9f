import { useState, type ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { OwnRequestLineFragment } from '../../generated/graphql/graphql.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { useForBody } from '../../parts/behalf.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { When } from '../../parts/when.js';
import { refreshSession } from '../../session/session.js';
import { Answers } from '../groups/answers.js';
import { BehalfAtTheDoor } from './behalf-select.js';
import { ChangeOrWithdraw } from './change-or-withdraw.js';
import { useAnswers } from './questions.js';

export const OwnRequestLine = graphql(`
  fragment OwnRequestLine on MembershipRequest {
    id
    createdAt
    message
    forBody
    onBehalfOf {
      ...InTheName
    }
    answers {
      questionId
      text
      question {
        language
        text
      }
    }
  }
`);

const ChangeRequest = graphql(`
  mutation ChangeRequest($id: ID!, $message: String, $answers: [AnswerInput!], $onBehalfOf: ID) {
    changeRequest(id: $id, message: $message, answers: $answers, onBehalfOf: $onBehalfOf) {
      id
    }
  }
`);

const WithdrawRequest = graphql(`
  mutation WithdrawRequest($id: ID!) {
    withdrawRequest(id: $id)
  }
`);

/** What one has asked with, as long as it waits: to be read, said anew, or taken back. */
export function OwnRequest({
  request,
  place,
  again,
}: {
  request: FragmentType<typeof OwnRequestLine>;
  place: {
    id: string;
    name: string;
    questionnaire: { questions: readonly { id: string; text: string; required: boolean }[] };
  };
  again: () => void;
}): ReactNode {
  const t = useWords();
  const whoseName = useForBody();
  const said = unmask(OwnRequestLine, request);
  const [withdraw, withdrawing] = useAct(WithdrawRequest);
  const done = async (close: () => void, problem: Problem | undefined, text: string): Promise<void> => {
    close();
    if (problem?.rule === 'ANSWERED') toast(t('arrival.answered'));
    else toast(problem ? problemText(t, problem) : text, problem ? 'wrong' : 'done');
    await refreshSession();
    again();
  };
  const { id, createdAt, message, answers, forBody, onBehalfOf } = said;
  return (
    <div className="own-request">
      <p className="muted small">
        <When at={createdAt} />
        {!forBody && onBehalfOf && ` · ${whoseName(onBehalfOf)}`}
      </p>
      {message && <p className="measure whitespace-pre-line">{message}</p>}
      <Answers answers={answers} />
      <ChangeOrWithdraw
        place={place.name}
        changing={(close) => (
          <Changing
            said={said}
            place={place}
            onClose={close}
            onDone={(problem) => void done(close, problem, t('place.saved'))}
            again={again}
          />
        )}
        onWithdraw={async (close) => {
          const { problem } = await withdraw({ id });
          await done(close, problem, t('bodies.request.withdrawn'));
        }}
        withdrawing={withdrawing}
      />
    </div>
  );
}

function Changing({
  said,
  place,
  onClose,
  onDone,
  again,
}: {
  said: OwnRequestLineFragment;
  place: Parameters<typeof OwnRequest>[0]['place'];
  onClose: () => void;
  onDone: (problem?: Problem) => void;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const answers = useAnswers(place.questionnaire.questions, said.answers);
  const [message, setMessage] = useState(said.message ?? '');
  const [bodyId, setBodyId] = useState(said.onBehalfOf?.id ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [change, waiting] = useAct(ChangeRequest);
  const send = async (): Promise<void> => {
    if (!answers.check()) return;
    const { problem: refused } = await change({
      id: said.id,
      message: message.trim() || null,
      answers: answers.given,
      onBehalfOf: said.forBody ? null : bodyId,
    });
    if (!refused || refused.rule === 'ANSWERED') return onDone(refused);
    // The questions have changed meanwhile: the new ones are fetched, what was typed stays.
    if (refused.rule === 'QUESTIONS_CHANGED') again();
    setProblem(refused);
  };
  return (
    <Dialog title={`${t('bodies.request.change')}: ${place.name}`} open onClose={onClose}>
      <Form
        problem={problem && problemText(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('form.save')}
        waiting={waiting}
        onCancel={onClose}
      >
        {!said.forBody && <BehalfAtTheDoor scopeId={place.id} chosen={bodyId} onChoose={setBodyId} />}
        {answers.fields}
        <TextArea
          label={t('groups.request.message')}
          hint={t('form.optional')}
          maxLength={1000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
