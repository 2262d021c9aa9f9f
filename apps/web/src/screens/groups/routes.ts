import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';
import { librarySearch } from '../documents/library-search.js';

const groups = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups',
  component: lazyRouteComponent(() => import('./groups.js'), 'GroupsScreen'),
});

const createGroup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/new',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./create-group.js'), 'CreateGroupScreen'),
});

const group = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/$group',
  component: lazyRouteComponent(() => import('./group.js'), 'GroupScreen'),
});

const groupIndex = createRoute({
  getParentRoute: () => group,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: `/groups/${params.group}/threads`, replace: true } as never);
  },
});

const overview = createRoute({
  getParentRoute: () => group,
  path: '/overview',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./overview.js'), 'OverviewTab'),
});

const people = createRoute({
  getParentRoute: () => group,
  path: '/people',
  component: lazyRouteComponent(() => import('./people.js'), 'PeopleTab'),
});

const about = createRoute({
  getParentRoute: () => group,
  path: '/about',
  component: lazyRouteComponent(() => import('./about.js'), 'AboutTab'),
});

const outcomes = createRoute({
  getParentRoute: () => group,
  path: '/outcomes',
  component: lazyRouteComponent(() => import('../outcomes/group-outcomes.js'), 'GroupOutcomesTab'),
});

const documents = createRoute({
  getParentRoute: () => group,
  path: '/documents',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('../documents/place-documents.js'), 'GroupDocumentsTab'),
});

const settings = createRoute({
  getParentRoute: () => group,
  path: '/settings',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./settings.js'), 'SettingsTab'),
});

const threads = createRoute({
  getParentRoute: () => group,
  path: '/threads',
  component: lazyRouteComponent(() => import('../threads/threads.js'), 'ThreadsTab'),
});

const chooseThread = createRoute({
  getParentRoute: () => threads,
  path: '/',
  component: lazyRouteComponent(() => import('../threads/threads.js'), 'NoThread'),
});

const newThread = createRoute({
  getParentRoute: () => threads,
  path: '/new',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('../threads/new-thread.js'), 'NewThreadScreen'),
});

// The post is optional, so that following a permalink inside a thread does not begin the thread anew.
const thread = createRoute({
  getParentRoute: () => threads,
  path: '/$thread/{-$post}',
  component: lazyRouteComponent(() => import('../threads/thread.js'), 'ThreadScreen'),
});

export const groupRoutes = [
  groups,
  createGroup,
  group.addChildren([
    groupIndex,
    overview,
    people,
    about,
    outcomes,
    documents,
    settings,
    threads.addChildren([chooseThread, newThread, thread]),
  ]),
];
