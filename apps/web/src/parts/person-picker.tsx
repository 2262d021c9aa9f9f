import type { ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import { Avatar } from './person.js';
import { noneOf, Picker, useTyped } from './picker.js';

const PeopleToPick = graphql(`
  query PeopleToPick($filter: DirectoryFilter) {
    people(filter: $filter) {
      items {
        person {
          ...Card
        }
        headline
      }
    }
  }
`);

export interface PickedPerson {
  id: string;
  name: string;
}

/** One of the people whom the directory lists. `onPick` gets null when the field is emptied. */
export function PersonPicker({
  label,
  hint,
  wrong,
  picked,
  onPick,
}: {
  label: string;
  hint?: string;
  wrong?: string | undefined;
  picked: PickedPerson | null;
  onPick: (person: PickedPerson | null) => void;
}): ReactNode {
  const t = useWords();
  const typed = useTyped(picked);
  const { answer, problem, waiting } = useAsk(PeopleToPick, {
    filter: typed.sought ? { name: typed.sought } : null,
  });
  const found = (answer?.people.items ?? []).map(({ person, headline }) => ({ ...person, headline }));
  const items =
    picked && !found.some(({ id }) => id === picked.id)
      ? [...found, { ...picked, headline: null, initials: '', erased: false, municipality: null }]
      : found;
  return (
    <Picker
      label={label}
      hint={hint}
      wrong={wrong}
      typed={typed}
      picked={picked}
      items={items}
      onPick={(one) => onPick(one && { id: one.id, name: one.name })}
      open={t('agenda.pick.open')}
      none={noneOf(t, { waiting, problem }, t('agenda.pick.none'))}
      look={(one) => (
        <>
          <Avatar person={one} size={32} />
          <span className="min-w-0">
            <b>{one.name}</b>
            {(one.headline ?? one.municipality?.name) && (
              <span className="muted small block">{one.headline ?? one.municipality?.name}</span>
            )}
          </span>
        </>
      )}
    />
  );
}
