/** Who says what towns need, and who is shown it: as far as the community is read that is told. */
import {
  communityReaders,
  everyone,
  nobody,
  type Actors,
  type Rule,
  type Rules,
} from './authorization-actors.js';
import { house, open, type TypeRule } from './field-rule.js';

/** Who speak for the town of the cast, by mandate or as its coordinator, and write in the community. */
const speakers: Actors = ['member', 'coordinator'];

const given =
  (list: Actors, otherwise: 'NOT_FOUND' | 'nothing'): Rule =>
  (actor) =>
    list.includes(actor) ? 'given' : otherwise;
const refused: Rule = (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
const both = (otherwise: 'NOT_FOUND' | 'nothing'): Rules => ({
  community: given(communityReaders['community']!, otherwise),
  otherCommunity: given(communityReaders['otherCommunity']!, otherwise),
});

export const needQueries: Record<string, Rules> = {
  need: both('NOT_FOUND'),
  needs: both('nothing'),
  needPlaces: { house: given(speakers, 'nothing') },
};

export const needMutations: Record<string, Rules> = {
  stateNeed: {
    community: (actor) => (speakers.includes(actor) ? 'done' : refused(actor)),
    "another's town": refused,
  },
  editNeed: {
    own: (): 'done' => 'done',
    "another's": refused,
    otherCommunity: (actor) =>
      communityReaders['otherCommunity']!.includes(actor) ? refused(actor) : 'NOT_FOUND',
  },
};

export const needFields: Record<string, TypeRule> = {
  Need: {
    reach: { community: everyone },
    always:
      'id number title words language period state targetGroups statedAt version community municipality themes answers towns',
    only: { viewerMayEdit: { community: nobody } },
  },
  NeedPage: { reach: open, always: 'items next' },
  NeedAnswer: { reach: { community: everyone }, always: 'practice themes targetGroups' },
  // the first is the town whose practice it is
  NeedTown: {
    reach: { community: everyone },
    always: 'municipality practice',
    only: { inUseSince: { community: nobody } },
  },
  NeedPlace: { reach: house(speakers), always: 'community municipality' },
};
