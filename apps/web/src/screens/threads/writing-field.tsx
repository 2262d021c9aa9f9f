import { Users } from 'lucide-react';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useContext,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { announce } from '../../frame/announcer.js';
import { useWords } from '../../language/words.js';
import type { DraftText } from '../../live/hooks.js';
import { Avatar } from '../../parts/person.js';
import { TownTile } from '../../parts/weave.js';
import { calledRoles, type CalledRole } from '#kernel';
import { mentionAt, peopleNamed, type Mention } from './mentions.js';
import { PlaceContext } from './talk-place.js';
import { useCallable, useNameable, type Nameable, type NameableTown } from './use-nameable.js';
import '../../look/post-text.css';
import '../../look/posts.css';

const SHOWN = 5;
const TOGETHER = 3;

/** Somebody to be named, or several to be called together. */
interface Offer extends Mention {
  person?: Nameable;
  town?: NameableTown;
  role?: CalledRole;
}

interface WritingFieldProps {
  label: string;
  draft: DraftText;
  change: (change: Partial<DraftText>) => void;
  /** Called before the field's own keys, and only when no list of people is open. */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onTyped?: () => void;
  /** takes the focus when it appears, because the reader asked for it */
  first?: boolean;
  field?: Ref<HTMLTextAreaElement>;
  /** of a `Field` around it, which then shows the label */
  ids?: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
}

/** Where one writes a text: several lines, Markdown, and people named by @ from those who belong there. */
export function WritingField({
  label,
  draft,
  change,
  onKeyDown,
  onTyped,
  first,
  field,
  ids,
}: WritingFieldProps): ReactNode {
  const t = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // In a conversation of two there is nobody else to name.
  const place = useContext(PlaceContext)?.place ?? null;
  const [naming, setNaming] = useState<{ from: number; letters: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const people = useNameable(place, naming?.letters ?? null);
  const towns = useCallable(place, naming !== null);
  const offered: Offer[] = naming
    ? [
        ...people.slice(0, SHOWN).map((person) => ({ id: person.id, name: person.name, person })),
        ...peopleNamed(
          calledRoles.map((role) => ({
            id: role,
            name: t(`speaking.role.${role}`),
            kind: 'role' as const,
            role,
          })),
          naming.letters,
        ),
        ...peopleNamed(
          towns.map((town) => ({
            id: String(town.tile.number),
            name: town.tile.name,
            kind: 'town' as const,
            town,
          })),
          naming.letters,
        ).slice(0, TOGETHER),
      ]
    : [];
  const caretAfter = useRef<number | null>(null);

  useEffect(() => {
    const box = area.current;
    if (!first || !box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, [first]);
  // The caret can be set only after the new text has been drawn.
  useLayoutEffect(() => {
    if (caretAfter.current === null) return;
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [draft.text]);
  const count = offered.length;
  const open = naming !== null;
  useEffect(() => {
    setChosen(0);
    if (open && count > 0) announce(t('threads.mention.count', { count }));
  }, [open, count, t]);

  const look = (): void => {
    const box = area.current;
    if (!box || box.selectionStart !== box.selectionEnd) return setNaming(null);
    const at = mentionAt(box.value, box.selectionStart);
    setNaming((before) => (before?.from === at?.from && before?.letters === at?.letters ? before : at));
  };
  const name = ({ id: named, name: word, kind }: Offer): void => {
    if (!naming) return;
    const end = naming.from + 1 + naming.letters.length;
    const text = `${draft.text.slice(0, naming.from)}@${word} ${draft.text.slice(end)}`;
    caretAfter.current = naming.from + word.length + 2;
    const mentions = [
      ...(draft.mentions ?? []).filter((one) => one.id !== named),
      kind ? { id: named, name: word, kind } : { id: named, name: word },
    ];
    change({ text, mentions });
    setNaming(null);
    area.current?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (offered.length > 0 && !event.ctrlKey && !event.metaKey) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        return setChosen(
          (at) => (at + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length,
        );
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        return name(offered[Math.min(chosen, offered.length - 1)]!);
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        return setNaming(null);
      }
    }
    onKeyDown?.(event);
  };
  return (
    <div className="writing">
      {offered.length > 0 && (
        <ul className="naming" id={`${id}-people`} role="listbox" aria-label={t('threads.mention')}>
          {offered.map((offer, at) => (
            <li
              key={offer.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                name(offer);
              }}
            >
              {offer.person ? (
                <Avatar person={offer.person} size={28} town={false} />
              ) : offer.town ? (
                <TownTile tile={offer.town.tile} size={28} />
              ) : (
                <Users aria-hidden="true" />
              )}
              <span>
                {offer.name}
                {offer.town && (
                  <span className="muted small">
                    {' '}
                    {t('speaking.townPeople', { count: offer.town.members })}
                  </span>
                )}
                {offer.role && <span className="muted small"> {t('speaking.roleHere')}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <textarea
        ref={(element) => {
          area.current = element;
          if (typeof field === 'function') field(element);
          else if (field) field.current = element;
        }}
        {...(ids ?? { 'aria-label': label, placeholder: label })}
        rows={ids ? 6 : 2}
        maxLength={20_000}
        value={draft.text}
        lang={draft.language || undefined}
        spellCheck
        aria-autocomplete="list"
        {...(offered.length > 0
          ? {
              'aria-controls': `${id}-people`,
              'aria-activedescendant': `${id}-${Math.min(chosen, offered.length - 1)}`,
            }
          : {})}
        onChange={(event) => {
          change({ text: event.target.value });
          onTyped?.();
          look();
        }}
        onKeyDown={keys}
        onClick={look}
        onKeyUp={(event) => {
          if (event.key.startsWith('Arrow') && offered.length === 0) look();
        }}
        onBlur={() => setNaming(null)}
      />
    </div>
  );
}
