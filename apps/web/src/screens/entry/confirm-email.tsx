import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { FormProblem } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { EntryPage } from './entry-page.js';

const ConfirmEmail = graphql(`
  mutation ConfirmEmail($token: String!) {
    confirmEmail(token: $token)
  }
`);

/** Behind the link in the letter: one press says that the address is mine. */
export function ConfirmEmailScreen(): ReactNode {
  const t = useWords();
  const { token } = useParams({ strict: false }) as { token: string };
  const [confirm, waiting] = useAct(ConfirmEmail);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const press = async (): Promise<void> => {
    const result = await confirm({ token });
    setProblem(result.problem ?? null);
    setDone(!result.problem);
  };
  const dead = problem && ['NOT_FOUND', 'EXPIRED', 'BAD_INPUT'].includes(problem.code);
  return (
    <EntryPage>
      <PageTitle>{t('entry.confirm')}</PageTitle>
      {problem && (
        <FormProblem>
          <p>{dead ? t('entry.link.dead') : problemText(t, problem)}</p>
        </FormProblem>
      )}
      {done ? (
        <>
          <p role="status">{t('entry.confirm.done')}</p>
          <Go to="/" look="plain">
            {t('frame.notFound.back')}
          </Go>
        </>
      ) : (
        !dead && (
          <Button look="main" waiting={waiting} onPress={() => void press()}>
            {t('entry.confirm.press')}
          </Button>
        )
      )}
    </EntryPage>
  );
}
