import { ChevronDown, CircleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Asked } from '../graphql/hooks.js';
import type { Words } from '../language/words.js';
import { problemText } from './states.js';

interface Pickable {
  id: string;
  name: string;
}

/** What is typed into a field for picking, and what is asked of the server with it. */
export interface Typed {
  text: string;
  type(text: string): void;
  /** the search once the hands rest; null where nothing is sought, and where the text is the name of what was picked */
  sought: string | null;
}

/** The text of a picker's field: it begins with the name of what is picked, and follows it. */
export function useTyped(picked: Pickable | null): Typed {
  const [text, type] = useState(picked?.name ?? '');
  const asked = useSettled(text.trim());
  useEffect(() => type(picked?.name ?? ''), [picked?.id, picked?.name]);
  return { text, type, sought: asked === picked?.name ? null : asked || null };
}

/** What stands in a list without an entry: that nobody has answered yet, or could, is not that there is none. */
export function noneOf(
  t: Words,
  { waiting, problem }: Pick<Asked<unknown>, 'waiting' | 'problem'>,
  none: string,
): string {
  if (waiting) return t('places.pick.wait');
  return problem ? problemText(t, problem) : none;
}

/** One out of many that the server finds by name. `onPick` gets null when the field is emptied. */
export function Picker<One extends Pickable>({
  label,
  hint,
  wrong,
  placeholder,
  typed,
  picked,
  items,
  onPick,
  open,
  none,
  look,
}: {
  label: string;
  hint?: ReactNode;
  wrong?: string | undefined;
  placeholder?: string | undefined;
  typed: Typed;
  picked: Pickable | null;
  items: readonly One[];
  onPick: (one: One | null) => void;
  /** the name of the button that opens the list */
  open: string;
  /** what stands in a list without an entry */
  none: string;
  /** an entry of the list */
  look: (one: One) => ReactNode;
}): ReactNode {
  return (
    <ComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      items={items}
      inputValue={typed.text}
      onInputChange={(text) => {
        typed.type(text);
        if (text === '' && picked) onPick(null);
      }}
      selectedKey={picked?.id ?? null}
      onSelectionChange={(key) => {
        const one = items.find(({ id }) => id === key);
        if (!one) return;
        onPick(one);
        typed.type(one.name);
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
        <Button className="combo-open" aria-label={open}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </span>
      <Popover className="popover combo-list">
        <ListBox<One> className="menu" renderEmptyState={() => <p className="muted p-3">{none}</p>}>
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.name} className="menu-item">
              {look(one)}
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
