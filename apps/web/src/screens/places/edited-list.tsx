import { useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { problemText } from '../../parts/states.js';
import { SectionHead } from '../../parts/section.js';
import { toast } from '../../parts/toast.js';
import type { Problem } from '../../graphql/problem.js';

interface Entry {
  id: string;
  name: string;
}

/** A list of a town's page under its editor's hands: each entry is changed in a dialog or taken off, new ones are added. */
export function EditedList<One extends Entry>({
  title,
  none,
  add,
  entries,
  line,
  remove,
  removing,
  again,
  form,
}: {
  title: string;
  /** what stands there while the list is empty */
  none: string;
  add: string;
  entries: readonly One[];
  /** the words under an entry's name; what is empty is left out */
  line: (entry: One) => (string | null | undefined)[];
  remove: (id: string) => Promise<{ problem?: Problem | null }>;
  removing: boolean;
  again: () => void;
  /** the form of one entry, or of a new one */
  form: (entry: One | null, onDone: () => void) => ReactNode;
}): ReactNode {
  const t = useWords();
  const [edited, setEdited] = useState<One | 'new' | null>(null);
  const takeOff = async (id: string): Promise<void> => {
    const { problem } = await remove(id);
    toast(problem ? problemText(t, problem) : t('places.edit.removed'));
    again();
  };
  return (
    <section>
      <SectionHead>{title}</SectionHead>
      {entries.length === 0 && <p className="muted py-2">{none}</p>}
      <ul className="rows">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <span className="min-w-0">
              <b>{entry.name}</b>
              <span className="muted small block">{line(entry).filter(Boolean).join(' · ')}</span>
            </span>
            <span className="flex gap-2">
              <Button
                look="quiet"
                aria-label={`${t('places.edit.change')}: ${entry.name}`}
                onPress={() => setEdited(entry)}
              >
                {t('places.edit.change')}
              </Button>
              <Button
                look="quiet"
                waiting={removing}
                aria-label={`${t('places.edit.remove')}: ${entry.name}`}
                onPress={() => void takeOff(entry.id)}
              >
                {t('places.edit.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button onPress={() => setEdited('new')}>{add}</Button>
      </div>
      <Dialog title={title} open={edited !== null} onClose={() => setEdited(null)}>
        {edited && form(edited === 'new' ? null : edited, () => setEdited(null))}
      </Dialog>
    </section>
  );
}
