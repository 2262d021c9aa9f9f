import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';
import { directorySearch } from './directory-search.js';

const directory = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: directorySearch,
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./directory.js'), 'DirectoryScreen'),
});

const person = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./person.js'), 'PersonScreen'),
});

export const peopleRoutes = [directory, person];
