import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { ReassignTask } from './documents.js';
import { OwnerPicker, ownerInput, type PickedOwner } from './owner-picker.js';

/** Gives a task to somebody else. */
export function ReassignForm({
  id,
  version,
  onDone,
  onCancel,
}: {
  id: string;
  version: number;
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const [owner, setOwner] = useState<PickedOwner | null>(null);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reassign, waiting] = useAct(ReassignTask);
  const said = (refused: Problem): string =>
    refused.code === 'CONFLICT'
      ? t('outcomes.changed')
      : refused.code === 'NOT_FOUND'
        ? t('outcomes.owner.cannot')
        : problemText(t, refused);
  return (
    <Form
      problem={problem && said(problem)}
      forget={() => setProblem(null)}
      onSubmit={async () => {
        setMissing(!owner);
        if (!owner) return;
        const { problem: refused } = await reassign({ input: { id, version, owner: ownerInput(owner) } });
        if (refused) setProblem(refused);
        else onDone();
      }}
      send={t('outcomes.reassign')}
      waiting={waiting}
      onCancel={onCancel}
    >
      <OwnerPicker owner={owner} onPick={setOwner} wrong={missing && !owner ? t('form.needed') : undefined} />
    </Form>
  );
}
