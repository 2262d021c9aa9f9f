import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { EntryPage } from '../entry/entry-page.js';
import { ChangeOrWithdraw } from './change-or-withdraw.js';
import { ChangeSignUp, WithdrawSignUp } from './documents.js';
import { useAnswers } from './questions.js';
import { Said, type Asked } from './said.js';

/** Who has asked without an account and waits: what they said, to be said anew or taken back. */
export function WaitingSignUp({
  token,
  asked,
  home,
  again,
}: {
  token: string;
  asked: Asked;
  home: string;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [gone, setGone] = useState(false);
  const [withdraw, withdrawing] = useAct(WithdrawSignUp);
  const takeBack = async (close: () => void): Promise<void> => {
    const { problem } = await withdraw({ token });
    close();
    if (!problem) return setGone(true);
    toast(problemText(t, problem), 'wrong');
    again();
  };
  const way = (
    <Go to={home} look="plain">
      {asked.community}
    </Go>
  );
  if (gone)
    return (
      <EntryPage>
        <PageTitle key="gone">{t('bodies.request.withdrawn')}</PageTitle>
        {way}
      </EntryPage>
    );
  return (
    <EntryPage>
      <PageTitle key="waiting">{t('arrival.waiting')}</PageTitle>
      <p role="status">{t('arrival.waiting.why')}</p>
      <Said asked={asked} facts={[asked.name, asked.municipality?.name, asked.jobTitle, asked.message]} />
      <ChangeOrWithdraw
        place={asked.community}
        changing={(close) => <Changing token={token} asked={asked} again={again} onClose={close} />}
        onWithdraw={takeBack}
        withdrawing={withdrawing}
      />
      {way}
    </EntryPage>
  );
}

function Changing({
  token,
  asked,
  again,
  onClose,
}: {
  token: string;
  asked: Asked;
  again: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [name, setName] = useState(asked.name);
  const [jobTitle, setJobTitle] = useState(asked.jobTitle ?? '');
  const [message, setMessage] = useState(asked.message ?? '');
  const [nameless, setNameless] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const answers = useAnswers(asked.questions, asked.answers);
  const [change, waiting] = useAct(ChangeSignUp);
  const send = async (): Promise<void> => {
    setNameless(!name.trim());
    if (!answers.check() || !name.trim()) return;
    const { problem: refused } = await change({
      input: {
        token,
        name: name.trim(),
        jobTitle: jobTitle.trim() || null,
        message: message.trim() || null,
        answers: answers.given,
      },
    });
    // Answered meanwhile, or other questions are asked by now: the page says what is left to do.
    if (refused) again();
    if (refused && refused.code !== 'NOT_FOUND') return setProblem(refused);
    if (!refused) {
      toast(t('place.saved'));
      again();
    }
    onClose();
  };
  return (
    <Dialog title={`${t('bodies.request.change')}: ${asked.community}`} open onClose={onClose}>
      <Form
        problem={problem && problemText(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('form.save')}
        waiting={waiting}
        onCancel={onClose}
      >
        <TextField
          label={t('arrival.name')}
          autoComplete="name"
          aria-required
          maxLength={120}
          wrong={nameless ? t('form.needed') : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t('arrival.job')}
          hint={t('form.optional')}
          autoComplete="organization-title"
          maxLength={200}
          value={jobTitle}
          onChange={(event) => setJobTitle(event.target.value)}
        />
        {answers.fields}
        <TextArea
          label={t('arrival.message')}
          hint={t('form.optional')}
          maxLength={1000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
