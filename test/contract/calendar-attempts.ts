/** The private address of a person's calendar: how it is tried, and who has one. */
import { signedIn, type ActorName, type Rules } from './authorization-actors.js';
import type { Attempts } from './attempts.js';
import { house, never, type TypeRule } from './field-rule.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';

/** Everybody who is signed in has one, and keeps it: those who try are others. */
export async function openCalendarFeeds(stage: Stage): Promise<void> {
  for (const actor of signedIn) await stage.of(actor).get('mutation { openCalendarFeed { address } }');
}

const bySomebody: Attempts = async (stage, _place, actor) => ({
  ...(actor === 'guest' ? {} : { as: (await stage.person()).caller }),
  variables: {},
});

export const calendarAttempts: Record<string, Attempts> = {
  openCalendarFeed: bySomebody,
  closeCalendarFeed: bySomebody,
};

const bySignedIn: Rules = { house: (actor) => (signedIn.includes(actor) ? 'done' : 'UNAUTHENTICATED') };

export const calendarMutations: Record<string, Rules> = {
  openCalendarFeed: bySignedIn,
  closeCalendarFeed: bySignedIn,
};

export const calendarFields: Record<string, TypeRule> = {
  CalendarFeed: { reach: house(signedIn), always: 'openedAt', only: { lastReadAt: never } },
};

export const calendarProbes = {
  CalendarFeed: (): Probe => ({ query: 'viewer', variables: {}, path: ['calendarFeed'] }),
};

/** Who does it, and where, in `snapshot + events`. */
export const calendarDoers: Record<string, [ActorName, string]> = {
  openCalendarFeed: ['member', 'house'],
  closeCalendarFeed: ['member', 'house'],
};
