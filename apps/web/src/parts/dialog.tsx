import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../language/words.js';
import { Button } from './button.js';

/** A dialog over the page: keeps the focus inside, closes by Escape, gives the focus back. */
export function Dialog({
  title,
  open,
  onClose,
  children,
  role = 'dialog',
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** `alertdialog` for a question that interrupts */
  role?: 'dialog' | 'alertdialog';
}): ReactNode {
  const t = useWords();
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className="contents">
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" icon aria-label={t('frame.close')} onPress={onClose}>
              <X aria-hidden="true" />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
