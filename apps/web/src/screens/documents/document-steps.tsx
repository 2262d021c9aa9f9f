import { Archive, ArchiveRestore, FilePlus2, FolderInput, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { ArchiveForm } from './archive-form.js';
import { ReopenDocument, type ShownDocument } from './documents.js';
import { EditForm } from './edit-form.js';
import { MoveForm } from './move-form.js';
import { VersionForm } from './version-form.js';

type Step = 'version' | 'edit' | 'move' | 'archive';

const names = {
  version: 'documents.version.add',
  edit: 'documents.edit',
  move: 'documents.move',
  archive: 'documents.archive',
} as const;

/** What those who may change a document can do with it. */
export function DocumentSteps({
  document,
  again,
}: {
  document: ShownDocument;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [step, setStep] = useState<Step | null>(null);
  const [reopen, reopening] = useAct(ReopenDocument);
  const current = document.state === 'CURRENT';
  const close = (): void => setStep(null);
  const done = (): void => {
    close();
    again();
  };
  const form = { document, onDone: done, onCancel: close };
  return (
    <div className="flex flex-wrap gap-2">
      {current && (
        <Button onPress={() => setStep('version')}>
          <FilePlus2 aria-hidden="true" />
          {t('documents.version.add')}
        </Button>
      )}
      <Button onPress={() => setStep('edit')}>
        <Pencil aria-hidden="true" />
        {t('documents.edit')}
      </Button>
      {document.viewerMayKeep && (
        <Button onPress={() => setStep('move')}>
          <FolderInput aria-hidden="true" />
          {t('documents.move')}
        </Button>
      )}
      {document.viewerMayKeep && current && (
        <Button onPress={() => setStep('archive')}>
          <Archive aria-hidden="true" />
          {t('documents.archive')}
        </Button>
      )}
      {document.viewerMayKeep && !current && (
        <Button
          waiting={reopening}
          onPress={() =>
            void reopen({ id: document.id }).then(({ problem }) => {
              if (problem) return toast(problemText(t, problem));
              toast(t('documents.reopened'));
              again();
            })
          }
        >
          <ArchiveRestore aria-hidden="true" />
          {t('documents.reopen')}
        </Button>
      )}
      {step && (
        <Dialog title={t(names[step])} open onClose={close}>
          {step === 'version' && <VersionForm {...form} />}
          {step === 'edit' && <EditForm {...form} />}
          {step === 'move' && <MoveForm {...form} />}
          {step === 'archive' && <ArchiveForm {...form} />}
        </Dialog>
      )}
    </div>
  );
}

export interface StepForm {
  document: ShownDocument;
  onDone: () => void;
  onCancel: () => void;
}
