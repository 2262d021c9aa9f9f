import { useNavigate } from '@tanstack/react-router';
import { MessageSquare } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Go } from '../../parts/go.js';
import { problemText } from '../../parts/states.js';
import { LanguageChoice } from '../threads/language-choice.js';
import { OpenConversation } from './documents.js';
import '../../look/language-choice.css';
import '../../look/posts.css';

/** On a profile: the way to the conversation that stands, or the first words of a new one. */
export function Contacting({
  person,
}: {
  person: { id: string; name: string; viewerMayContact: boolean; viewerConversation: number | null };
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(newId);
  const [text, setText] = useState('');
  const [written, setWritten] = useState('');
  const [missing, setMissing] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [begin, waiting] = useAct(OpenConversation);
  if (person.viewerConversation !== null)
    return (
      <Go to={`/conversations/${person.viewerConversation}`} look="main">
        <MessageSquare aria-hidden="true" />
        {t('conversations.toOurs')}
      </Go>
    );
  if (!person.viewerMayContact) return null;
  const send = async (): Promise<void> => {
    setMissing(!text.trim());
    if (!text.trim()) return;
    const { answer, problem } = await begin({
      input: { key, personId: person.id, text, language: written || null },
    });
    if (problem) {
      if (problem.code !== 'OFFLINE' && problem.code !== 'INTERNAL') setKey(newId());
      return setWrong(
        problem.code === 'FORBIDDEN' ? t('conversations.notContactable') : problemText(t, problem),
      );
    }
    await navigate({ to: `/conversations/${answer.openConversation.thread.number}` } as never);
  };
  return (
    <>
      <Button look="main" onPress={() => setOpen(true)}>
        <MessageSquare aria-hidden="true" />
        {t('conversations.write')}
      </Button>
      <Dialog
        title={t('conversations.writeTo', { name: person.name })}
        open={open}
        onClose={() => setOpen(false)}
      >
        <Form
          problem={wrong}
          forget={() => setWrong(null)}
          onSubmit={send}
          send={t('threads.send')}
          waiting={waiting}
          onCancel={() => setOpen(false)}
        >
          <p className="muted">{t('conversations.private')}</p>
          <TextArea
            label={t('conversations.firstWords')}
            wrong={missing && !text.trim() ? t('form.needed') : undefined}
            rows={5}
            maxLength={20_000}
            lang={written || undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <LanguageChoice language={written} onChoose={setWritten} />
        </Form>
      </Dialog>
    </>
  );
}
