import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useWords } from '../../language/words.js';
import type { MessageKey } from '../../language/messages/index.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { SetMeetingState, type ShownMeeting } from './documents.js';

type State = ShownMeeting['state'];

interface Step {
  to: State;
  text: MessageKey;
  /** what the words are for, where words are needed */
  words?: MessageKey;
  /** what is done next, as a rule */
  main?: true;
}

const postpone: Step = { to: 'POSTPONED', text: 'meetings.postpone', words: 'meetings.reason' };
const cancel: Step = { to: 'CANCELLED', text: 'meetings.cancel', words: 'meetings.reason' };
const held: Step = { to: 'HELD', text: 'meetings.held' };
const again: Step = { to: 'PLANNED', text: 'meetings.announceAgain', main: true };

const steps: Record<State, readonly Step[]> = {
  DRAFT: [{ to: 'PLANNED', text: 'meetings.announce', main: true }, held],
  PLANNED: [held, postpone, cancel],
  POSTPONED: [again, cancel],
  CANCELLED: [again],
  HELD: [{ to: 'ARCHIVED', text: 'meetings.archive', words: 'meetings.notice' }],
  ARCHIVED: [{ to: 'HELD', text: 'meetings.takeOut' }],
};

/** Where a meeting goes from here: at once, or with words that those who take part will read. */
export function StateActions({
  meeting,
  again: reload,
}: {
  meeting: ShownMeeting;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [asking, setAsking] = useState<Step | null>(null);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [move, moving] = useAct(SetMeetingState);

  const go = async (step: Step, text: string | null): Promise<void> => {
    const { answer, problem: refused } = await move({
      input: {
        id: meeting.id,
        version: meeting.version,
        state: step.to,
        ...(text ? { explanations: [{ language, text }] } : {}),
      },
    });
    if (answer) {
      setAsking(null);
      reload();
      return;
    }
    if (refused?.code === 'CONFLICT') reload();
    if (step.words) setProblem(refused ?? null);
    else if (refused) toast(said(refused), 'wrong');
  };
  const said = (refused: Problem): string =>
    refused.code === 'CONFLICT' ? t('meetings.changed') : problemText(t, refused);

  return (
    <>
      {steps[meeting.state].map((step) => (
        <Button
          key={step.to}
          look={step.main ? 'main' : 'plain'}
          waiting={moving && !asking}
          onPress={() => {
            setWords('');
            setMissing(false);
            setProblem(null);
            if (step.words) setAsking(step);
            else void go(step, null);
          }}
        >
          {t(step.text)}
        </Button>
      ))}
      {asking?.words && (
        <Dialog title={t(asking.text)} open onClose={() => setAsking(null)}>
          <Form
            problem={problem && said(problem)}
            forget={() => setProblem(null)}
            onSubmit={async () => {
              setMissing(!words.trim());
              if (words.trim()) await go(asking, words.trim());
            }}
            send={t(asking.text)}
            waiting={moving}
            onCancel={() => setAsking(null)}
          >
            <TextArea
              label={t(asking.words)}
              rows={4}
              maxLength={2000}
              wrong={missing ? t('form.needed') : undefined}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </Form>
        </Dialog>
      )}
    </>
  );
}
