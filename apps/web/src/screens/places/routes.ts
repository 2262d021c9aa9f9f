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

const edit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/municipalities/$municipality/edit',
  component: lazyRouteComponent(() => import('./edit-municipality.js'), 'EditMunicipalityScreen'),
});

const changes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/municipalities/$municipality/changes',
  component: lazyRouteComponent(() => import('./changes.js'), 'MunicipalityChangesScreen'),
});

export const placeRoutes = [municipalities, municipality, edit, changes];
