import { ChevronDown, CircleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import type { TownChoicesQuery } from '../generated/graphql/graphql.js';
import { useLocale, useWords } from '../language/words.js';
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

export type PickedTown = TownChoicesQuery['municipalities']['items'][number];

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
  onPick: (town: PickedTown | null) => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [text, setText] = useState(picked?.name ?? '');
  const asked = useSettled(text.trim());
  // What was picked is no longer a search: the list then holds the towns that take part, as in an empty field.
  const { answer, waiting } = useAsk(TownChoices, { name: asked === picked?.name ? null : asked || null });
  const found = answer?.municipalities.items ?? [];
  const towns = picked && !found.some((town) => town.id === picked.id) ? [...found, picked] : found;
  const countries = new Intl.DisplayNames([locale], { type: 'region' });

  useEffect(() => setText(picked?.name ?? ''), [picked?.id, picked?.name]);

  return (
    <ComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      items={towns}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        if (typed === '' && picked) onPick(null);
      }}
      selectedKey={picked?.id ?? null}
      onSelectionChange={(key) => {
        const town = towns.find(({ id }) => id === key);
        if (town) {
          onPick(town);
          setText(town.name);
        }
      }}
      isInvalid={wrong !== undefined}
      {...(wrong ? { 'data-wrong': '' } : {})}
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {wrong && (
        <Text slot="errorMessage" className="wrong">
          <CircleAlert aria-hidden="true" />
          {wrong}
        </Text>
      )}
      <span className="combo">
        <Input className="input" autoComplete="off" {...(placeholder ? { placeholder } : {})} />
        <Button className="combo-open" aria-label={t('places.pick.open')}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </span>
      <Popover className="popover combo-list">
        <ListBox<PickedTown>
          className="menu"
          renderEmptyState={() => (
            <p className="muted p-3">{waiting ? t('places.pick.wait') : t('places.pick.none')}</p>
          )}
        >
          {(town) => (
            <ListBoxItem id={town.id} textValue={town.name} className="menu-item">
              <TownTile tile={town.tile} size={32} />
              <span className="min-w-0">
                <b>{town.name}</b>
                <span className="muted small block">
                  {[placeText(town, t), countries.of(town.country)].filter(Boolean).join(', ')}
                </span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The text when the hands rest: not every letter is a question to the server. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
