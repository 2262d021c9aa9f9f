import { ChevronDown, CircleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { graphql } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';

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

const rest = 150;

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
  const [text, setText] = useState(picked?.name ?? '');
  const [asked, setAsked] = useState('');
  // Typing is not a question for each letter.
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), rest);
    return () => clearTimeout(timer);
  }, [text]);
  const { answer, waiting } = useAsk(OrganisationsToPick, {
    name: asked === picked?.name ? null : asked || null,
  });
  const items = answer?.organisations.items ?? [];
  useEffect(() => setText(picked?.name ?? ''), [picked?.id, picked?.name]);
  return (
    <ComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      items={items}
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        if (typed === '' && picked) onPick(null);
      }}
      selectedKey={picked?.id ?? null}
      onSelectionChange={(key) => {
        const found = items.find(({ id }) => id === key);
        if (!found) return;
        onPick({ id: found.id, name: found.name });
        setText(found.name);
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
        <Input className="input" autoComplete="off" />
        <Button className="combo-open" aria-label={t('programme.pick.open')}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </span>
      <Popover className="popover combo-list">
        <ListBox<(typeof items)[number]>
          className="menu"
          renderEmptyState={() => (
            <p className="muted p-3">{waiting ? t('places.pick.wait') : t('programme.none')}</p>
          )}
        >
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.name} className="menu-item">
              <span className="min-w-0">
                <b>{one.name}</b>
                <span className="muted small block">
                  {[one.acronym, t(`places.kind.${one.kind}`)].filter(Boolean).join(' · ')}
                </span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
