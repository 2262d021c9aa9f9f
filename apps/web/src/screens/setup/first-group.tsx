import { newId } from '#kernel';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import type { Admission, GroupVisibility } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { refreshSession } from '../../session/session.js';
import { AdmissionChoice, VisibilityChoice } from './choices.js';
import { labelsOf, NamesInLanguages, noNames } from './names.js';

const CreateFirstGroup = graphql(`
  mutation CreateFirstGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      id
      number
      slug
    }
  }
`);

/** The first working group; the guide ends in it, where the first post can be written. */
export function FirstGroup({ communityId }: { communityId: string }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const key = useRef(newId());
  const [names, setNames] = useState(noNames);
  const [visibility, setVisibility] = useState<GroupVisibility>('PUBLIC');
  const [admission, setAdmission] = useState<Admission>('OPEN');
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [create, waiting] = useAct(CreateFirstGroup);

  const submit = async (): Promise<void> => {
    const labels = labelsOf(names, 'name');
    if (labels.length === 0) return setWrong(t('form.needed'));
    const result = await create({
      input: {
        key: key.current,
        communityId,
        names: labels,
        purposes: labelsOf(names, 'purpose'),
        visibility,
        admission,
      },
    });
    if (result.problem) {
      key.current = newId();
      return setProblem(result.problem);
    }
    await refreshSession();
    await navigate({ to: addressOf('groups', result.answer.createGroup) as never });
    toast(t('setup.done'));
  };

  return (
    <Form
      problem={problem && problemText(t, problem)}
      forget={() => setProblem(null)}
      onSubmit={submit}
      send={t('setup.group.make')}
      waiting={waiting}
    >
      <NamesInLanguages
        names={names}
        wrong={wrong}
        change={(next) => {
          setNames(next);
          setWrong(undefined);
        }}
      />
      <VisibilityChoice value={visibility} change={setVisibility} />
      <AdmissionChoice value={admission} change={setAdmission} />
    </Form>
  );
}
