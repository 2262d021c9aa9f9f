import { useSearch, useRouterState } from '@tanstack/react-router';
import { FolderPlus, Folder as FolderIcon, Lock, Plus } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { FolderFactsFragment } from '../../generated/graphql/graphql.js';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useDocumentNews } from '../../live/document-news.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Go } from '../../parts/go.js';
import { Empty, Failed, Loading, NotFound } from '../../parts/states.js';
import { DocumentRows } from './document-rows.js';
import { FolderFacts, LibraryPage, type ShownLibrary } from './documents.js';
import { Filters, Shelves } from './filters.js';
import type { LibrarySearch } from './library-search.js';
import '../../look/documents.css';

// Only who may write in a library needs these.
const AddForm = lazy(async () => ({ default: (await import('./add-form.js')).AddForm }));
const FolderForm = lazy(async () => ({ default: (await import('./folder-form.js')).FolderForm }));

type Folder = FolderFactsFragment;
type Step = 'add' | 'folder' | 'edit-folder';

/** The documents of one place: its folders, what lies in them, and the forms for those who put documents in. */
export function Library({ placeId }: { placeId: string }): ReactNode {
  const search = useSearch({ strict: false }) as LibrarySearch;
  const [first, setFirst] = useState(30);
  const { folder, kind, language, order, state } = search;
  // who looks for something looks in all folders
  const narrowed = Boolean(kind ?? language ?? state);
  const filter = {
    ...{ placeId, kind: kind ?? null, language: language ?? null, state: state ?? null },
    ...(narrowed ? {} : folder ? { folder } : { outside: true }),
  };
  const { answer, problem, again, waiting } = useAsk(LibraryPage, {
    placeId,
    filter,
    order: order ?? null,
    first,
  });
  useDocumentNews([placeId, ...(answer?.library.streamIds ?? [])], again);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const { library, documents } = answer;
  const folders = library.folders.map((one) => unmask(FolderFacts, one));
  const here = folders.find(({ number }) => number === folder) ?? null;
  if (folder && !here && !narrowed) return <NotFound />;
  return (
    <>
      <Tools library={library} here={here} folders={folders} again={again} />
      <Shelves />
      <Filters kinds={documents.kinds} languages={documents.languages} />
      {!narrowed && <Folders folders={folders} here={here} />}
      <DocumentRows
        page={documents}
        here={placeId}
        waiting={waiting}
        onMore={first < 100 ? () => setFirst(100) : null}
        none={<Nothing library={library} narrowed={narrowed} here={here} folders={folders} />}
      />
    </>
  );
}

/** Where one is, and what one may do here. */
function Tools({
  library,
  here,
  folders,
  again,
}: {
  library: ShownLibrary;
  here: Folder | null;
  folders: readonly Folder[];
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [step, setStep] = useState<Step | null>(null);
  const close = (): void => setStep(null);
  const done = (): void => {
    close();
    again();
  };
  const mayPutIn = here ? here.viewerMayPutIn : library.viewerMayPutIn;
  const form = { placeId: library.id, here, folders, onDone: done, onCancel: close };
  return (
    <>
      {here && <Way here={here} folders={folders} />}
      {(mayPutIn || library.viewerMayKeep) && (
        <div className="mt-4 flex flex-wrap gap-2">
          {mayPutIn && (
            <Button look="main" onPress={() => setStep('add')}>
              <Plus aria-hidden="true" />
              {t('documents.add')}
            </Button>
          )}
          {library.viewerMayKeep && (
            <Button onPress={() => setStep('folder')}>
              <FolderPlus aria-hidden="true" />
              {t('documents.folder.add')}
            </Button>
          )}
          {library.viewerMayKeep && here && (
            <Button look="quiet" onPress={() => setStep('edit-folder')}>
              {t('documents.folder.edit')}
            </Button>
          )}
        </div>
      )}
      {step && (
        <Dialog
          title={t(
            step === 'add'
              ? 'documents.add'
              : step === 'folder'
                ? 'documents.folder.add'
                : 'documents.folder.edit',
          )}
          open
          onClose={close}
        >
          <Suspense fallback={<Loading />}>
            {step === 'add' ? (
              <AddForm {...form} />
            ) : (
              <FolderForm
                {...form}
                narrows={library.place.kind !== 'MEETING'}
                edited={step === 'edit-folder' ? here : null}
              />
            )}
          </Suspense>
        </Dialog>
      )}
    </>
  );
}

/** The folders that one has gone down through. */
function Way({ here, folders }: { here: Folder; folders: readonly Folder[] }): ReactNode {
  const t = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const chain: Folder[] = [];
  for (let at: Folder | undefined = here; at; at = folders.find(({ id }) => id === at!.parentId))
    chain.unshift(at);
  return (
    <nav aria-label={t('documents.folder.way')} className="document-way">
      <ol>
        <li>
          <Go to={path}>{t('documents.title')}</Go>
        </li>
        {chain.map((one) => (
          <li key={one.id}>
            {one === here ? (
              <b aria-current="page">{one.name}</b>
            ) : (
              <Go to={`${path}?folder=${one.number}`}>{one.name}</Go>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Folders({ folders, here }: { folders: readonly Folder[]; here: Folder | null }): ReactNode {
  const t = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const inside = folders.filter(({ parentId }) => parentId === (here?.id ?? null));
  if (inside.length === 0) return null;
  return (
    <ul className="rows folder-rows" aria-label={t('documents.folders')}>
      {inside.map((folder) => (
        <li key={folder.id} className="document-row">
          <FolderIcon aria-hidden="true" />
          <div className="min-w-0">
            <Go to={`${path}?folder=${folder.number}`} className="document-title">
              {folder.name}
            </Go>
            <p className="muted small document-facts">
              <span>{t('documents.count', { count: folder.documentCount })}</span>
              {folder.readers !== 'ALL' && (
                <span className="mark">
                  <Lock aria-hidden="true" size={14} />
                  {t(`documents.readers.${folder.readers}`)}
                </span>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Why there is nothing, and what to do first. */
function Nothing({
  library,
  narrowed,
  here,
  folders,
}: {
  library: ShownLibrary;
  narrowed: boolean;
  here: Folder | null;
  folders: readonly Folder[];
}): ReactNode {
  const t = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (narrowed)
    return (
      <Empty title={t('documents.none.filtered')}>
        <Go to={path} look="plain">
          {t('documents.clear')}
        </Go>
      </Empty>
    );
  if (folders.some(({ parentId }) => parentId === (here?.id ?? null))) return null;
  const may = here ? here.viewerMayPutIn : library.viewerMayPutIn;
  return (
    <Empty title={t(here ? 'documents.folder.none' : 'documents.none')}>
      {may && t('documents.none.first')}
    </Empty>
  );
}
