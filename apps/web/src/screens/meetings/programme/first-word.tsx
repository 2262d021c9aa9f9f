import type { ReactNode } from 'react';
import { graphql } from '../../../graphql/documents.js';
import { useAct } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { BeginTalk } from '../begin-talk.js';

const OpenSessionThread = graphql(`
  mutation OpenSessionThread($input: OpenSessionThreadInput!) {
    openSessionThread(input: $input) {
      id
      number
    }
  }
`);

/** The first word about a session, in a window over its programme. */
export function FirstWord({
  sessionId,
  title,
  address,
  onClose,
}: {
  sessionId: string;
  title: string;
  /** of the meeting */
  address: string;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [open, opening] = useAct(OpenSessionThread);
  return (
    <Dialog title={t('timetable.talk.about', { title })} open onClose={onClose}>
      <BeginTalk
        label={t('timetable.talk.text')}
        waiting={opening}
        open={async (text) => {
          const { answer, problem } = await open({ input: { sessionId, text } });
          return answer ? `${address}/threads/${answer.openSessionThread.number}` : problem;
        }}
        leave={onClose}
      />
    </Dialog>
  );
}
