import { useState, type ReactNode } from 'react';
import type { PostView } from '#kernel';
import type { ConversationReportReason } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import { nameIn } from '../../parts/person.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { ReportConversation } from './documents.js';

const reasons = [
  'UNWANTED',
  'INSULT',
  'THREAT',
  'FRAUD',
  'OTHER',
] as const satisfies ConversationReportReason[];
const MOST = 50;

/** Asking the administrators for help: they read what is ticked here, and nothing else. */
export default function Reporting({
  conversationId,
  posts,
  open,
  onClose,
}: {
  conversationId: string;
  posts: readonly PostView[];
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [reason, setReason] = useState<ConversationReportReason>('UNWANTED');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const [report, waiting] = useAct(ReportConversation);
  const shown = posts.filter((post) => !post.withdrawnAt).slice(-MOST);
  const send = async (): Promise<void> => {
    const { problem } = await report({
      input: { conversationId, reason, words: text || null, postIds: chosen },
    });
    if (problem) return setWrong(problemText(t, problem));
    onClose();
    toast(t('conversations.reported'));
  };
  return (
    <Dialog title={t('conversations.report')} open={open} onClose={onClose}>
      <Form
        problem={wrong}
        forget={() => setWrong(null)}
        onSubmit={send}
        send={t('conversations.report.send')}
        waiting={waiting}
        onCancel={onClose}
      >
        <p>{t('conversations.report.why')}</p>
        <Select
          label={t('conversations.report.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value as ConversationReportReason)}
          options={reasons.map((value) => ({ value, text: t(`conversations.reason.${value}`) }))}
        />
        <TextArea
          label={t('conversations.report.words')}
          rows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <fieldset className="field report-posts">
          <legend>{t('conversations.report.posts')}</legend>
          {shown.map((post) => (
            <label key={post.id} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(post.id)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked ? [...chosen, post.id] : chosen.filter((id) => id !== post.id),
                  )
                }
              />
              <span>
                <b>{nameIn(t, post.author)}:</b>{' '}
                <span lang={post.language}>{(post.text ?? '').slice(0, 160)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </Form>
    </Dialog>
  );
}
