/** Who may what in an agenda. */
import type { State } from '../meeting/meeting.policy.js';
import { mayConduct, mayTakePart } from '../meeting/standing.policy.js';

interface Standing {
  state: State;
  runs: boolean;
  moderates: boolean;
  participates: boolean;
}

interface Item {
  state: 'PROPOSED' | 'STANDING' | 'REMOVED';
  proposerId: string | null;
}

/** As many as fit on a screen that one still orders by hand. */
export const mostItems = 200;
/** So that nobody fills the list of what waits alone. */
export const mostProposalsOfOne = 10;

export const keepsAgenda = mayConduct;
export const seesProposals = mayTakePart;

/** Who takes part proposes as long as the meeting lies ahead; who keeps the agenda may also complete it afterwards. */
export function mayPropose(standing: Standing): boolean {
  if (keepsAgenda(standing)) return true;
  return standing.participates && (standing.state === 'PLANNED' || standing.state === 'POSTPONED');
}

/** What was accepted is no longer the matter of who proposed it alone. */
export function mayEditItem(standing: Standing, item: Item, personId: string | null): boolean {
  if (item.state === 'REMOVED') return false;
  if (keepsAgenda(standing)) return true;
  return (
    item.state === 'PROPOSED' && personId !== null && item.proposerId === personId && mayPropose(standing)
  );
}
