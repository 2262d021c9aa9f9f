import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { toast } from '../../parts/toast.js';
import { OrganisationFields, type SaidOrganisation } from './organisation-form.js';

const AddOrganisation = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      id
      number
      slug
    }
  }
`);

const nothing = {
  kind: 'NGO',
  sector: 'NGO',
  acronym: null,
  website: null,
  names: [],
  seat: null,
  partOf: null,
  municipality: null,
  behalfOf: null,
} as const;

/** An organisation that is not known yet: what it is, where it sits, of what it is a part, for whom it acts. */
export function NewOrganisation({
  onDone,
  onCancel,
}: {
  onDone: (made: { number: number; slug: string }) => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const [key, setKey] = useState(newId);
  const [add, waiting] = useAct(AddOrganisation);
  const save = async (said: SaidOrganisation): Promise<Problem | null> => {
    const { answer, problem } = await add({ input: { ...said, key } });
    if (!answer) {
      // What was refused was not made: said otherwise, it is another request.
      if (problem.code !== 'OFFLINE' && problem.code !== 'INTERNAL') setKey(newId());
      return problem;
    }
    toast(t('form.saved'));
    onDone(answer.addOrganisation);
    return null;
  };
  return (
    <OrganisationFields
      title={t('programme.organisation.add')}
      held={nothing}
      waiting={waiting}
      save={save}
      onCancel={onCancel}
    />
  );
}
