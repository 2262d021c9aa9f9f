import type { ReactNode } from 'react';
import { goesOn } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useRequestKey } from '../../graphql/request-key.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { AddSpeaker } from './documents.js';
import { RemoveGuest } from './guest-documents.js';
import { taken, type Room } from './use-room.js';

/** What is done with a guest of the hall: put on the list of speakers, or removed. */
export function DeskGuest({
  meetingId,
  room,
  guestId,
  name,
  municipalityId,
}: {
  meetingId: string;
  room: Room;
  guestId: string;
  name: string;
  municipalityId: string | null;
}): ReactNode {
  const t = useWords();
  const key = useRequestKey();
  const [add, adding] = useAct(AddSpeaker);
  const [remove, removing] = useAct(RemoveGuest);
  const { speaking, waiting } = room.floor;
  const listed = [speaking, ...waiting].some((turn) => turn?.guestId === guestId);
  const speaks = async (): Promise<void> => {
    const said = { meetingId, name, guestId, municipalityId };
    if (await taken(room, add({ input: { key: key.for(said), ...said } }), 'addSpeaker')) key.arrived();
  };
  return (
    <span className="push flex flex-wrap gap-2">
      {!listed && goesOn(room.session.state) && (
        <Button
          waiting={adding}
          aria-label={`${t('session.guest.speaks')}: ${name}`}
          onPress={() => void speaks()}
        >
          {t('session.guest.speaks')}
        </Button>
      )}
      <Button
        look="quiet"
        waiting={removing}
        aria-label={`${t('session.guest.remove')}: ${name}`}
        onPress={() => void taken(room, remove({ id: guestId }), 'removeGuest')}
      >
        {t('session.guest.remove')}
      </Button>
    </span>
  );
}
