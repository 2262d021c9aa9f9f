import { ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { QuestionView } from '#kernel';
import { useLanguage, useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { nameIn, withTown } from '../../../parts/person.js';

/** A question: its words, who asks, how many want to hear the answer; and what one may do with it. */
export function QuestionRow({
  question,
  supported,
  onSupport,
  children,
}: {
  question: QuestionView;
  /** null: not to be supported by this reader, or not any more */
  supported: boolean | null;
  onSupport: () => void;
  /** what else can be done */
  children?: ReactNode;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const { text, asker, guest, anonymous, support, state, reason } = question;
  return (
    <li className="question-row" data-state={state}>
      {supported === null ? (
        <p className="question-count">
          <b className="figures">{support}</b>
          <span className="sr-only">{t('questions.support.count', { count: support })}</span>
        </p>
      ) : (
        <Button
          className="question-support"
          on={supported}
          aria-label={t('questions.support', { text, count: support })}
          onPress={onSupport}
        >
          <ThumbsUp aria-hidden="true" />
          <b className="figures">{support}</b>
        </Button>
      )}
      <div className="question-words">
        <p lang={question.language === language ? undefined : question.language}>{text}</p>
        <p className="muted small">
          {anonymous
            ? t('questions.noName')
            : asker
              ? withTown(nameIn(t, asker), asker.municipality?.name)
              : guest}
        </p>
        {reason && (
          <p className="small">
            {t('questions.aside')}: {reason}
          </p>
        )}
        {children && <div className="flex flex-wrap gap-2 empty:hidden">{children}</div>}
      </div>
    </li>
  );
}
