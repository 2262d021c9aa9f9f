import { ArrowUp, CircleAlert, Pencil, Plus, X } from 'lucide-react';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../button.js';
import { Dialog } from '../dialog.js';
import { Loading } from '../states.js';

export interface Keyed {
  key: string;
}

/** What the form of one needs. */
export interface RowForm<One> {
  /** null: a new one */
  one: One | null;
  keep: (one: One) => void;
  leave: () => void;
}

/** Several of something in their order: each is changed in a dialog, moved up or taken out, and more are added. */
export function Rows<One extends Keyed>({
  label,
  add,
  items,
  change,
  name,
  detail,
  picture,
  most,
  wrong,
  form,
}: {
  label: string;
  /** what leads to a new one */
  add: string;
  items: readonly One[];
  change: (items: readonly One[]) => void;
  name: (one: One) => string;
  detail?: (one: One) => ReactNode;
  picture?: (one: One) => ReactNode;
  most: number;
  wrong?: string | undefined;
  /** the form of one, or of a new one */
  form: (one: One | null, keep: (one: One) => void, leave: () => void) => ReactNode;
}): ReactNode {
  const t = useWords();
  const [edited, setEdited] = useState<One | 'new' | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const keep = (one: One): void => {
    change(
      edited === 'new' || !edited
        ? [...items, one]
        : items.map((held) => (held.key === edited.key ? one : held)),
    );
    setEdited(null);
  };
  // The button that was pressed is gone with its row, and the focus would be nowhere.
  const focusAdd = (): void => frame.current?.querySelector<HTMLElement>(':scope > .button')?.focus();
  return (
    <div className="grid gap-2" ref={frame} {...(wrong ? { 'data-wrong': '' } : {})}>
      <p className="font-semibold">{label}</p>
      {wrong && (
        <p className="wrong">
          <CircleAlert aria-hidden="true" />
          {wrong}
        </p>
      )}
      {items.length > 0 && (
        <ul className="rows" aria-label={label}>
          {items.map((one, at) => (
            <li key={one.key} className="flex items-start justify-between gap-3 py-1">
              {picture?.(one)}
              <span className="min-w-0 flex-1 py-2">
                <b className="block [overflow-wrap:anywhere]">{name(one)}</b>
                {detail && <span className="muted small block">{detail(one)}</span>}
              </span>
              <span className="flex flex-none">
                {at > 0 && (
                  <Button
                    look="quiet"
                    icon
                    aria-label={t('longForm.up', { name: name(one) })}
                    onPress={() => change(moved(items, at))}
                  >
                    <ArrowUp aria-hidden="true" />
                  </Button>
                )}
                <Button
                  look="quiet"
                  icon
                  aria-label={t('longForm.changeOne', { name: name(one) })}
                  onPress={() => setEdited(one)}
                >
                  <Pencil aria-hidden="true" />
                </Button>
                <Button
                  look="quiet"
                  icon
                  aria-label={t('programme.takeOut', { name: name(one) })}
                  onPress={() => {
                    change(items.filter(({ key }) => key !== one.key));
                    focusAdd();
                  }}
                >
                  <X aria-hidden="true" />
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {items.length < most && (
        <Button className="justify-self-start" onPress={() => setEdited('new')}>
          <Plus aria-hidden="true" />
          {add}
        </Button>
      )}
      <Dialog title={edited === 'new' ? add : label} open={edited !== null} onClose={() => setEdited(null)}>
        {/* What is sent in the dialog is not the form around it: events of React pass through to that one. */}
        <div onSubmit={(event) => event.stopPropagation()}>
          <Suspense fallback={<Loading />}>
            {edited && form(edited === 'new' ? null : edited, keep, () => setEdited(null))}
          </Suspense>
          <p className="muted small mt-4">{t('longForm.notSaved')}</p>
        </div>
      </Dialog>
    </div>
  );
}

function moved<One>(items: readonly One[], at: number): readonly One[] {
  return [...items.slice(0, at - 1), items[at]!, items[at - 1]!, ...items.slice(at + 1)];
}
