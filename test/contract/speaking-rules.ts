/** Who may speak in whose name, and is shown what of it. */
import type { ActorName, Rules } from './authorization-actors.js';
import type { TypeRule } from './field-rule.js';

const inside: readonly ActorName[] = ['member', 'observer', 'moderator', 'facilitator'];
/** The coordinator keeps the town's page; the others work there, as it has confirmed, whatever they are to a group. */
const speakers: readonly ActorName[] = [...inside, 'coordinator', 'expelled'];

export const speakingQueries: Record<string, Rules> = {
  behalves: {
    community: (actor) => {
      if (actor === 'guest') return 'UNAUTHENTICATED';
      return speakers.includes(actor) ? 'given' : 'nothing';
    },
    secret: (actor) => {
      if (actor === 'guest') return 'UNAUTHENTICATED';
      return inside.includes(actor) ? 'given' : 'NOT_FOUND';
    },
  },
};

export const speakingFields: Record<string, TypeRule> = {
  Behalf: {
    // the administrator works for an organisation
    reach: { community: [...speakers, 'admin'] },
    always: 'kind id number',
    // an organisation has names, and a municipality a tile
    only: { names: { community: ['admin'] }, municipality: { community: speakers } },
  },
};
