import type { ReactNode } from 'react';
import { useLanguage } from '../../language/words.js';
import '../../look/answers.css';

interface Given {
  text: string;
  question: readonly { language: string; text: string }[];
}

/** What was asked of somebody who wants to come in, as it was asked then, and what the person answered. */
export function Answers({ answers }: { answers: readonly Given[] }): ReactNode {
  const language = useLanguage();
  if (answers.length === 0) return null;
  return (
    <dl className="answers">
      {answers.map(({ question, text }, at) => {
        const shown = question.find((one) => one.language === language) ?? question[0];
        return (
          <div key={at}>
            <dt lang={shown?.language}>{shown?.text}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
