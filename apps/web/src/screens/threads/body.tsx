import { lazy, Suspense, type ReactNode } from 'react';
import '../../look/post-text.css';

const load = () => import('./post-text.js');
const PostText = lazy(load);

/** Fetches the Markdown reader while the thread itself is still on its way. */
export function preloadBody(): void {
  void load();
}

/** A post's text. Until the Markdown reader is there the plain text stands in its place, so that nothing jumps. */
export function Body({ text, lang }: { text: string; lang?: string | undefined }): ReactNode {
  return (
    <div className="post-text" lang={lang}>
      <Suspense fallback={<Plain text={text} />}>
        <PostText text={text} />
      </Suspense>
    </div>
  );
}

function Plain({ text }: { text: string }): ReactNode {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n{2,}/)
    .map((paragraph, at) => <p key={at}>{paragraph}</p>);
}
