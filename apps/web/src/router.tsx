import { createRouter } from '@tanstack/react-router';
import { Broken, rootRoute } from './frame/root.js';
import { Loading, NotFound } from './parts/states.js';
import { entryRoutes } from './screens/entry/routes.js';
import { frontRoutes } from './screens/front/routes.js';
import { groupRoutes } from './screens/groups/routes.js';
import { homeRoutes } from './screens/home/routes.js';
import { peopleRoutes } from './screens/people/routes.js';
import { placeRoutes } from './screens/places/routes.js';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...frontRoutes,
    ...entryRoutes,
    ...homeRoutes,
    ...groupRoutes,
    ...placeRoutes,
    ...peopleRoutes,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultPendingMs: 500,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  // On a phone the page scrolls inside the frame.
  scrollToTopSelectors: ['#main'],
  defaultPreloadStaleTime: 0,
});
