import { Pencil, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form-frame.js';

/** What whoever has asked may do as long as it waits: say it anew, or take it back. */
export function ChangeOrWithdraw({
  place,
  changing,
  onWithdraw,
  withdrawing,
}: {
  /** the name of what they wish to come into */
  place: string;
  /** the dialog in which it is said anew */
  changing: (close: () => void) => ReactNode;
  onWithdraw: (close: () => void) => Promise<void>;
  withdrawing: boolean;
}): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState<'CHANGE' | 'WITHDRAW' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <div className="act-row">
        <Button onPress={() => setOpen('CHANGE')}>
          <Pencil aria-hidden="true" />
          {t('bodies.request.change')}
        </Button>
        <Button look="quiet" onPress={() => setOpen('WITHDRAW')}>
          <Undo2 aria-hidden="true" />
          {t('bodies.request.withdraw')}
        </Button>
      </div>
      {open === 'CHANGE' && changing(close)}
      {open === 'WITHDRAW' && (
        <Dialog role="alertdialog" title={`${t('bodies.request.withdraw')}: ${place}`} open onClose={close}>
          <Form
            onSubmit={() => onWithdraw(close)}
            send={t('bodies.request.withdraw')}
            waiting={withdrawing}
            onCancel={close}
          >
            <p>{t('bodies.request.withdraw.why')}</p>
          </Form>
        </Dialog>
      )}
    </>
  );
}
