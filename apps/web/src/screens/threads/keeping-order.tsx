import { Gavel } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ThreadSettings } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLocale, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Item, Menu } from '../../parts/menu.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import {
  LockThread,
  PinThread,
  SetSlowMode,
  UnannounceThread,
  UnlockThread,
  UnpinThread,
} from './documents.js';
import type { Carried } from './carrying.js';
import { intervalIn } from './slow-mode.js';
import { useTalkPlace } from './talk-place.js';
import type { ThreadRoom } from './thread-room.js';

const Announcing = lazy(() => import('./announcing.js'));
const Carrying = lazy(() => import('./carrying.js'));

/** What those who keep order may set in a thread. What it then is comes to everybody by its facts. */
export function KeepingOrder({ room, settings }: { room: ThreadRoom; settings: ThreadSettings }): ReactNode {
  const t = useWords();
  const threadId = room.row.thread.id;
  const [open, setOpen] = useState<'lock' | 'slow' | 'announce' | Carried | null>(null);
  const [unlock] = useAct(UnlockThread);
  const [pin] = useAct(PinThread);
  const [unpin] = useAct(UnpinThread);
  const [takeBack] = useAct(UnannounceThread);
  const { place } = useTalkPlace();
  const close = (): void => setOpen(null);
  const said = ({ problem }: { problem?: Problem | undefined }, done: string): void => {
    if (!problem) return toast(done);
    const full = problem.code === 'CONFLICT' && problem.rule === 'PINNED_ENOUGH';
    toast(full ? t('moderation.pinnedEnough') : problemText(t, problem), 'wrong');
  };
  return (
    <>
      <Menu
        label={t('moderation.keepOrder')}
        trigger={
          <Button look="quiet" icon className="keep-order" aria-label={t('moderation.keepOrder')}>
            <Gavel aria-hidden="true" />
          </Button>
        }
      >
        {settings.lockedAt ? (
          <Item
            onAction={() =>
              void unlock({ id: threadId }).then((told) => said(told, t('moderation.unlock.done')))
            }
          >
            {t('moderation.unlock')}
          </Item>
        ) : (
          <Item onAction={() => setOpen('lock')}>{t('moderation.lock')}</Item>
        )}
        {settings.pinnedAt ? (
          <Item
            onAction={() =>
              void unpin({ id: threadId }).then((told) => said(told, t('moderation.unpin.done')))
            }
          >
            {t('moderation.unpin')}
          </Item>
        ) : (
          <Item
            onAction={() => void pin({ id: threadId }).then((told) => said(told, t('moderation.pin.done')))}
          >
            {t('moderation.pin')}
          </Item>
        )}
        {place.viewerCan.includes('ANNOUNCE') && (
          <Item onAction={() => setOpen('announce')}>
            {t(settings.announcedAt ? 'speaking.announce.change' : 'speaking.announce.this')}
          </Item>
        )}
        {place.viewerCan.includes('ANNOUNCE') && settings.announcedAt && (
          <Item
            onAction={() =>
              void takeBack({ id: threadId }).then((told) => said(told, t('speaking.takeBack.done')))
            }
          >
            {t('speaking.takeBack')}
          </Item>
        )}
        <Item onAction={() => setOpen('slow')}>{t('moderation.slow')}</Item>
        <Item onAction={() => setOpen('split')}>{t('moving.split')}</Item>
        <Item onAction={() => setOpen('merge')}>{t('moving.merge')}</Item>
        <Item onAction={() => setOpen('move')}>{t('moving.move')}</Item>
      </Menu>
      <Locking threadId={threadId} open={open === 'lock'} onClose={close} />
      {open === 'slow' && <Slowing threadId={threadId} seconds={settings.slowSeconds} onClose={close} />}
      {open === 'announce' && (
        <Suspense>
          <Announcing threadId={threadId} until={settings.announcedUntil} onClose={close} />
        </Suspense>
      )}
      {(open === 'split' || open === 'merge' || open === 'move') && (
        <Suspense>
          <Carrying act={open} room={room} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** Closes a thread, with the reason that stands at its end. */
export function Locking({
  threadId,
  open,
  onClose,
}: {
  threadId: string;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const [lock, waiting] = useAct(LockThread);
  const go = async (): Promise<void> => {
    if (!reason.trim()) return setWrong(t('form.needed'));
    const { problem } = await lock({ id: threadId, reason: reason.trim() });
    if (problem) return setWrong(problemText(t, problem));
    setReason('');
    setWrong(undefined);
    onClose();
  };
  return (
    <Dialog title={t('moderation.lock')} open={open} onClose={onClose}>
      <Form onSubmit={go} send={t('moderation.lock')} waiting={waiting} onCancel={onClose}>
        <TextField
          label={t('moderation.lock.reason')}
          hint={t('moderation.lock.hint')}
          wrong={wrong}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}

const intervals = [0, 30, 60, 300, 900, 3600];

function Slowing({
  threadId,
  seconds,
  onClose,
}: {
  threadId: string;
  seconds: number;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [chosen, setChosen] = useState(seconds);
  const [wrong, setWrong] = useState<string | undefined>();
  const [slow, waiting] = useAct(SetSlowMode);
  const offered = [...new Set([...intervals, seconds])].sort((a, b) => a - b);
  const go = async (): Promise<void> => {
    const { problem } = await slow({ id: threadId, seconds: chosen });
    if (problem) return setWrong(problemText(t, problem));
    onClose();
  };
  return (
    <Dialog title={t('moderation.slow')} open onClose={onClose}>
      <Form onSubmit={go} send={t('form.save')} waiting={waiting} onCancel={onClose}>
        <Select
          label={t('moderation.slow.every')}
          hint={t('moderation.slow.hint')}
          wrong={wrong}
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
          options={offered.map((one) => ({
            value: String(one),
            text: one === 0 ? t('moderation.slow.off') : intervalIn(locale, one),
          }))}
        />
      </Form>
    </Dialog>
  );
}
