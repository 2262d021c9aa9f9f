import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root.js';

const municipalities = createRoute({
  getParentRoute: () => rootRoute,
  path: '/municipalities',
  component: lazyRouteComponent(() => import('./municipalities.js'), 'MunicipalitiesScreen'),
});

const municipality = createRoute({
  getParentRoute: () => rootRoute,
  path: '/municipalities/$municipality',
  component: lazyRouteComponent(() => import('./municipality.js'), 'MunicipalityScreen'),
});

export const placeRoutes = [municipalities, municipality];
