/** Who keeps decisions and tasks, and who reads them. */
import {
  byKind,
  communityDiscoverers,
  communityLeads,
  discoverers,
  everyone,
  inside,
  inviters,
  nobody,
  readers,
  signedIn,
  type Actors,
  type Audience,
  type Outcome,
  type Rule,
  type Rules,
} from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';

/** Who edits there or moderates: also the administrator, where a group is not secret. */
const keepers = inviters;
/** Who keeps the outcomes of a place reads them, the administrator of a listed group too. */
const decisionReaders = byKind(everyone, [...readers['listed']!, 'admin'], inside);
const taskReaders = byKind(signedIn, decisionReaders['listed']!, inside);

const each = (audience: Audience, rule: (list: Actors, place: string) => Rule): Rules =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [place, rule(list, place)]));
const given = (audience: Audience, otherwise: Outcome): Rules =>
  each(audience, (list) => (actor) => (list.includes(actor) ? 'given' : otherwise));
const done = (audience: Audience, seenBy: Audience): Rules =>
  each(audience, (list, place) => (actor) => {
    if (list.includes(actor)) return 'done';
    if (!seenBy[place]!.includes(actor)) return 'NOT_FOUND';
    return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  });
const prefixed = (word: string, rules: Audience): Audience =>
  Object.fromEntries(Object.entries(rules).map(([place, list]) => [`${word} ${place}`, list]));
/** A guest is asked to sign in before anything is looked for. */
const forPersons = (rules: Rules): Rules =>
  Object.fromEntries(
    Object.entries(rules).map(([place, rule]) => [
      place,
      (actor) => (actor === 'guest' ? 'UNAUTHENTICATED' : rule(actor)),
    ]),
  );

const ofPlaces = (groups: Audience, community: Actors): Audience => ({ ...groups, community });

export const outcomeQueries: Record<string, Rules> = {
  outcomes: given(ofPlaces(decisionReaders, everyone), 'NOT_FOUND'),
  decisions: given(ofPlaces(decisionReaders, everyone), 'NOT_FOUND'),
  decision: given(ofPlaces(decisionReaders, everyone), 'NOT_FOUND'),
  tasks: forPersons({
    ...given(ofPlaces(taskReaders, signedIn), 'nothing'),
    ...given(prefixed('mine', inEach(['member'])), 'nothing'),
  }),
  task: given(ofPlaces(taskReaders, signedIn), 'NOT_FOUND'),
};

const keeping = (): Rules => ({
  ...done(keepers, discoverers),
  ...done({ community: communityLeads['community']! }, communityDiscoverers),
});
/** Of a task that one may not read one does not learn that it is there. */
const keepingTasks = (owner: Actors = []): Rules =>
  forPersons(
    done(ofPlaces(keepers, [...communityLeads['community']!, ...owner]), ofPlaces(taskReaders, signedIn)),
  );
/** The tasks on the stage are the facilitator's, who keeps those of the groups anyway. */
const owner: Actors = ['facilitator'];

export const outcomeMutations: Record<string, Rules> = {
  recordDecision: keeping(),
  editDecision: keeping(),
  withdrawDecision: keeping(),
  setTask: keeping(),
  editTask: keepingTasks(),
  reassignTask: keepingTasks(),
  finishTask: {
    ...keepingTasks(owner),
    // whoever reads there is given one of their own
    ...forPersons(
      done(prefixed('own', { secret: inside }), {
        'own secret': inside,
      }),
    ),
  },
  dropTask: keepingTasks(),
  reopenTask: keepingTasks(owner),
};

export const outcomeFields: Record<string, TypeRule> = {
  OutcomeCounts: {
    reach: decisionReaders,
    always: 'decisions',
    only: { openTasks: taskReaders, closedTasks: taskReaders, viewerMayKeep: keepers },
  },
  Decision: {
    reach: {
      ...decisionReaders,
      ...prefixed('amending', decisionReaders),
      ...prefixed('withdrawn', decisionReaders),
    },
    always: 'id number ordinal text language decidedOn state version recordedAt place',
    only: {
      amendedBy: only(decisionReaders, ''),
      amends: only(decisionReaders, 'amending'),
      reason: only(decisionReaders, 'withdrawn'),
      tasks: only(taskReaders, ''),
      viewerMayKeep: inAll(keepers),
      revisions: { ...only(keepers, ''), ...prefixed('withdrawn', keepers) },
    },
  },
  DecisionReference: { reach: decisionReaders, always: 'number ordinal' },
  OutcomePlace: { reach: decisionReaders, always: 'id kind title address' },
  DecisionPage: { reach: decisionReaders, always: 'items next streamHead' },
  Task: {
    reach: { ...taskReaders, ...prefixed('done', taskReaders), ...prefixed('towns', taskReaders) },
    always: 'id number text language state setBy setAt version place',
    only: {
      owner: { ...taskReaders, ...prefixed('done', taskReaders), ...prefixed('towns', inEach(nobody)) },
      ownerBody: {
        ...inEach(nobody),
        ...prefixed('done', inEach(nobody)),
        ...prefixed('towns', taskReaders),
      },
      due: { ...taskReaders, ...prefixed('done', inEach(nobody)), ...prefixed('towns', inEach(nobody)) },
      overdue: { ...taskReaders, ...prefixed('done', inEach(nobody)), ...prefixed('towns', inEach(nobody)) },
      decision: { ...taskReaders, ...prefixed('done', inEach(nobody)), ...prefixed('towns', inEach(nobody)) },
      word: { ...inEach(nobody), ...prefixed('done', taskReaders), ...prefixed('towns', inEach(nobody)) },
      closedAt: { ...inEach(nobody), ...prefixed('done', taskReaders), ...prefixed('towns', inEach(nobody)) },
      closedBy: { ...inEach(nobody), ...prefixed('done', taskReaders), ...prefixed('towns', inEach(nobody)) },
      // the member has the mandate of the town, and the coordinator coordinates it
      mine: {
        ...inEach(['member']),
        ...prefixed('done', inEach(['facilitator'])),
        ...prefixed('towns', byKind(['member', 'coordinator'], ['member'], ['member'])),
      },
      viewerMayKeep: { ...keepers, ...prefixed('done', keepers), ...prefixed('towns', keepers) },
      revisions: { ...keepers, ...prefixed('done', keepers), ...prefixed('towns', inEach(nobody)) },
    },
  },
  TaskPage: { reach: withSignedIn(), always: '', only: { items: taskReaders, next: taskReaders } },
};

/** Of the three kinds of decision on the stage, the field is for these in one of them, and empty in the others. */
function only(audience: Audience, kind: string): Audience {
  const all = ['', 'amending', 'withdrawn'].map(
    (one) => [one, one === kind ? audience : inEach(nobody)] as const,
  );
  return Object.assign({}, ...all.map(([one, list]) => (one ? prefixed(one, list) : list))) as Audience;
}
function inAll(audience: Audience): Audience {
  return { ...audience, ...prefixed('amending', audience), ...prefixed('withdrawn', audience) };
}
/** An empty page is given to whoever is signed in. */
function withSignedIn(): Audience {
  return inEach(signedIn);
}
