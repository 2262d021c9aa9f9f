import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { nameIn, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import { useViewer } from '../../session/session.js';
import { NameAuthor, ReleaseAuthor, type ShownPractice } from './documents.js';
import { PersonDialog } from './person-dialog.js';
import { refusalText } from './refusals.js';

/** Who writes the practice, for those who name others and let them go. */
export function AuthorDesk({ practice, again }: { practice: ShownPractice; again: () => void }): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const [name] = useAct(NameAuthor);
  const [release, releasing] = useAct(ReleaseAuthor);
  const { id: practiceId, authors, edition } = practice;
  const letGo = async (personId: string): Promise<void> => {
    const { problem } = await release({ practiceId, personId });
    if (problem) toast(refusalText(t, problem), 'wrong');
    // Of what was never published nobody knows who has no part in it.
    const gone = !problem && personId === viewer?.person.id && !edition;
    if (gone) void navigate({ to: '/practices' });
    else again();
  };
  return (
    <section>
      <SectionHead>{t('practices.writing')}</SectionHead>
      <ul className="rows">
        {authors.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
            <PersonName
              person={person}
              className="inline-flex min-h-[var(--target)] items-center font-semibold"
            />
            {authors.length > 1 && (
              <Button
                look="quiet"
                waiting={releasing}
                aria-label={t('practices.writing.release.of', { name: nameIn(t, person) })}
                onPress={() => void letGo(person.id)}
              >
                {t('practices.writing.release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button onPress={() => setNaming(true)}>{t('practices.writing.name')}</Button>
      </div>
      {naming && (
        <PersonDialog
          title={t('practices.writing.name')}
          hint={t('practices.writing.hint')}
          send={(personId) => name({ practiceId, personId })}
          onClose={(named) => {
            setNaming(false);
            if (named) again();
          }}
        />
      )}
    </section>
  );
}
