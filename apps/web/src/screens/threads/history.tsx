import { useId, type ReactNode } from 'react';
import type { PostView } from '#kernel';
import { nameIn } from '../../parts/person.js';
import { useWords } from '../../language/words.js';
import { useAsk } from '../../graphql/hooks.js';
import { Dialog } from '../../parts/dialog.js';
import { Loading, problemText } from '../../parts/states.js';
import { useMoment } from '../../parts/when.js';
import { Changed } from './changed.js';
import { PostHistory } from './documents.js';
import { writtenText } from './mentions.js';
import '../../look/revisions.css';

/** What a post said before, and what each edit changed. */
export function History({
  post,
  open,
  onClose,
}: {
  post: PostView;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  return (
    <Dialog title={t('threads.history')} open={open} onClose={onClose}>
      {open && <Revisions post={post} />}
    </Dialog>
  );
}

function Revisions({ post }: { post: PostView }): ReactNode {
  const t = useWords();
  const moment = useMoment();
  const id = useId();
  const { answer, problem } = useAsk(PostHistory, { postId: post.id });
  if (!answer) return problem ? <p role="alert">{problemText(t, problem)}</p> : <Loading />;
  const past = answer.postHistory.map(({ version, text, editedAt, editor }) => ({
    version,
    text,
    at: editedAt,
    by: nameIn(t, editor),
  }));
  const versions = [...past].sort((a, b) => a.version - b.version);
  // The history may hold the text as it now is, or only what it was: the newest is shown once either way.
  const last = versions.at(-1);
  if (post.text !== null && last && last.version < post.version) {
    versions.push({
      version: post.version,
      text: post.text,
      at: post.editedAt ?? post.createdAt,
      by: nameIn(t, post.author),
    });
  }
  return (
    <ol className="revisions">
      {versions.reverse().map(({ version, text, at, by }, index) => {
        const before = versions[index + 1];
        return (
          <li key={version} aria-labelledby={`${id}-${version}`}>
            <p className="muted small" id={`${id}-${version}`}>
              {t(before ? 'threads.history.edited' : 'threads.history.first', { name: by, when: moment(at) })}
            </p>
            {before ? (
              <Changed
                before={writtenText(before.text).text}
                after={writtenText(text).text}
                lang={post.language}
              />
            ) : (
              <p className="changed" lang={post.language}>
                {writtenText(text).text}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
