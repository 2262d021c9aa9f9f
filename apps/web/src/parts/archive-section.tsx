import { Archive, ArchiveRestore } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../language/words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { TextArea } from './field.js';
import { Form } from './form-frame.js';
import { SectionHead } from './section.js';

/** Closing and opening, for those who may; closing asks for the words that everybody will read. */
export function ArchiveSection({
  name,
  place,
  archived,
  archive,
  reopen,
  waiting,
}: {
  name: string;
  place: 'group' | 'community';
  archived: boolean;
  /** resolves true when it is done */
  archive: (note: string | null) => Promise<boolean>;
  reopen: () => Promise<boolean>;
  waiting: boolean;
}): ReactNode {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  if (archived) {
    return (
      <section>
        <SectionHead>{t('place.archive.head')}</SectionHead>
        <p className="measure">{t('place.reopen.why')}</p>
        <p className="act-row">
          <Button look="main" waiting={waiting} onPress={() => void reopen()}>
            <ArchiveRestore aria-hidden="true" />
            {t('place.reopen')}
          </Button>
        </p>
      </section>
    );
  }
  const send = async (): Promise<void> => {
    if (!(await archive(note.trim() || null))) return;
    setAsking(false);
    setNote('');
  };
  return (
    <section>
      <SectionHead>{t('place.archive.head')}</SectionHead>
      <p className="measure">
        {t('place.archive.why')} {place === 'community' && t('place.archive.below')}
      </p>
      <p className="act-row">
        <Button onPress={() => setAsking(true)}>
          <Archive aria-hidden="true" />
          {t('place.archive')}
        </Button>
      </p>
      <Dialog
        role="alertdialog"
        title={t('place.archive.title', { name })}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <Form
          onSubmit={send}
          send={t('place.archive')}
          waiting={waiting}
          look="danger"
          onCancel={() => setAsking(false)}
        >
          <p>{t('place.archived.means')}</p>
          <TextArea
            label={t('place.archive.note')}
            hint={t('place.archive.note.hint')}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form>
      </Dialog>
    </section>
  );
}
