import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';
import { sessionKnown } from '../../session/session.js';

const front = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    const { state } = await sessionKnown();
    if (state === 'person') throw redirect({ to: '/home' } as never);
  },
  component: lazyRouteComponent(() => import('./front.js'), 'FrontScreen'),
});

const community = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communities/$community',
  component: lazyRouteComponent(() => import('./front.js'), 'CommunityScreen'),
});

const communitySettings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communities/$community/settings',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./community-settings.js'), 'CommunitySettingsScreen'),
});

const communityThreads = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communities/$community/threads',
  component: lazyRouteComponent(() => import('./community-threads.js'), 'CommunityThreadsScreen'),
});

const chooseThread = createRoute({
  getParentRoute: () => communityThreads,
  path: '/',
  component: lazyRouteComponent(() => import('../threads/threads.js'), 'NoThread'),
});

const newThread = createRoute({
  getParentRoute: () => communityThreads,
  path: '/new',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('../threads/new-thread.js'), 'NewThreadScreen'),
});

const thread = createRoute({
  getParentRoute: () => communityThreads,
  path: '/$thread/{-$post}',
  component: lazyRouteComponent(() => import('../threads/thread.js'), 'ThreadScreen'),
});

export const frontRoutes = [
  front,
  community,
  communitySettings,
  communityThreads.addChildren([chooseThread, newThread, thread]),
];
