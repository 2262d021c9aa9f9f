import { useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Select } from '../../parts/field.js';
import { OrganisationPicker } from '../../parts/organisation-picker.js';
import { PersonPicker } from '../../parts/person-picker.js';
import { TownPicker } from '../../parts/town-picker.js';

type Kind = 'PERSON' | 'MUNICIPALITY' | 'ORGANISATION';

export interface PickedOwner {
  kind: Kind;
  id: string;
  name: string;
}

/** As mutations take an owner. */
export function ownerInput({ kind, id }: PickedOwner): {
  personId: string | null;
  municipalityId: string | null;
  organisationId: string | null;
} {
  const of = (asked: Kind): string | null => (kind === asked ? id : null);
  return {
    personId: of('PERSON'),
    municipalityId: of('MUNICIPALITY'),
    organisationId: of('ORGANISATION'),
  };
}

/** Who has to do it: a person, or a municipality or organisation through whoever speaks for it. */
export function OwnerPicker({
  owner,
  onPick,
  wrong,
}: {
  owner: PickedOwner | null;
  onPick: (owner: PickedOwner | null) => void;
  wrong: string | undefined;
}): ReactNode {
  const t = useWords();
  const [kind, setKind] = useState<Kind>(owner?.kind ?? 'PERSON');
  const pick = (one: { id: string; name: string } | null): void =>
    onPick(one && { kind, id: one.id, name: one.name });
  const field = { label: t('outcomes.owner'), wrong, picked: owner, onPick: pick };
  return (
    <>
      <Select
        label={t('outcomes.owner.kind')}
        options={(['PERSON', 'MUNICIPALITY', 'ORGANISATION'] as const).map((value) => ({
          value,
          text: t(`outcomes.owner.${value}`),
        }))}
        value={kind}
        onChange={(event) => {
          setKind(event.target.value as Kind);
          onPick(null);
        }}
      />
      {kind === 'PERSON' && <PersonPicker {...field} />}
      {kind === 'MUNICIPALITY' && <TownPicker {...field} />}
      {kind === 'ORGANISATION' && <OrganisationPicker {...field} />}
    </>
  );
}
