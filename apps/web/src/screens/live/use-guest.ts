import { useEffect, useState } from 'react';
import { newUnorderedId } from '#kernel';
import { useAsk } from '../../graphql/hooks.js';
import { BrowserStore } from '../../live/device-store.js';
import { HallGuestHere } from './guest-documents.js';

const store = new BrowserStore();
const placeOf = (meetingId: string): string => `guildhall.hall.${meetingId}`;

export interface JoinedGuest {
  guest: { id: string; name: string } | null;
  device: string | null;
  /** What the device joins with, kept before it is sent: so a second press is the same guest. */
  keep(): string;
  again(): void;
}

/**
 * The guest of the hall who holds this device; what the device keeps for the meeting is known to it and to no other.
 * @param letIn whether guests are let in: when they are kept out, somebody was perhaps removed
 */
export function useGuest(meetingId: string, letIn: boolean): JoinedGuest {
  const [device, setDevice] = useState<string | null>(null);
  useEffect(() => setDevice(store.read(placeOf(meetingId))), [meetingId]);
  const { answer, again } = useAsk(HallGuestHere, { meetingId, device: device ?? '' }, { pause: !device });
  useEffect(() => {
    if (device && !letIn) again();
  }, [device, letIn, again]);
  return {
    guest: (device && answer?.hallGuest) || null,
    device,
    keep: () => {
      const made = device ?? newUnorderedId();
      // Where nothing is kept (a private window), the guest is one as long as the page is open.
      store.write(placeOf(meetingId), made);
      setDevice(made);
      return made;
    },
    again,
  };
}
