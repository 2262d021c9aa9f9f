import { useId, type ReactNode } from 'react';
import type { Admission, GroupVisibility } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { Choices } from '../../parts/field.js';

const everyVisibility: GroupVisibility[] = ['PUBLIC', 'LISTED', 'SECRET'];
const everyAdmission: Admission[] = ['OPEN', 'REQUEST', 'INVITATION'];

/** Who sees a community or a group; each choice says what it means. */
export function VisibilityChoice({
  value,
  change,
  kinds = everyVisibility,
}: {
  value: GroupVisibility;
  change: (value: GroupVisibility) => void;
  kinds?: GroupVisibility[];
}): ReactNode {
  const t = useWords();
  const name = useId();
  return (
    <Choices
      label={t('setup.visibility')}
      name={name}
      options={kinds.map((kind) => ({
        value: kind,
        text: t(`setup.visibility.${kind}`),
        why: t(`setup.visibility.${kind}.why`),
      }))}
      chosen={value}
      onChange={(event) => change(event.target.value as GroupVisibility)}
    />
  );
}

/** How one gets in. */
export function AdmissionChoice({
  value,
  change,
}: {
  value: Admission;
  change: (value: Admission) => void;
}): ReactNode {
  const t = useWords();
  const name = useId();
  return (
    <Choices
      label={t('setup.admission')}
      name={name}
      options={everyAdmission.map((kind) => ({ value: kind, text: t(`setup.admission.${kind}`) }))}
      chosen={value}
      onChange={(event) => change(event.target.value as Admission)}
    />
  );
}
