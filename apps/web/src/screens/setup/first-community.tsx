import { newId } from '#kernel';
import { useRef, useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import type { Admission, GroupVisibility } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { problemText } from '../../parts/states.js';
import { Form } from '../../parts/form-frame.js';
import { refreshSession } from '../../session/session.js';
import { AdmissionChoice, VisibilityChoice } from './choices.js';
import { labelsOf, NamesInLanguages, noNames } from './names.js';

const CreateCommunity = graphql(`
  mutation CreateCommunity($input: CreateCommunityInput!) {
    createCommunity(input: $input) {
      id
    }
  }
`);

/** The community's names and purpose in its languages, who sees it, how one joins. */
export function FirstCommunity({ onMade }: { onMade: () => void }): ReactNode {
  const t = useWords();
  // One key for this form: a second press after a lost answer makes no second community.
  const key = useRef(newId());
  const [names, setNames] = useState(noNames);
  const [visibility, setVisibility] = useState<GroupVisibility>('PUBLIC');
  const [admission, setAdmission] = useState<Admission>('INVITATION');
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [create, waiting] = useAct(CreateCommunity);

  const submit = async (): Promise<void> => {
    const labels = labelsOf(names, 'name');
    if (labels.length === 0) return setWrong(t('form.needed'));
    const result = await create({
      input: { key: key.current, names: labels, purposes: labelsOf(names, 'purpose'), visibility, admission },
    });
    if (result.problem) {
      key.current = newId();
      return setProblem(result.problem);
    }
    await refreshSession();
    onMade();
  };

  return (
    <Form
      problem={problem && problemText(t, problem)}
      forget={() => setProblem(null)}
      onSubmit={submit}
      send={t('setup.community.make')}
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
      <VisibilityChoice value={visibility} change={setVisibility} kinds={['PUBLIC', 'LISTED']} />
      <AdmissionChoice value={admission} change={setAdmission} />
    </Form>
  );
}
