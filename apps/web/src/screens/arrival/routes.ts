import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const join = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communities/$community/join',
  component: lazyRouteComponent(() => import('./join-community.js'), 'JoinCommunityScreen'),
});

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communities/$community/people',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./community-people.js'), 'CommunityPeopleScreen'),
});

const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up/$token',
  component: lazyRouteComponent(() => import('./sign-up.js'), 'SignUpScreen'),
});

export const arrivalRoutes = [join, people, signUp];
