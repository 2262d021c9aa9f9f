import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { threadAddress } from '../../parts/address.js';
import { BeginTalk } from './begin-talk.js';
import { OpenMeetingThread } from './documents.js';

/** The first words about a meeting. */
export function FirstWords({
  meetingId,
  again,
  leave,
}: {
  meetingId: string;
  again: () => void;
  leave: () => void;
}): ReactNode {
  const t = useWords();
  const [key] = useState(newId);
  const [open, opening] = useAct(OpenMeetingThread);
  return (
    <BeginTalk
      label={t('meetingTalk.text')}
      hint={t('meetingTalk.text.hint')}
      waiting={opening}
      open={async (text) => {
        const { answer, problem } = await open({ input: { key, meetingId, text } });
        if (answer) return threadAddress(answer.openMeetingThread)!;
        if (problem.code === 'CONFLICT') again();
        return problem;
      }}
      leave={leave}
    />
  );
}
