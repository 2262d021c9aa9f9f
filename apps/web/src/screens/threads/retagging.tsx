import { useState, type ReactNode } from 'react';
import type { PostView } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { languages, useWords } from '../../language/words.js';
import { asPost } from '../../live/post-documents.js';
import { withAnswer } from '../../live/thread-window.js';
import { Dialog } from '../../parts/dialog.js';
import { Select } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { SetPostLanguage } from './documents.js';
import type { ThreadRoom } from './thread-room.js';

/** Puts right in which language a post is written; its words stay. */
export default function Retagging({
  post,
  room,
  onClose,
}: {
  post: PostView;
  room: ThreadRoom;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [language, setLanguage] = useState(post.language);
  const [wrong, setWrong] = useState<string | null>(null);
  const [say, waiting] = useAct(SetPostLanguage);
  const others = [post.language].filter((one) => !languages.includes(one as (typeof languages)[number]));
  const save = async (): Promise<void> => {
    const { answer, problem } = await say({ id: post.id, language });
    if (problem) return setWrong(problemText(t, problem));
    room.watched.store.change((window) => withAnswer(window, asPost(answer.setPostLanguage)));
    toast(t('speaking.language.done'));
    onClose();
  };
  return (
    <Dialog title={t('speaking.language')} open onClose={onClose}>
      <Form
        problem={wrong}
        forget={() => setWrong(null)}
        onSubmit={save}
        send={t('form.save')}
        waiting={waiting}
        onCancel={onClose}
      >
        <p className="muted">{t('speaking.language.why')}</p>
        <Select
          label={t('threads.writtenIn')}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
          options={[
            ...languages.map((one) => ({ value: one, text: t(`threads.written.${one}`) })),
            ...others.map((one) => ({ value: one, text: one.toUpperCase() })),
          ]}
        />
      </Form>
    </Dialog>
  );
}
