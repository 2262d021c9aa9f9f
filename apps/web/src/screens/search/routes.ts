import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root.js';
import { searchAddress } from './search-address.js';

const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: searchAddress,
  component: lazyRouteComponent(() => import('./search.js'), 'SearchScreen'),
});

export const searchRoutes = [search];
