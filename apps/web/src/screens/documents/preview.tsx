import { useEffect, useState, type ReactNode } from 'react';
import Markdown from 'react-markdown';
import { useWords } from '../../language/words.js';
import { Loading } from '../../parts/states.js';
import { mostText, type PreviewKind } from './preview-kinds.js';

interface File {
  url: string;
  smallUrl: string;
  name: string;
  mediaType: string;
  width: number | null;
  height: number | null;
}

/**
 * A file shown beside the page. Its own address answers as a download in a sandbox, where no viewer may run: so its bytes are fetched, and a
 * PDF is given to the browser's viewer, which knows nothing of the page.
 */
export function Preview({
  file,
  kind,
  title,
  language,
}: {
  file: File;
  kind: PreviewKind;
  title: string;
  language: string;
}): ReactNode {
  if (kind === 'picture')
    return (
      <img
        className="document-preview"
        src={file.smallUrl}
        alt={title}
        lang={language}
        width={file.width ?? undefined}
        height={file.height ?? undefined}
      />
    );
  return kind === 'pdf' ? (
    <Pdf file={file} title={title} />
  ) : (
    <Text file={file} title={title} language={language} />
  );
}

function Pdf({ file: { url }, title }: { file: File; title: string }): ReactNode {
  const t = useWords();
  const bytes = useBytes(url, null);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!(bytes instanceof ArrayBuffer)) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (bytes === 'FAILED') return <p role="alert">{t('documents.preview.failed')}</p>;
  if (!address) return <Loading />;
  return (
    <iframe
      className="document-preview document-pdf"
      src={address}
      title={t('documents.preview.of', { title })}
    />
  );
}

function Text({ file, title, language }: { file: File; title: string; language: string }): ReactNode {
  const t = useWords();
  const bytes = useBytes(file.url, mostText);
  if (bytes === 'FAILED') return <p role="alert">{t('documents.preview.failed')}</p>;
  if (!bytes) return <Loading />;
  const text = textOf(bytes);
  const label = t('documents.preview.of', { title });
  if (file.mediaType === 'text/markdown' || file.name.endsWith('.md'))
    return (
      <div
        className="document-preview document-text"
        lang={language}
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        <Markdown
          skipHtml
          // A picture from anywhere would tell its server who reads, and a heading is none of this page.
          disallowedElements={['img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']}
          unwrapDisallowed
        >
          {text}
        </Markdown>
      </div>
    );
  return (
    <pre
      className="document-preview document-text"
      lang={language}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      {text}
    </pre>
  );
}

/** Text of our region is UTF-8, or else what Windows wrote before it. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

/** The bytes at an address, or so many of them; null while they come. */
function useBytes(url: string, most: number | null): ArrayBuffer | 'FAILED' | null {
  const [bytes, setBytes] = useState<ArrayBuffer | 'FAILED' | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const headers: Record<string, string> = most === null ? {} : { range: `bytes=0-${most - 1}` };
    fetch(url, { headers, signal: gone.signal })
      .then(async (response) => setBytes(response.ok ? await response.arrayBuffer() : 'FAILED'))
      .catch(() => {
        if (!gone.signal.aborted) setBytes('FAILED');
      });
    return () => gone.abort();
  }, [url, most]);
  return bytes;
}
