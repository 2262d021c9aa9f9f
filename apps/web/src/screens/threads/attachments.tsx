import { Download, FileText } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { AttachmentView, PostView } from '#kernel';
import { askWith } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { asPost } from '../../live/post-documents.js';
import { withAnswer } from '../../live/thread-window.js';
import { isPicture } from '../../live/uploads.js';
import { Dialog } from '../../parts/dialog.js';
import { fileText } from '../../parts/files.js';
import '../../look/attach.css';
import { PostById } from './documents.js';
import type { ThreadRoom } from './thread-room.js';

const tallest = 320;

/** The pictures and files of a post. Pictures have their place before they come, so that nothing jumps. */
export function Attachments({
  attachments,
  lang,
}: {
  attachments: readonly AttachmentView[];
  lang?: string | undefined;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [open, setOpen] = useState<AttachmentView | null>(null);
  const pictures = attachments.filter(isPicture);
  const files = attachments.filter((one) => !isPicture(one));
  return (
    <>
      {pictures.length > 0 && (
        <ul className="pictures" aria-label={t('attach.pictures')}>
          {pictures.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="picture"
                style={placeOf(one)}
                onClick={() => setOpen(one)}
                aria-label={t('attach.open', { alt: one.alt ?? one.name })}
              >
                <img src={one.smallUrl} alt={one.alt ?? ''} lang={lang} loading="lazy" decoding="async" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul className="files" aria-label={t('attach.files')}>
          {files.map((one) => (
            <li key={one.id}>
              <a className="file" href={one.url} download={one.name}>
                <FileText aria-hidden="true" />
                <span className="file-name">{one.name}</span>
                <span className="small muted">{fileText(one, locale)}</span>
                <Download aria-hidden="true" className="file-get" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <Dialog title={t('attach.picture')} open={open !== null} onClose={() => setOpen(null)}>
        {open && (
          <figure className="picture-whole">
            <img
              src={open.url}
              alt={open.alt ?? ''}
              width={open.width ?? undefined}
              height={open.height ?? undefined}
            />
            <figcaption lang={lang}>
              {open.alt}
              <a href={open.url} download={open.name} className="small">
                {t('attach.save', { file: fileText(open, locale) })}
              </a>
            </figcaption>
          </figure>
        )}
      </Dialog>
    </>
  );
}

/** The attachments of a post in a thread. Their addresses end after an hour or two: then the post is asked for anew. */
export function PostAttachments({
  post,
  room,
  lang,
}: {
  post: PostView;
  room: ThreadRoom;
  lang?: string | undefined;
}): ReactNode {
  const client = useClient();
  const until = post.attachments[0]?.urlUntil;
  useEffect(() => {
    if (!until) return;
    // Not all posts of a page in the same second.
    const early = 60_000 + Math.random() * 60_000;
    const timer = setTimeout(
      () => {
        void askWith(client, PostById, { id: post.id }).then(({ answer }) => {
          if (answer) room.watched.store.change((window) => withAnswer(window, asPost(answer.post)));
        });
      },
      Math.max(5_000, Date.parse(until) - Date.now() - early),
    );
    return () => clearTimeout(timer);
  }, [client, post.id, room, until]);
  return post.attachments.length > 0 ? <Attachments attachments={post.attachments} lang={lang} /> : null;
}

/** As large as it is, but never taller than a third of a screen. */
function placeOf({ width, height }: AttachmentView): { width: number; aspectRatio: string } {
  const [w, h] = [width ?? 1, height ?? 1];
  return { width: Math.round(Math.min(w, (Math.min(h, tallest) / h) * w)), aspectRatio: `${w} / ${h}` };
}
