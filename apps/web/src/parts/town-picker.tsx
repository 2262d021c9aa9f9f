import type { ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import type { TownChoicesQuery } from '../generated/graphql/graphql.js';
import { useLocale, useWords } from '../language/words.js';
import { noneOf, Picker, useTyped } from './picker.js';
import { placeText } from './place.js';
import { TownTile } from './weave.js';

const TownChoices = graphql(`
  query TownChoices($name: String) {
    municipalities(name: $name, first: 12) {
      items {
        id
        name
        country
        type
        territories {
          id
          kind
          name
        }
        tile {
          ...Tile
        }
      }
    }
  }
`);

export type FoundTown = TownChoicesQuery['municipalities']['items'][number];

export interface PickedTown {
  id: string;
  name: string;
}

/**
 * One municipality out of all that the registers know, found by any spelling in any of the languages; two of one name are
 * told apart by kind and district. `onPick` gets null when the field is emptied.
 */
export function TownPicker({
  label,
  hint,
  wrong,
  placeholder,
  picked,
  onPick,
}: {
  label: string;
  hint?: ReactNode;
  wrong?: string | undefined;
  placeholder?: string;
  picked: PickedTown | null;
  onPick: (town: FoundTown | null) => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const typed = useTyped(picked);
  // What was picked is no longer a search: the list then holds the towns that take part, as in an empty field.
  const { answer, problem, waiting } = useAsk(TownChoices, { name: typed.sought });
  const found = answer?.municipalities.items ?? [];
  // Where it was picked before, only its name is known.
  const towns =
    picked && isFound(picked) && !found.some((town) => town.id === picked.id) ? [...found, picked] : found;
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <Picker
      label={label}
      hint={hint}
      wrong={wrong}
      placeholder={placeholder}
      typed={typed}
      picked={picked}
      items={towns}
      onPick={onPick}
      open={t('places.pick.open')}
      none={noneOf(t, { waiting, problem }, t('places.pick.none'))}
      look={(town) => (
        <>
          <TownTile tile={town.tile} size={32} />
          <span className="min-w-0">
            <b>{town.name}</b>
            <span className="muted small block">
              {[placeText(town, t), countries.of(town.country)].filter(Boolean).join(', ')}
            </span>
          </span>
        </>
      )}
    />
  );
}

const isFound = (town: PickedTown): town is FoundTown => 'tile' in town;
