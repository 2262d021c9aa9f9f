/** What is looked for by the search, who finds it, and who is shown what of it. */
import { SearchWriter } from '#search';
import { tellTales } from '../kit/cast-names.js';
import { kinds, type Kind } from '../kit/cast.js';
import type { Question } from './attempts.js';
import {
  communityHolders,
  everyone,
  inside,
  nobody,
  readers,
  sharingGroups,
  signedIn,
  type Audience,
} from './authorization-actors.js';
import type { TypeRule } from './field-rule.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';

const of = (what: string, audience: Audience): Audience =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [`${what} ${place}`, list]));

/** By what is looked for: who finds it; the others find nothing, nor that there is something. */
export const searchFinders: Audience = {
  ...of('thread', readers),
  ...of('post', readers),
  // the facilitator shows everything to those who share a group, and to nobody else
  ...of('person', { standard: signedIn, open: signedIn, shared: sharingGroups }),
  municipality: everyone,
  ...of('meeting', { public: everyone, listed: [...communityHolders, 'admin'], secret: inside }),
};

const people: Record<string, string> = { standard: 'member', open: 'member2', shared: 'facilitator' };

function sought(stage: Stage, place: string): { text: string; kind: string; target: string } {
  const [what, which] = place.split(' ') as [string, string];
  const group = stage.ids.groups[which as Kind];
  if (what === 'thread')
    return { text: tellTales[which as Kind].title, kind: 'THREAD', target: group.thread.id };
  if (what === 'post')
    return { text: `zgody ${tellTales[which as Kind].text}`, kind: 'POST', target: group.reply };
  if (what === 'person')
    return { text: `osoba ${people[which]!}`, kind: 'PERSON', target: stage.ids.person[people[which]!]! };
  if (what === 'meeting')
    return { text: 'spotkania próbę', kind: 'MEETING', target: stage.meetings[which]!.id };
  return { text: 'Wrocław', kind: 'MUNICIPALITY', target: stage.ids.municipality.id };
}

export async function searchQuestion(stage: Stage, place: string): Promise<Question> {
  const { text, kind, target } = sought(stage, place);
  await stage.house.app.get(SearchWriter).catchUp();
  return { variables: { text, first: 50, filter: { kinds: [kind] } }, target };
}

/** @param mistype whether it is asked with a letter too many in it, so that it says why it was found */
export const searchProbe =
  (path: string[] = [], mistype = false) =>
  async (stage: Stage, place: string): Promise<Probe> => {
    const { variables } = await searchQuestion(stage, place);
    const text = mistype
      ? `${String(variables['text']).slice(0, 5)}x${String(variables['text']).slice(5)}`
      : variables['text'];
    return { query: 'search', variables: { ...variables, text }, path };
  };

const threads = of('thread', readers);
const inThreads = (by: 'nobody'): Audience =>
  Object.fromEntries(kinds.map((kind) => [`thread ${kind}`, by === 'nobody' ? nobody : everyone]));

export const searchFields: Record<string, TypeRule> = {
  SearchPage: {
    reach: { municipality: everyone },
    always: 'items total facets',
    // one town of the name; test/rooms/search.spec.ts sees more
    only: { more: { municipality: nobody }, next: { municipality: nobody } },
  },
  SearchHit: {
    reach: { municipality: everyone, ...threads },
    always: 'id kind title address excerpt excerptLanguage',
    only: {
      titleLanguage: { municipality: nobody },
      at: { municipality: nobody },
      author: { municipality: nobody },
      place: { municipality: nobody },
      municipality: inThreads('nobody'),
      reasons: { municipality: nobody, ...inThreads('nobody') },
    },
  },
  SearchPiece: { reach: { municipality: everyone }, always: 'text hit' },
  SearchReason: { reach: threads, always: 'way typed found' },
  SearchFacet: { reach: { municipality: everyone }, always: 'kind values' },
  // the first facet is that of kinds, which say themselves what they are
  SearchFacetValue: {
    reach: { municipality: everyone },
    always: 'value count',
    only: { label: { municipality: nobody } },
  },
};
