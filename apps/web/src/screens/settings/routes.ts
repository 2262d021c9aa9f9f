import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./settings.js'), 'SettingsScreen'),
});

export const settingsRoutes = [settings];
