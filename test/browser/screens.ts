/** Every screen of the client, with somebody who may see it, and the menus and dialogs that open on them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Caller } from '../kit/caller.js';
import { tokenFor } from '../kit/cast-names.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { documentScreens } from './shown-documents.js';
import { liveScreens } from './shown-live.js';
import { dateScreens } from './shown-dates.js';
import { meetingScreens } from './shown-meetings.js';
import { minutesScreens } from './shown-minutes.js';
import { outcomeScreens } from './shown-outcomes.js';
import { practiceScreens } from './shown-practices.js';
import { atTheDoor, quarrel, rearrange } from './shown-talk.js';
import type { steps } from './steps.js';
import { demoPassword } from './visitor.js';

export type Who = 'guest' | 'practitioner.wroclaw' | 'moderator' | 'secretariat' | 'admin';

export interface Screen {
  /** the route as the client's code has it */
  route: string;
  path: string;
  who: Who;
  /** what is opened on it, by the name of a step */
  then?: keyof typeof steps;
  /** only on a wide window, where what opens it has room */
  wide?: true;
}

export interface Place {
  house: House;
  screens: Screen[];
  callers: Map<Who, Caller>;
}

/** A house with the demo, everybody who looks at it signed in, and the list of what there is to see. */
export async function openPlace(): Promise<Place> {
  const house = await House.open({ recipe: demoRecipe, notices: true, search: true });
  const callers = new Map<Who, Caller>();
  for (const who of ['practitioner.wroclaw', 'moderator', 'secretariat', 'admin'] as const) {
    const caller = new Caller(house.url);
    await caller.signIn(`${who}@guildhall.example`, demoPassword);
    callers.set(who, caller);
  }
  return { house, callers, screens: await screensOf(house, callers) };
}

