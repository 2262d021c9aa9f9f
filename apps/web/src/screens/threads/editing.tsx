import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PostView } from '#kernel';
import { useWords } from '../../language/words.js';
import { useAct } from '../../graphql/hooks.js';
import { useDraft } from '../../live/hooks.js';
import { asPost } from '../../live/post-documents.js';
import { withAnswer } from '../../live/thread-window.js';
import { asInput } from '../../live/uploads.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { problemText } from '../../parts/states.js';
import { AttachButton } from './attach-button.js';
import { AttachPlace } from './attach-place.js';
import { Changed } from './changed.js';
import { EditPost } from './documents.js';
import { LanguageChoice } from './language-choice.js';
import { storedText, writtenText } from './mentions.js';
import type { ThreadRoom } from './thread-room.js';
import { useAttaching } from './use-attaching.js';
import { WritingField } from './writing-field.js';
import '../../look/posts.css';

interface Conflict {
  version: number;
  text: string;
}

/** Corrects a post of mine in its place. If it has changed since, what changed is shown before anything is overwritten. */
export function Editing({
  post,
  room,
  onClose,
}: {
  post: PostView & { text: string };
  room: ThreadRoom;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [begun] = useState({ version: post.version, ...writtenText(post.text) });
  const { draft, change, clear } = useDraft(`edit:${post.id}`, {
    text: begun.text,
    language: post.language,
    mentions: begun.mentions,
    attachments: post.attachments.map((one) => ({ ...one, broughtAt: null })),
  });
  const attaching = useAttaching(draft, change);
  const [edit, waiting] = useAct(EditPost);
  const [wrong, setWrong] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const save = async (version: number): Promise<void> => {
    const text = storedText(draft.text.trim(), draft.mentions ?? []);
    if (!text) return setWrong(t('threads.edit.empty'));
    if (!attaching.check()) return;
    const { answer, problem } = await edit({
      id: post.id,
      version,
      text,
      // As before, if nobody has said another: the server may then look at the new text itself.
      language: draft.language === post.language ? null : draft.language || null,
      attachments: asInput(attaching.attached),
    });
    if (answer) {
      room.watched.store.change((window) => withAnswer(window, asPost(answer.editPost)));
      clear();
      return onClose();
    }
    const { currentVersion, currentText } = problem.details;
    if (
      problem.code === 'CONFLICT' &&
      typeof currentVersion === 'number' &&
      typeof currentText === 'string'
    ) {
      setConflict({ version: currentVersion, text: writtenText(currentText).text });
    } else setWrong(problemText(t, problem));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(begun.version);
  };
  return (
    <form
      className="editing"
      {...attaching.catches}
      onSubmit={(event) => {
        event.preventDefault();
        void save(begun.version);
      }}
    >
      {wrong && (
        <p className="wrong-line" role="alert">
          {wrong}
        </p>
      )}
      <WritingField label={t('threads.edit.label')} draft={draft} change={change} onKeyDown={keys} first />
      <AttachPlace attaching={attaching} />
      <div className="editing-foot">
        <AttachButton attaching={attaching} />
        <LanguageChoice told language={draft.language} onChoose={(language) => change({ language })} />
        <Button
          look="quiet"
          onPress={() => {
            clear();
            onClose();
          }}
        >
          {t('frame.cancel')}
        </Button>
        <Button type="submit" look="main" waiting={waiting}>
          {t('form.save')}
        </Button>
      </div>
      <Dialog
        role="alertdialog"
        title={t('threads.conflict.title')}
        open={conflict !== null}
        onClose={() => setConflict(null)}
      >
        {conflict && (
          <>
            <p>{t('threads.conflict.why')}</p>
            <h3 className="dialog-h3">{t('threads.conflict.theirs')}</h3>
            <Changed before={begun.text} after={conflict.text} lang={post.language} />
            <h3 className="dialog-h3">{t('threads.conflict.mine')}</h3>
            <Changed before={conflict.text} after={draft.text} lang={draft.language} />
            <div className="act-row">
              <Button
                look="main"
                onPress={() => {
                  setConflict(null);
                  void save(conflict.version);
                }}
              >
                {t('threads.conflict.keepMine')}
              </Button>
              <Button
                onPress={() => {
                  clear();
                  onClose();
                }}
              >
                {t('threads.conflict.keepTheirs')}
              </Button>
              <Button look="quiet" onPress={() => setConflict(null)}>
                {t('threads.conflict.back')}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </form>
  );
}
