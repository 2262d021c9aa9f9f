import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import '../look/papers.css';
import { useLanguage, useWords } from '../language/words.js';

/** Where the papers of a meeting are fetched. */
export const downloadsOf = ({ number }: { number: number }): string => `/downloads/meetings/${number}`;

/** The ways to a paper, one for each kind of file, in the language that is read. */
export function PaperLinks({
  meeting,
  paper,
  title,
  kinds = ['pdf', 'docx'],
}: {
  meeting: { number: number };
  /** as the address has it */
  paper: string;
  title: string;
  kinds?: readonly ('pdf' | 'docx')[];
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  return (
    <p className="paper-links">
      <span>
        <Download aria-hidden="true" />
        {title}
      </span>
      {kinds.map((kind) => (
        <a
          key={kind}
          className="button"
          href={`${downloadsOf(meeting)}/${paper}.${kind}?lang=${language}`}
          aria-label={`${kind.toUpperCase()}, ${t('papers.of', { title })}`}
          download
        >
          {kind.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
