/** The screens of registering: the page of those who run the meeting, its settings, who takes part, and where letters lead. */
import type { Screen } from './screens.js';

/** @param coming the address of the meeting that comes next, for which people have registered */
export const registrationScreens = (coming: string): Screen[] => [
  { route: '/meetings/$meeting/registration', path: `${coming}/registration`, who: 'secretariat' },
  { route: '/meetings/$meeting/people', path: `${coming}/people`, who: 'practitioner.wroclaw' },
  { route: '/registrations/$token', path: '/registrations/no-such-token-was-ever-sent', who: 'guest' },
];
