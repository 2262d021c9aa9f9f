/** Who asks, who votes, and who is shown what of it. */
import {
  byKind,
  nobody,
  orderKeepers,
  readers,
  writers,
  type Actors,
  type Audience,
  type Outcome,
  type Rules,
} from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';

/** The administrator may change the settings of a public group, which everybody reads; of the others they read nothing. */
const pollKeepers = byKind(
  [...orderKeepers['public']!, 'admin'],
  orderKeepers['listed']!,
  orderKeepers['secret']!,
);

const given = (audience: Audience, otherwise: Outcome): Rules =>
  Object.fromEntries(
    Object.entries(audience).map(([place, list]) => [
      place,
      (actor) => (list.includes(actor) ? 'given' : otherwise),
    ]),
  );
const done = (audience: Audience, seenBy: Audience): Rules =>
  Object.fromEntries(
    Object.entries(audience).map(([place, list]) => [
      place,
      (actor) => {
        if (list.includes(actor)) return 'done';
        if (!seenBy[place]!.includes(actor)) return 'NOT_FOUND';
        return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      },
    ]),
  );
const named = (word: string, rules: Rules): Rules =>
  Object.fromEntries(Object.entries(rules).map(([place, rule]) => [`${word} ${place}`, rule]));
const withMember = (audience: Audience): Audience =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [place, [...list, 'member'] as Actors]));

export const pollQueries: Record<string, Rules> = {
  poll: { ...given(readers, 'NOT_FOUND'), ...named('draft', given(pollKeepers, 'NOT_FOUND')) },
  polls: given(readers, 'NOT_FOUND'),
  ownVotes: given(readers, 'NOT_FOUND'),
  // the member holds the mandate of the town
  municipalitiesToVoteFor: given(inEach(['member']), 'nothing'),
};

export const pollMutations: Record<string, Rules> = {
  draftPoll: done(pollKeepers, readers),
  // a draft each time, of which the others know nothing
  editPoll: done(pollKeepers, inEach(nobody)),
  removePoll: done(pollKeepers, inEach(nobody)),
  openPoll: done(pollKeepers, inEach(nobody)),
  voteInPoll: done(writers, readers),
  // the member asked it
  closePoll: done(withMember(orderKeepers), readers),
};

const everybody = { reach: readers };

export const pollFields: Record<string, TypeRule> = {
  // the first post's: closed, with the member's vote, and something in every field
  Poll: {
    ...everybody,
    always:
      'id kind state question options most lowLabel highLabel timeZone byMunicipality voters pairs quorum present endsAt closedAt',
    only: { secret: inEach(nobody), withheld: inEach(nobody) },
  },
  PollOption: {
    ...everybody,
    always: 'id text mark day startTime endTime votes',
    only: { maybes: inEach(nobody) },
  },
  PollPage: { ...everybody, always: 'items', only: { next: inEach(nobody) } },
  OwnVote: {
    reach: inEach(['member']),
    always: 'pollId choices',
    only: { municipality: inEach(nobody) },
  },
  ChosenOption: { reach: inEach(['member']), always: 'optionId weight' },
};