async function screensOf(house: House, callers: Map<Who, Caller>): Promise<Screen[]> {
  const secretariat = callers.get('secretariat')!;
  const { communities, groups } = await secretariat.get(
    '{ communities { id number } groups { items { id number visibility admission } } }',
  );
  const group = groups.items.find((one: { number: number }) => one.number === 4);
  // the practitioner takes part in it, and leads it not
  const inGroup = groups.items.find((one: { number: number }) => one.number === 1);
  const listed = groups.items.find((one: { visibility: string }) => one.visibility === 'LISTED');
  const closed = groups.items.find((one: { admission: string }) => one.admission === 'REQUEST');
  const { threads } = await secretariat.get(
    'query ($id: ID!) { threads(groupId: $id) { items { number postCount } } }',
    { id: group.id },
  );
  const ofAll = await secretariat.get('query ($id: ID!) { threads(groupId: $id) { items { number } } }', {
    id: communities.find((one: { number: number }) => one.number === 1).id,
  });
  const { municipalities } = await secretariat.get('{ municipalities(first: 1) { items { number } } }');
  await secretariat.get('mutation ($input: InviteInput!) { invite(input: $input) { id } }', {
    input: { scopeId: communities[0].id, email: 'guest@town.example', language: 'pl', role: 'MEMBER' },
  });
  const token = await tokenFor(house.sql, 'guest@town.example');
  const asking = await atTheDoor(house, communities[0].id);
  const thread = `/groups/4/threads/${threads.items[0].number}`;
  const hiddenAt = await quarrel(callers, groups.items, threads.items.at(-1).number);
  const rearranged = await rearrange(callers, groups.items);
  const town = `/municipalities/${municipalities.items[0].number}`;
  const programme = await secretariat.get(
    '{ organisations(name: "WCRS") { items { number } } projects(first: 100) { items { number fundingStatements { id } } } }',
  );
  const organisation = `/organisations/${programme.organisations.items[0].number}`;
  const { number: funded } = programme.projects.items.find(
    (one: { fundingStatements: unknown[] }) => one.fundingStatements.length > 1,
  );
  const person = `/people/${callers.get('moderator')!.personId}`;
  const wroclaw = 'practitioner.wroclaw';
  const { openConversation } = await callers
    .get('moderator')!
    .get(
      'mutation ($input: OpenConversationInput!) { openConversation(input: $input) { thread { number } } }',
      {
        input: {
          key: '7b0f3f0e-6f0e-4c6e-9d5c-0c7a4c0f1a11',
          personId: callers.get(wroclaw)!.personId,
          text: 'Czy możemy porozmawiać o szkoleniu dla urzędu?',
          language: 'pl',
        },
      },
    );
  const talk = `/conversations/${openConversation.thread.number}`;
  return [
    { route: '/', path: '/', who: 'guest' },
    { route: '/', path: '/', who: 'guest', then: 'displayMenu' },
    { route: '/', path: '/', who: 'guest', then: 'languageMenu' },
    { route: '/', path: '/', who: 'guest', then: 'jump' },
    { route: '/communities/$community', path: '/communities/1', who: 'secretariat' },
    { route: '/communities/$community', path: '/communities/1', who: 'secretariat', then: 'invite' },
    { route: '/communities/$community', path: '/communities/1', who: 'secretariat', then: 'inviteList' },
    {
      route: '/communities/$community/settings',
      path: '/communities/1/settings',
      who: 'secretariat',
      then: 'archive',
    },
    { route: '/communities/$community/threads', path: '/communities/1/threads', who: wroclaw },
    {
      route: '/communities/$community/threads/new',
      path: '/communities/1/threads/new',
      who: 'secretariat',
    },
    {
      route: '/communities/$community/threads/$thread/{-$post}',
      path: `/communities/1/threads/${ofAll.threads.items[0].number}/1`,
      who: 'guest',
    },
    { route: '/communities/$community/join', path: '/communities/1/join', who: 'guest' },
    { route: '/communities/$community/join', path: '/communities/1/join', who: 'guest', then: 'emptyForm' },
    { route: '/communities/$community/join', path: '/communities/3/join', who: wroclaw },
    { route: '/communities/$community/join', path: '/communities/3/join', who: wroclaw, then: 'askForBody' },
    { route: '/communities/$community/people', path: '/communities/1/people', who: wroclaw },
    { route: '/communities/$community/people', path: '/communities/1/people', who: 'secretariat' },
    {
      route: '/communities/$community/people',
      path: '/communities/1/people',
      who: 'secretariat',
      then: 'answer',
    },
    {
      route: '/communities/$community/people',
      path: '/communities/1/people',
      who: 'secretariat',
      then: 'askBody',
    },
    { route: '/sign-up/$token', path: `/sign-up/${asking}`, who: 'guest' },
    { route: '/sign-up/$token', path: '/sign-up/no-such-token-was-ever-sent', who: 'guest' },
    { route: '/sign-in', path: '/sign-in', who: 'guest' },
    { route: '/sign-in', path: '/sign-in', who: 'guest', then: 'emptyForm' },
    { route: '/forgotten-password', path: '/forgotten-password', who: 'guest' },
    { route: '/reset-password/$token', path: '/reset-password/no-such-token-was-ever-sent', who: 'guest' },
    { route: '/confirm-email/$token', path: '/confirm-email/no-such-token-was-ever-sent', who: 'guest' },
    { route: '/invitations/$token', path: `/invitations/${token}`, who: 'guest' },
    { route: '/invitations/$token', path: `/invitations/${token}`, who: 'guest', then: 'emptyForm' },
    { route: '/invitations/$token', path: '/invitations/no-such-token-was-ever-sent', who: 'guest' },
    { route: '/setup', path: '/setup', who: 'admin' },
    { route: '/home', path: '/home', who: wroclaw },
    { route: '/home', path: '/home', who: wroclaw, then: 'accountMenu' },
    { route: '/home', path: '/home', who: wroclaw, then: 'jumpTo' },
    { route: '/home', path: '/home', who: wroclaw, then: 'keySheet' },
    { route: '/search', path: '/search', who: 'guest' },
    { route: '/search', path: '/search?q=asystentka', who: wroclaw },
    { route: '/search', path: '/search?q=nigdzieniema', who: 'guest' },
    { route: '/themes', path: '/themes', who: 'guest', then: 'more' },
    { route: '/organisations', path: '/organisations', who: 'admin', then: 'add' },
    { route: '/projects', path: '/projects', who: 'admin', then: 'add' },
    { route: '/themes', path: '/themes', who: 'admin', then: 'themeForm' },
    { route: '/themes/$theme', path: '/themes/9', who: wroclaw },
    {
      route: '/groups/$group/threads/$thread/{-$post}',
      path: thread,
      who: 'moderator',
      then: 'themes',
      wide: true,
    },
    { route: '/notifications', path: '/notifications', who: wroclaw },
    { route: '/notifications', path: '/notifications', who: wroclaw, then: 'noticeMenu' },
    { route: '/settings/notifications', path: '/settings/notifications', who: wroclaw },
    ...(await meetingScreens(secretariat)),
    ...(await liveScreens(callers)),
    ...(await dateScreens(secretariat)),
    ...(await outcomeScreens(callers, group)),
    ...(await documentScreens(callers, group)),
    ...(await minutesScreens(callers, inGroup.id)),
    ...(await practiceScreens(house, callers, communities[0].id)),
    { route: '/groups', path: '/groups', who: 'guest' },
    { route: '/groups', path: '/groups', who: wroclaw },
    { route: '/groups/new', path: '/groups/new', who: 'secretariat' },
    { route: '/groups/$group', path: `/groups/${listed.number}`, who: 'guest' },
    { route: '/groups/$group', path: `/groups/${closed.number}`, who: 'admin', then: 'askToJoin' },
    { route: '/groups/$group/overview', path: '/groups/4/overview', who: wroclaw },
    { route: '/groups/$group/people', path: '/groups/4/people', who: 'guest' },
    { route: '/groups/$group/people', path: '/groups/4/people', who: 'moderator' },
    { route: '/groups/$group/people', path: '/groups/4/people', who: 'moderator', then: 'expel' },
    { route: '/groups/$group/about', path: '/groups/4/about', who: 'moderator' },
    { route: '/groups/$group/settings', path: '/groups/4/settings', who: 'secretariat' },
    { route: '/groups/$group/threads', path: '/groups/4/threads', who: wroclaw },
    { route: '/groups/$group/threads/new', path: '/groups/4/threads/new', who: wroclaw },
    { route: '/groups/$group/threads/new', path: '/groups/4/threads/new', who: wroclaw, then: 'makePoll' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: thread, who: 'guest' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: `${thread}/3`, who: wroclaw },
    { route: '/groups/$group/threads/$thread/{-$post}', path: thread, who: wroclaw, then: 'postMenu' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: thread, who: wroclaw, then: 'reply' },
    {
      route: '/groups/$group/threads/$thread/{-$post}',
      path: thread,
      who: 'moderator',
      then: 'rename',
      wide: true,
    },
    { route: '/groups/$group/threads/$thread/{-$post}', path: thread, who: wroclaw, then: 'report' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: thread, who: 'moderator', then: 'lock' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: thread, who: 'secretariat', then: 'announce' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: thread, who: 'moderator', then: 'retag' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: hiddenAt, who: 'moderator' },
    { route: '/groups/$group/threads', path: '/groups/3/threads', who: 'moderator' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: rearranged, who: wroclaw },
    { route: '/groups/$group/threads/$thread/{-$post}', path: rearranged, who: 'moderator', then: 'split' },
    { route: '/groups/$group/threads/$thread/{-$post}', path: rearranged, who: 'moderator', then: 'merge' },
    {
      route: '/groups/$group/threads/$thread/{-$post}',
      path: rearranged,
      who: 'moderator',
      then: 'makePoll',
    },
    { route: '/moderation', path: '/moderation', who: 'moderator' },
    { route: '/moderation', path: '/moderation', who: 'moderator', then: 'hide' },
    { route: '/moderation', path: '/moderation', who: 'moderator', then: 'log' },
    { route: '/moderation/mine', path: '/moderation/mine', who: wroclaw },
    { route: '/municipalities', path: '/municipalities', who: 'guest' },
    { route: '/municipalities/$municipality', path: town, who: 'guest' },
    { route: '/people', path: '/people', who: wroclaw },
    { route: '/people', path: '/people?town=1&role=FACILITATOR&language=uk', who: wroclaw },
    { route: '/municipalities/$municipality', path: town, who: 'admin' },
    { route: '/municipalities/$municipality/edit', path: `${town}/edit`, who: 'admin' },
    { route: '/municipalities/$municipality/changes', path: `${town}/changes`, who: 'admin' },
    { route: '/organisations', path: '/organisations', who: 'guest' },
    { route: '/organisations/$organisation', path: organisation, who: wroclaw },
    { route: '/organisations/$organisation', path: organisation, who: 'admin', then: 'editForm' },
    { route: '/projects', path: '/projects', who: 'guest' },
    { route: '/projects/$project', path: `/projects/${funded}`, who: 'guest' },
    { route: '/projects/$project', path: `/projects/${funded}`, who: 'admin', then: 'draft' },
    { route: '/projects/$project', path: `/projects/${funded}`, who: 'admin', then: 'editForm' },
    { route: '/projects/$project', path: `/projects/${funded}`, who: 'admin', then: 'add' },
    { route: '/projects/$project', path: `/projects/${funded}`, who: 'admin', then: 'editFunder' },
    { route: '/projects/$project/changes', path: `/projects/${funded}/changes`, who: 'admin' },
    { route: '/conversations', path: '/conversations', who: wroclaw },
    { route: '/conversations/$conversation', path: talk, who: wroclaw },
    { route: '/people/$id', path: person, who: wroclaw },
    { route: '/people/$id', path: person, who: 'moderator' },
    { route: '/settings', path: '/settings', who: wroclaw },
    { route: '/settings/erasure', path: '/settings/erasure', who: wroclaw },
    ...['/help', '/accessibility', '/privacy', '/terms'].map((path) => ({
      route: path,
      path,
      who: 'guest' as const,
    })),
    { route: 'nowhere', path: '/nowhere/at-all', who: 'guest' },
  ];
}

/** The routes in the client's code: a route that no screen above shows fails the test. */
export function routesInCode(): string[] {
  const screens = join(import.meta.dirname, '../../apps/web/src/screens');
  const routes: string[] = [];
  for (const area of readdirSync(screens)) {
    let text: string;
    try {
      text = readFileSync(join(screens, area, 'routes.ts'), 'utf8');
    } catch {
      continue; // an area without an address of its own
    }
    const paths = new Map<string, string>();
    const pattern = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g;
    for (const [, name, parent, path] of text.matchAll(pattern)) {
      paths.set(name!, (paths.get(parent!) ?? '') + (path === '/' && parent !== 'rootRoute' ? '' : path!));
    }
    if (paths.size !== text.split('createRoute(').length - 1)
      throw new Error(`A route in ${area} is written otherwise.`);
    routes.push(...paths.values());
  }
  return [...new Set(routes)];
}
