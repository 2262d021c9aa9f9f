import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./settings.js'), 'SettingsScreen'),
});

const erasure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/erasure',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./erasure.js'), 'ErasureScreen'),
});

export const settingsRoutes = [settings, erasure];
