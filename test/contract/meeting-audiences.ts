/** The audiences of a group's meeting, by the kind of the group: the words in which the rules of all its nouns are written. */
import {
  byKind,
  communityHolders,
  everyone,
  inside,
  inviters,
  writers,
  type Actors,
  type Audience,
  type Outcome,
  type Rule,
  type Rules,
} from './authorization-actors.js';

/** Of the meeting of a closed group the community knows that it will be, and the administrator, who may lead there. */
export const meetingDiscoverers = byKind(everyone, [...communityHolders, 'admin'], inside);
/** Its scope lets the group in, and those whose role reaches into it; whoever may edit the meeting reads it too. */
export const watchers = byKind(everyone, [...inside, 'secretariat'], inside);
export const meetingReaders = byKind(everyone, [...watchers['listed']!, 'admin'], inside);
/** Who takes part where nobody registers: who may write in the group, and the administrator, who may lead in those that are not secret. */
export const participants = byKind(
  [...writers['public']!, 'admin'],
  [...writers['listed']!, 'admin'],
  writers['secret']!,
);

/** Who runs meetings of the place, or keeps order in it: they conduct them. */
export const conductors = inviters;

/** Of the staged meetings, for which one registers: who has a seat, and who conducts them. */
export const comers = byKind(
  ['member', ...conductors['public']!],
  ['member', ...conductors['listed']!],
  ['member', ...conductors['secret']!],
);

const each = (audience: Audience, rule: (list: Actors, place: string) => Rule): Rules =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [place, rule(list, place)]));
export const givenIn = (audience: Audience, otherwise: Outcome): Rules =>
  each(audience, (list) => (actor) => (list.includes(actor) ? 'given' : otherwise));
export const doneIn = (audience: Audience, seenBy: Audience): Rules =>
  each(audience, (list, place) => (actor) => {
    if (list.includes(actor)) return 'done';
    if (!seenBy[place]!.includes(actor)) return 'NOT_FOUND';
    return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  });
