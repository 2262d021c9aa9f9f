import { CloudOff, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from '../../../../frame/announcer.js';
import { useWords } from '../../../../language/words.js';
import { useStore } from '../../../../rendering/use-store.js';
import type { TypingRoom } from './typing-room.js';

/** Whether what is typed is with the server. Read out only when the connection goes and comes: saving happens with every word. */
export function SaveState({ room }: { room: TypingRoom }): ReactNode {
  const t = useWords();
  const state = useStore(room.subscribe, room.state);
  const told = useRef(false);
  useEffect(() => {
    if (state === 'waiting' && !told.current) {
      told.current = true;
      announce(t('minutes.typing.waiting'));
    }
    if (state === 'saved' && told.current) {
      told.current = false;
      announce(t('minutes.typing.back'));
    }
  }, [state, t]);
  if (state === 'refused')
    return (
      <strong role="alert" className="minutes-refused">
        <TriangleAlert aria-hidden="true" />
        {t(room.refusal() === 'TOO_LONG' ? 'minutes.typing.tooLong' : 'minutes.typing.refused')}
      </strong>
    );
  if (state === 'waiting')
    return (
      <span className="minutes-offline">
        <CloudOff aria-hidden="true" />
        {t(room.isKept() ? 'minutes.typing.waiting' : 'minutes.typing.unkept')}
      </span>
    );
  return <span className="muted">{t(state === 'saved' ? 'form.saved' : 'minutes.typing.saving')}</span>;
}
