import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../../../../language/words.js';
import '../../../../look/minutes-comments.css';
import { Button } from '../../../../parts/button.js';
import { PersonName } from '../../../../parts/person.js';
import { When } from '../../../../parts/when.js';
import type { ShownComment } from '../documents.js';
import { paragraphsOf } from './paragraphs.js';

const AnswerDialog = lazy(async () => ({ default: (await import('./answer-dialog.js')).AnswerDialog }));

/** What was said of a part or a paragraph, and what became of it. Nothing where nothing was said. */
export function Comments({
  comments,
  text,
  mayAnswer = false,
  again,
}: {
  comments: readonly ShownComment[];
  /** the part as it reads now; none where the paragraph stands right above */
  text?: string;
  mayAnswer?: boolean;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [answering, setAnswering] = useState<ShownComment | null>(null);
  if (comments.length === 0) return null;
  const now = text === undefined ? null : paragraphsOf(text);
  return (
    <>
      <ul className="minutes-comments" aria-label={t('minutes.comments', { count: comments.length })}>
        {comments.map((comment) => (
          <li key={comment.id} data-answer={comment.answer ?? 'OPEN'}>
            {now && comment.paragraph && (
              <>
                {!now.includes(comment.paragraph) && (
                  <p className="muted small">{t('minutes.comment.before')}</p>
                )}
                <blockquote>{comment.paragraph}</blockquote>
              </>
            )}
            <p className="minutes-comment-text">{comment.text}</p>
            <p className="minutes-standing small">
              {comment.author && <PersonName person={comment.author} />}
              <span className="muted">
                <When at={comment.at} />
              </span>
              <span
                className="mark"
                data-tone={comment.answer ? (comment.answer === 'ACCEPTED' ? 'green' : 'wash') : 'amber'}
              >
                {t(`minutes.answered.${comment.answer ?? 'OPEN'}`)}
              </span>
            </p>
            {comment.answeredText && <p className="minutes-answer">{comment.answeredText}</p>}
            {mayAnswer && !comment.answer && (
              <Button
                aria-label={t('minutes.answer.of', { text: comment.text })}
                onPress={() => setAnswering(comment)}
              >
                {t('minutes.answer.give')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answering && (
        <Suspense fallback={null}>
          <AnswerDialog comment={answering} again={again} onClose={() => setAnswering(null)} />
        </Suspense>
      )}
    </>
  );
}
