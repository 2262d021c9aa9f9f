import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { unmask } from '../../../graphql/documents.js';
import { useAsk } from '../../../graphql/hooks.js';
import { usePracticeNews } from '../../../live/practice-news.js';
import { addressOf, numberOf } from '../../../parts/address.js';
import { Failed, Loading, NotFound } from '../../../parts/states.js';
import { EditedEdition, PracticeToEdit } from './documents.js';
import { EditionForm } from './edition-form.js';

/** The form of the edition in work, for its authors while nobody is asked to judge it. */
export function EditPracticeScreen(): ReactNode {
  const { practice: segment } = useParams({ strict: false }) as { practice: string };
  const number = numberOf(segment);
  const navigate = useNavigate();
  const { answer, problem, again } = useAsk(
    PracticeToEdit,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const practice = answer?.practice;
  // What another author keeps meanwhile comes into all fields that were not touched here.
  usePracticeNews([practice?.streamId], again);
  if (number === null) return <NotFound />;
  if (problem && !practice) return <Failed problem={problem} again={again} />;
  if (!practice) return <Loading />;
  const edition = unmask(EditedEdition, practice.working);
  if (!practice.viewerMayWrite || !edition) return <NotFound />;
  return (
    <EditionForm
      key={edition.id}
      practice={practice}
      edition={edition}
      again={again}
      onDone={() => void navigate({ to: `${addressOf('practices', practice)}/work` as never })}
    />
  );
}
