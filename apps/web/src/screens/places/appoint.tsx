import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Loading } from '../../parts/states.js';
import type { Town } from './appoint-form.js';

// Who only reads the page needs no form.
const AppointForm = lazy(() => import('./appoint-form.js'));

/** A button, and the form in which those who keep the page say who speaks for the municipality. */
export function Appoint({ town, again }: { town: Town; again: () => void }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('places.appoint')}</Button>
      <Dialog title={t('places.appoint.title')} open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading />}>
          <AppointForm
            town={town}
            onDone={() => {
              setOpen(false);
              again();
            }}
          />
        </Suspense>
      </Dialog>
    </>
  );
}
