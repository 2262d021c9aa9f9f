import type { ReactNode } from 'react';
import type { SignUpPageQuery } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { Answers } from '../groups/answers.js';

export type Asked = SignUpPageQuery['signUp'];

/** What was said in the name of whoever holds the link: they see it before they stand for it. */
export function Said({
  asked,
  facts = [],
}: {
  asked: Asked;
  facts?: readonly (string | null | undefined)[];
}): ReactNode {
  const t = useWords();
  const said = facts.filter(Boolean);
  if (said.length === 0 && asked.answers.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="dialog-h3">
        {t('arrival.said')}
      </h2>
      {said.map((fact) => (
        <p key={fact} className="mt-3 whitespace-pre-line">
          {fact}
        </p>
      ))}
      <Answers answers={asked.answers} />
    </section>
  );
}
