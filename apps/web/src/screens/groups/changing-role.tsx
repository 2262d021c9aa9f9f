import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Role } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Select } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useGroup } from './group-room.js';

const ChangeRole = graphql(`
  mutation ChangeRole($scopeId: ID!, $personId: ID!, $role: Role!) {
    changeRole(scopeId: $scopeId, personId: $personId, role: $role) {
      id
      role
    }
  }
`);

/** What members of a group can be. */
const held = [
  'MEMBER',
  'OBSERVER',
  'RAPPORTEUR',
  'MODERATOR',
  'CHAIR',
  'FACILITATOR',
] as const satisfies Role[];

/** A role in words; the plain one too, where roles stand side by side. */
export function useRoleName(): (role: Role) => string {
  const t = useWords();
  return (role) => (role === 'MEMBER' ? t('place.role.MEMBER') : t(`groups.role.${role}`));
}

/** Makes a member something else here. */
export function ChangingRole({
  person,
  role,
  open,
  onClose,
  onChanged,
}: {
  person: { id: string; name: string };
  role: Role;
  open: boolean;
  onClose: () => void;
  onChanged: () => void;
}): ReactNode {
  const t = useWords();
  const nameOf = useRoleName();
  const { group } = useGroup();
  const [chosen, setChosen] = useState<Role>(role);
  const [wrong, setWrong] = useState<string | null>(null);
  const [change, waiting] = useAct(ChangeRole);
  const go = async (): Promise<void> => {
    const { problem } = await change({ scopeId: group.id, personId: person.id, role: chosen });
    setWrong(problem ? (problem.rule === 'LAST_LEAD' ? t('place.lastLead') : problemText(t, problem)) : null);
    if (problem) return;
    onClose();
    toast(t('place.role.changed'));
    onChanged();
  };
  return (
    <Dialog title={t('place.role.title', { name: person.name })} open={open} onClose={onClose}>
      <Form
        problem={wrong}
        forget={() => setWrong(null)}
        onSubmit={go}
        send={t('place.role.change')}
        waiting={waiting}
        onCancel={onClose}
      >
        <Select
          label={t('place.role')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value as Role)}
          options={held.map((value) => ({ value, text: nameOf(value) }))}
        />
      </Form>
    </Dialog>
  );
}
