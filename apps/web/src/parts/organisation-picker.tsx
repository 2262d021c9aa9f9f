import type { ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import { noneOf, Picker, useTyped } from './picker.js';

const OrganisationsToPick = graphql(`
  query OrganisationsToPick($name: String) {
    organisations(name: $name, first: 12) {
      items {
        id
        name
        acronym
        kind
      }
    }
  }
`);

export interface PickedOrganisation {
  id: string;
  name: string;
}

/** One organisation, found by any part of its name or by its short form. `onPick` gets null when the field is emptied. */
export function OrganisationPicker({
  label,
  hint,
  wrong,
  picked,
  onPick,
}: {
  label: string;
  hint?: string;
  wrong?: string | undefined;
  picked: PickedOrganisation | null;
  onPick: (organisation: PickedOrganisation | null) => void;
}): ReactNode {
  const t = useWords();
  const typed = useTyped(picked);
  const { answer, problem, waiting } = useAsk(OrganisationsToPick, { name: typed.sought });
  return (
    <Picker
      label={label}
      hint={hint}
      wrong={wrong}
      typed={typed}
      picked={picked}
      items={answer?.organisations.items ?? []}
      onPick={(one) => onPick(one && { id: one.id, name: one.name })}
      open={t('programme.pick.open')}
      none={noneOf(t, { waiting, problem }, t('programme.none'))}
      look={(one) => (
        <span className="min-w-0">
          <b>{one.name}</b>
          <span className="muted small block">
            {[one.acronym, t(`places.kind.${one.kind}`)].filter(Boolean).join(' · ')}
          </span>
        </span>
      )}
    />
  );
}
