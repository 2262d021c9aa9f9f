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

export const frontRoutes = [front, community, communitySettings];
